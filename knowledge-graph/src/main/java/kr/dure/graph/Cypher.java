package kr.dure.graph;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A statement and where it stands; its leading comment lists its parameters. */
public final class Cypher {

    /** Comments, texts and quoted names may hold a {@code $} that is no parameter's. */
    private static final Pattern PARAMETER =
            Pattern.compile(
                    """
                    //[^\\n]*|/\\*.*?\\*/|'(?:[^'\\\\]|\\\\.)*'|"(?:[^"\\\\]|\\\\.)*"|`[^`]*`|\\$(\\w+)\
                    """,
                    Pattern.DOTALL);

    private static final String GIVEN = "given";

    /** Enough for a statement that is planned and not run. */
    static final Map<String, Object> NOTHING_GIVEN = Map.of(GIVEN, Map.of());

    private final String name;
    private final String text;
    private final Set<String> parameters;
    private final String sent;

    private Cypher(String name, String text, String options) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(name + " is empty; it must hold a Cypher statement");
        }
        this.name = name;
        this.text = text;
        this.parameters =
                PARAMETER
                        .matcher(text)
                        .results()
                        .filter(Cypher::isParameter)
                        .map(match -> match.group(1))
                        .collect(Collectors.toUnmodifiableSet());
        this.sent = options + PARAMETER.matcher(text).replaceAll(Cypher::given);
    }

    /**
     * The statement in a file beside a class.
     *
     * @throws IllegalArgumentException if there is no such file
     */
    public static Cypher beside(Class<?> type, String file) {
        String name = type.getPackageName().replace('.', '/') + "/" + file;
        try (InputStream stream = type.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalArgumentException(
                        name + " is missing; it must stand beside " + type.getSimpleName());
            }
            return of(name, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(name + " can't be read", e);
        }
    }

    /** A statement that stands in no file. */
    public static Cypher of(String name, String text) {
        return new Cypher(name, text, "");
    }

    /**
     * The same, planned once however much the graph grows: for a statement that reaches everything by key, whose plan
     * on an empty graph is as good as on a full one.
     */
    public Cypher plannedForGood() {
        return new Cypher(name, text, "CYPHER replan=skip ");
    }

    /** The file it came from, for messages. */
    public String name() {
        return name;
    }

    public String text() {
        return text;
    }

    /** As the database receives it, with {@link #given}'s one parameter in place of its own. */
    String sent() {
        return sent;
    }

    /**
     * Its parameters as one. The database plans a statement anew for each combination of its parameters' types, with a
     * null or a list ten times as long as another type; it does not look into a map.
     *
     * @throws IllegalArgumentException if one is missing; null is not missing
     */
    Map<String, Object> given(Map<String, ? extends @Nullable Object> values) {
        if (!values.keySet().containsAll(parameters)) {
            Set<String> missing = new TreeSet<>(parameters);
            missing.removeAll(values.keySet());
            throw new IllegalArgumentException(name + " was not given " + missing);
        }
        return Map.of(GIVEN, Values.sent(values));
    }

    @Override
    public String toString() {
        return name;
    }

    private static boolean isParameter(MatchResult match) {
        return match.group(1) != null;
    }

    private static String given(MatchResult match) {
        return Matcher.quoteReplacement(
                isParameter(match) ? "$" + GIVEN + "." + match.group(1) : match.group());
    }
}
