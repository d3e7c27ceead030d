package kr.dure.graph.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kr.dure.graph.Cypher;
import kr.dure.graph.Graph;
import kr.dure.graph.GraphException;
import kr.dure.graph.SharedGraph;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

class EmbeddedNeo4jIT {

    private static final Cypher LOTS =
            Cypher.of("lots", "MATCH (l:Lot) RETURN l.id AS id ORDER BY id");

    @Test
    void keeps_its_data_between_runs_and_stops_fast(@TempDir Path folder) {
        EmbeddedNeo4j first = EmbeddedNeo4j.start(folder);
        try (Graph graph = open(first)) {
            graph.write(
                    writing ->
                            writing.run(Cypher.of("one", "CREATE (:Lot {id: 'PL-77'})"), Map.of()));
        }
        Instant begin = Instant.now();
        first.close();
        assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(3));
        try (EmbeddedNeo4j second = EmbeddedNeo4j.start(folder);
                Graph graph = open(second)) {
            assertThat(graph.read(LOTS, Map.of())).containsExactly(Map.of("id", "PL-77"));
        }
    }

    /** Read access mode alone lets a statement read the server's files. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///../../../../etc/passwd",
                "file:///passwd",
                "http://127.0.0.1:1/x.csv",
                "http://[::1]:1/x.csv"
            })
    void loads_neither_files_nor_pages(String url) {
        Cypher load = Cypher.of("load", "LOAD CSV FROM '" + url + "' AS row RETURN row[0] AS cell");
        assertThatThrownBy(() -> SharedGraph.empty().read(load, Map.of()))
                .isInstanceOf(GraphException.class)
                .hasMessageNotContaining("root:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "neo4j", "the password of another start"})
    void lets_no_other_program_of_this_machine_in(String password, @TempDir Path folder) {
        try (EmbeddedNeo4j neo4j = EmbeddedNeo4j.start(folder)) {
            assertThatThrownBy(() -> Graph.open(neo4j.uri(), neo4j.username(), password))
                    .isInstanceOf(GraphException.class)
                    .hasMessageContaining("unauthorized");
            open(neo4j).close();
        }
    }

    @Test
    void tells_what_to_do_when_no_graph_answers() {
        assertThatThrownBy(() -> Graph.open(URI.create("bolt://localhost:1"), "neo4j", "secret"))
                .isInstanceOf(GraphException.class)
                .hasMessageContaining("bolt://localhost:1")
                .hasMessageContaining("dure.neo4j.uri")
                .hasMessageNotContaining("secret");
    }

    private static Graph open(EmbeddedNeo4j neo4j) {
        return Graph.open(neo4j.uri(), neo4j.username(), neo4j.password());
    }
}
