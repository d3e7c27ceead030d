package kr.dure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The threat model names for each threat a test that there is. */
class ThreatModelTests {

    private static final Path ROOT = Path.of(System.getProperty("basedir", ".")).resolve("..");
    private static final Pattern NAMED = Pattern.compile("`(\\w+(?:Tests|IT))`");

    /** A line of the table of threats: kind, threat, measure, test. */
    private static final Pattern THREAT =
            Pattern.compile("^\\| [STRIDE] \\|([^|]+)\\|([^|]+)\\|([^|]+)\\|$", Pattern.MULTILINE);

    @Test
    void eachThreatNamesATestAndEachTestNamedExists() throws IOException {
        Set<String> tests = tests();
        List<String> named =
                THREAT.matcher(model())
                        .results()
                        .map(
                                threat -> {
                                    assertThat(threat.group(3))
                                            .as(
                                                    "the test of the threat '%s'",
                                                    threat.group(1).strip())
                                            .containsPattern(NAMED);
                                    return threat.group(3);
                                })
                        .flatMap(cell -> NAMED.matcher(cell).results())
                        .map(found -> found.group(1))
                        .toList();
        assertThat(named).hasSizeGreaterThan(20);
        assertThat(named)
                .as(
                        "tests that platform/docs/threat-model.md names; correct the name or write"
                                + " the test")
                .allMatch(tests::contains);
    }

    private static String model() throws IOException {
        return Files.readString(ROOT.resolve("platform/docs/threat-model.md"));
    }

    private static Set<String> tests() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().contains("/src/test/java/"))
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toSet());
        }
    }
}
