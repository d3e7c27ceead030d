package kr.dure.graph;

import kr.dure.graph.embedded.EmbeddedNeo4j;
import kr.dure.graph.schema.Migrations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One graph for all tests of this JVM, emptied when a test asks for it; it stops with the JVM. */
public final class SharedGraph {

    private static final Cypher WIPE =
            Cypher.of("wipe", "MATCH (n) WHERE NOT n:Migration DETACH DELETE n");
    private static final Cypher NODES =
            Cypher.of("nodes", "MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties");
    private static final Cypher RELATIONSHIPS =
            Cypher.of(
                    "relationships",
                    "MATCH (a)-[r]->(b) RETURN labels(a) AS a, properties(a) AS aHas, type(r) AS"
                            + " type, properties(r) AS has, labels(b) AS b, properties(b) AS bHas");

    private static final Graph GRAPH = start();

    private SharedGraph() {}

    public static Graph empty() {
        GRAPH.write(writing -> writing.run(WIPE, Map.of()));
        return GRAPH;
    }

    /** Everything in it, in an order of its own; two graphs are equal if their snapshots are. */
    public static List<String> snapshot() {
        return List.of(NODES, RELATIONSHIPS).stream()
                .flatMap(cypher -> GRAPH.read(cypher, Map.of()).stream())
                .map(row -> sorted(row).toString())
                .sorted()
                .toList();
    }

    private static Object sorted(Object value) {
        return value instanceof Map<?, ?> map
                ? map.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + sorted(entry.getValue()))
                        .sorted()
                        .toList()
                : value;
    }

    @SuppressWarnings("resource") // lives as long as the JVM
    private static Graph start() {
        try {
            Path folder = Files.createTempDirectory("dure-graph");
            EmbeddedNeo4j neo4j = EmbeddedNeo4j.start(folder);
            Graph graph = Graph.open(neo4j.uri(), neo4j.username(), neo4j.password());
            Runtime.getRuntime()
                    .addShutdownHook(
                            new Thread(
                                    () -> {
                                        graph.close();
                                        neo4j.close();
                                        delete(folder);
                                    }));
            Migrations.migrate(graph);
            return graph;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (var paths = Files.walk(folder)) {
            paths.sorted(java.util.Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
