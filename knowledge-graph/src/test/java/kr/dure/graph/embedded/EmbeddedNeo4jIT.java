package kr.dure.graph.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;

import kr.dure.graph.Cypher;
import kr.dure.graph.Graph;
import kr.dure.graph.GraphException;
import kr.dure.graph.SharedGraph;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

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
    @ValueSource(strings = {"file:///../../../../etc/passwd", "file:///passwd", "file:/etc/passwd"})
    void loads_no_files(String url) {
        assertThatThrownBy(() -> load(url))
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

    /** It would even carry what it read to somebody else's server. */
    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost"})
    void calls_no_server(String host) throws IOException {
        AtomicInteger calls = new AtomicInteger();
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    calls.incrementAndGet();
                    exchange.sendResponseHeaders(200, 4);
                    exchange.getResponseBody().write("a,b\n".getBytes(StandardCharsets.UTF_8));
                    exchange.close();
                });
        server.start();
        try {
            String url = "http://%s:%d/x.csv".formatted(host, server.getAddress().getPort());
            assertThatThrownBy(() -> load(url)).isInstanceOf(GraphException.class);
            assertThat(calls).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    /** One statement could otherwise take the memory of all. */
    @Test
    void stops_a_statement_that_takes_too_much_memory() {
        Cypher greedy =
                Cypher.of(
                        "greedy",
                        "UNWIND range(1, 100000000) AS n RETURN size(collect('lot ' + n)) AS n");
        assertThatThrownBy(() -> SharedGraph.empty().read(greedy, Map.of()))
                .isInstanceOf(GraphException.class)
                .hasMessageContaining("greedy")
                .hasMessageContaining("memory");
    }

    /** It would be refused each time that the driver tries it again, for a minute, while all others wait. */
    @Test
    void stops_a_write_that_takes_too_much_memory_at_the_first_try() {
        AtomicInteger tries = new AtomicInteger();
        Cypher greedy =
                Cypher.of(
                        "greedy",
                        "UNWIND range(1, 100000000) AS n WITH collect('lot ' + n) AS lots CREATE"
                                + " (:Lot {size: size(lots)})");
        assertThatThrownBy(
                        () ->
                                SharedGraph.empty()
                                        .write(
                                                writing -> {
                                                    tries.incrementAndGet();
                                                    return writing.run(greedy, Map.of());
                                                }))
                .isInstanceOf(GraphException.class)
                .hasMessageContaining("greedy")
                .hasMessageContaining("memory");
        assertThat(tries).hasValue(1);
    }

    @Test
    void tells_what_to_do_when_no_graph_answers() {
        assertThatThrownBy(() -> Graph.open(URI.create("bolt://localhost:1"), "neo4j", "secret"))
                .isInstanceOf(GraphException.class)
                .hasMessageContaining("bolt://localhost:1")
                .hasMessageContaining("dure.neo4j.uri")
                .hasMessageNotContaining("secret");
    }

    private static List<Map<String, Object>> load(String url) {
        Cypher load = Cypher.of("load", "LOAD CSV FROM '" + url + "' AS row RETURN row[0] AS cell");
        return SharedGraph.empty().read(load, Map.of());
    }

    private static Graph open(EmbeddedNeo4j neo4j) {
        return Graph.open(neo4j.uri(), neo4j.username(), neo4j.password());
    }
}
