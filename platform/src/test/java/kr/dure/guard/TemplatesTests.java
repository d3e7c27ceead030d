package kr.dure.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The content policy forbids script and style inside a page, so that no page may need any. */
class TemplatesTests {

    private static final Map<String, Pattern> FORBIDDEN =
            Map.of(
                    "a script without src",
                            Pattern.compile(
                                    "<script(?![^>]*\\b(th:)?src=)(?![^>]*type=\"application/json\")[\\s>]",
                                    Pattern.CASE_INSENSITIVE),
                    "text inside a script",
                            Pattern.compile(
                                    "<script[^>]*\\bsrc=[^>]*>\\s*[^<\\s]",
                                    Pattern.CASE_INSENSITIVE),
                    "a style element", Pattern.compile("<style", Pattern.CASE_INSENSITIVE),
                    "a style attribute",
                            Pattern.compile(
                                    "[\\s\"'](th:)?style(append)?\\s*=", Pattern.CASE_INSENSITIVE),
                    "an event attribute",
                            Pattern.compile("\\s(th:)?on[a-z]+\\s*=", Pattern.CASE_INSENSITIVE),
                    "an htmx event attribute", Pattern.compile("hx-on", Pattern.CASE_INSENSITIVE),
                    "a script address", Pattern.compile("javascript:", Pattern.CASE_INSENSITIVE),
                    "text that is not escaped", Pattern.compile("th:utext|\\[\\(\\$"),
                    "something from elsewhere",
                            Pattern.compile("(src|href)=\"(https?:)?//", Pattern.CASE_INSENSITIVE));

    /** Not part of the page. */
    private static final Pattern COMMENT = Pattern.compile("<!--/\\*.*?\\*/-->", Pattern.DOTALL);

    @TestFactory
    Stream<DynamicTest> noPageHoldsScriptOrStyle() throws IOException {
        Path sources = Path.of(System.getProperty("basedir", ".")).resolve("src/main/java");
        try (Stream<Path> files = Files.walk(sources)) {
            return files
                    .filter(file -> file.toString().endsWith(".html"))
                    .map(
                            file ->
                                    DynamicTest.dynamicTest(
                                            sources.relativize(file).toString(),
                                            () -> hasNone(file)))
                    .toList()
                    .stream();
        }
    }

    private static void hasNone(Path file) throws IOException {
        String page = COMMENT.matcher(Files.readString(file)).replaceAll("");
        FORBIDDEN.forEach(
                (what, pattern) ->
                        assertThat(pattern.matcher(page).results().map(found -> found.group()))
                                .as("%s holds %s; put it into a .js or .css beside it", file, what)
                                .isEmpty());
    }
}
