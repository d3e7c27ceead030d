package kr.dure.graph;

import kr.dure.graph.embedded.EmbeddedNeo4j;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

/**
 * The same for a graph of which only the address is known: the one at {@code -Ddure.neo4j.uri=… -Ddure.neo4j.username=…
 * -Ddure.neo4j.password=…}, which is emptied, or else one that is started for the purpose.
 */
@TestInstance(Lifecycle.PER_CLASS)
class ExternalGraphContractIT extends GraphContract {

    private @Nullable EmbeddedNeo4j standIn;
    private @Nullable Graph graph;

    @BeforeAll
    void connect(@TempDir Path folder) {
        String uri = System.getProperty("dure.neo4j.uri");
        if (uri == null) {
            standIn = EmbeddedNeo4j.start(folder);
        }
        graph = open(Graph.READ_TIMEOUT);
    }

    @AfterAll
    void disconnect() {
        Objects.requireNonNull(graph).close();
        if (standIn != null) {
            standIn.close();
        }
    }

    @Override
    Graph graph() {
        return Objects.requireNonNull(graph);
    }

    @Test
    void stops_a_statement_that_takes_too_long() {
        try (Graph impatient = open(Duration.ofSeconds(1))) {
            assertStopsALongStatement(impatient);
        }
    }

    private Graph open(Duration readTimeout) {
        return standIn == null
                ? Graph.open(
                        URI.create(System.getProperty("dure.neo4j.uri")),
                        System.getProperty("dure.neo4j.username", "neo4j"),
                        System.getProperty("dure.neo4j.password", ""),
                        readTimeout)
                : Graph.open(standIn.uri(), standIn.username(), standIn.password(), readTimeout);
    }
}
