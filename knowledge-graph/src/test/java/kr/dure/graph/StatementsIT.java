package kr.dure.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import kr.dure.graph.fact.Fact;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every statement of this module is understood by the database and plans as meant; new files are found by themselves. */
class StatementsIT {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\w+)");

    private final Graph graph = SharedGraph.empty();

    static Stream<Cypher> statements() throws IOException {
        return files().stream().flatMap(StatementsIT::statementsOf);
    }

    static Stream<Cypher> facts() {
        return Arrays.stream(Fact.class.getPermittedSubclasses())
                .map(type -> Cypher.beside(type, type.getSimpleName() + ".cypher"));
    }

    @ParameterizedTest
    @MethodSource("statements")
    void is_understood_and_scans_nothing_whole(Cypher statement) {
        assertThatCode(
                        () ->
                                assertThat(graph.plan(statement))
                                        .noneMatch(operator -> operator.startsWith("AllNodesScan"))
                                        .noneMatch(
                                                operator ->
                                                        operator.startsWith("CartesianProduct")))
                .doesNotThrowAnyException();
    }

    /** What is planned once for good, while the graph may be empty, must not count on its being small. */
    @ParameterizedTest
    @MethodSource("facts")
    void a_fact_is_written_by_key(Cypher statement) {
        assertThat(graph.plan(statement.plannedForGood()))
                .noneMatch(operator -> operator.contains("Scan"))
                .anyMatch(operator -> operator.startsWith("MergeUniqueNode"));
    }

    @ParameterizedTest
    @MethodSource("statements")
    void lists_its_parameters_in_the_comment_above_it(Cypher statement) {
        String comment =
                String.join(
                        "\n",
                        statement.text().lines().takeWhile(line -> line.startsWith("//")).toList());
        String body = statement.text().substring(comment.length());
        PARAMETER
                .matcher(body)
                .results()
                .forEach(match -> assertThat(comment).contains(match.group()));
    }

    @Test
    void are_found() throws IOException {
        assertThat(files()).hasSizeGreaterThan(20);
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> paths = Files.walk(SOURCES)) {
            return paths.filter(path -> path.toString().endsWith(".cypher")).sorted().toList();
        }
    }

    /** Migrations hold several. */
    private static Stream<Cypher> statementsOf(Path file) {
        try {
            return Arrays.stream(Files.readString(file).split(";\\s*(\n|$)"))
                    .map(text -> Cypher.of(SOURCES.relativize(file).toString(), text));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
