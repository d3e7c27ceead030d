package kr.dure.e2e.bench;

import static kr.dure.e2e.bench.Measured.load;
import static kr.dure.e2e.bench.Measured.median;
import static kr.dure.e2e.bench.Measured.say;

import static org.assertj.core.api.Assertions.assertThat;

import kr.dure.graph.Cypher;
import kr.dure.graph.Graph;
import kr.dure.graph.embedded.EmbeddedNeo4j;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.schema.Migrations;
import kr.dure.graph.sight.Category;
import kr.dure.graph.sight.Sight;
import kr.dure.prompts.Question;
import kr.dure.prompts.Questions;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What sight costs: the forward trace as the catalogue has it, the same statement without sight and marker, and the same
 * two on PostgreSQL, with 1,000 and 20,000 lots to find among a million. All in one run, turn by turn.
 */
class SightBench {

    private static final int BATCH = 4_000;
    private static final int WARM_UPS = 25;
    private static final int ROUNDS = 51;
    private static final long ROWS = 25_000;
    private static final String PRODUCED = "2026-11-20T03:00:00Z";

    private final GeneratedChain chain = new GeneratedChain();
    @TempDir private Path folder;

    @Test
    void aTraceWithSightAndWithout() throws Exception {
        say(
                "%,d firms, %,d lots, %,d uses, %,d shipments; %d rounds after %d to warm up; load"
                        + " of the machine at the start %s",
                GeneratedChain.FIRMS,
                chain.lots().size(),
                chain.uses().size(),
                chain.shipments().size(),
                ROUNDS,
                WARM_UPS,
                load());
        Optional<Postgres> postgres = Postgres.start();
        if (postgres.isEmpty()) {
            say("PostgreSQL is not installed in /usr/lib/postgresql: its figures are left out");
        }
        try (EmbeddedNeo4j neo4j = EmbeddedNeo4j.start(folder);
                Graph graph = Graph.open(neo4j.uri(), neo4j.username(), neo4j.password())) {
            fill(graph);
            if (postgres.isPresent()) {
                try (Connection connection = postgres.get().connect()) {
                    fill(connection);
                    measure(graph, connection);
                }
            } else {
                measure(graph, null);
            }
        } finally {
            if (postgres.isPresent()) {
                postgres.get().close();
            }
        }
    }

    private void measure(Graph graph, @Nullable Connection connection) throws SQLException {
        Cypher seeing =
                Cypher.of(
                        "trace",
                        Questions.load()
                                .named("forward_trace")
                                .orElseThrow()
                                .statement(Question.QUERY));
        Cypher blind = Cypher.of("blind trace", text("trace-without-sight.cypher"));
        for (GeneratedChain.Lot lot : List.of(chain.small(), chain.large())) {
            Map<String, Supplier<Integer>> ways = new LinkedHashMap<>();
            Sight sight = sight(lot.owner());
            ways.put("Neo4j with sight and marker", () -> rows(graph, seeing, sight, lot));
            ways.put("Neo4j without", () -> rows(graph, blind, sight, lot));
            if (connection != null) {
                NamedParameterJdbcTemplate sql =
                        new NamedParameterJdbcTemplate(
                                new SingleConnectionDataSource(connection, true));
                Array firms = connection.createArrayOf("text", GeneratedChain.firms().toArray());
                String trace = text("trace.sql");
                String blindTrace = text("trace-without-sight.sql");
                ways.put("PostgreSQL with sight and marker", () -> rows(sql, firms, trace, lot));
                ways.put("PostgreSQL without", () -> rows(sql, firms, blindTrace, lot));
            }
            Map<String, List<Duration>> times = new LinkedHashMap<>();
            int found = 0;
            for (int round = -WARM_UPS; round < ROUNDS; round++) {
                for (Map.Entry<String, Supplier<Integer>> way : ways.entrySet()) {
                    long start = System.nanoTime();
                    int rows = way.getValue().get();
                    Duration took = Duration.ofNanos(System.nanoTime() - start);
                    assertThat(rows).as(way.getKey()).isEqualTo(found == 0 ? rows : found);
                    found = rows;
                    if (round >= 0) {
                        times.computeIfAbsent(way.getKey(), _ -> new ArrayList<>()).add(took);
                    }
                }
            }
            report(found, times);
        }
    }

    private static void report(int found, Map<String, List<Duration>> times) {
        Map<String, Double> medians = new LinkedHashMap<>();
        times.forEach((way, all) -> medians.put(way, median(all)));
        say("%n%,d lots found, median of %d (fastest – slowest), ms", found, ROUNDS);
        times.forEach(
                (way, all) ->
                        say(
                                "  %-34s %8.1f   (%.1f – %.1f)",
                                way,
                                median(all),
                                all.stream().mapToLong(Duration::toNanos).min().orElse(0) / 1e6,
                                all.stream().mapToLong(Duration::toNanos).max().orElse(0) / 1e6));
        double neo4j = medians.getOrDefault("Neo4j with sight and marker", 0.0);
        say(
                "  Neo4j, with : without      %.2f",
                neo4j / medians.getOrDefault("Neo4j without", 1.0));
        Double postgres = medians.get("PostgreSQL with sight and marker");
        if (postgres != null) {
            say(
                    "  PostgreSQL, with : without %.2f",
                    postgres / medians.getOrDefault("PostgreSQL without", 1.0));
            say("  Neo4j : PostgreSQL, with   %.2f", neo4j / postgres);
        }
        say("  load of the machine %s", load());
    }

    private static int rows(Graph graph, Cypher trace, Sight sight, GeneratedChain.Lot lot) {
        Map<String, Object> parameters = new HashMap<>(sight.parameters(trace));
        parameters.put("lot", Map.of("owner", lot.owner(), "id", lot.id()));
        parameters.put("tiers", 10L);
        parameters.put("rows", ROWS);
        return graph.read(trace, parameters).size();
    }

    private static Sight sight(String me) {
        Set<OrganisationId> all =
                GeneratedChain.firms().stream()
                        .map(OrganisationId::new)
                        .collect(Collectors.toSet());
        return new Sight(
                new OrganisationId(me),
                Stream.of(Category.PRODUCTION, Category.SCHEDULE, Category.MASTER, Category.MACHINE)
                        .collect(Collectors.toMap(category -> category, _ -> all)));
    }

    private static int rows(
            NamedParameterJdbcTemplate sql, Array firms, String statement, GeneratedChain.Lot lot) {
        return sql.query(
                        statement,
                        Map.of(
                                "owner",
                                lot.owner(),
                                "id",
                                lot.id(),
                                "me",
                                lot.owner(),
                                "rows",
                                ROWS,
                                "sees",
                                firms),
                        (row, _) -> {
                            Map<String, Object> read = new LinkedHashMap<>();
                            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                                Object value = row.getObject(i);
                                read.put(
                                        row.getMetaData().getColumnName(i),
                                        value instanceof Array array
                                                ? List.of((Object[]) array.getArray())
                                                : value);
                            }
                            return read;
                        })
                .size();
    }

    private void fill(Graph graph) {
        Instant start = Instant.now();
        Migrations.migrate(graph);
        write(
                graph,
                "UNWIND $rows AS row CREATE (:Lot {owner: row.owner, id: row.id, number:"
                        + " row.number, quantity: 480.0, unit: '1', producedAt: datetime('"
                        + PRODUCED
                        + "')})",
                chain.lots().size(),
                i -> {
                    GeneratedChain.Lot lot = chain.lots().get(i);
                    return Map.of("owner", lot.owner(), "id", lot.id(), "number", lot.number());
                });
        write(
                graph,
                "UNWIND $rows AS row MATCH (y:Lot {owner: row.yOwner, id: row.yId}) MATCH (x:Lot"
                        + " {owner: row.xOwner, id: row.xId}) CREATE (y)-[:CONSUMED {quantity:"
                        + " 2.0}]->(x)",
                chain.uses().size(),
                i -> {
                    GeneratedChain.Lot y = chain.lots().get(chain.uses().get(i).consumer());
                    GeneratedChain.Lot x = chain.lots().get(chain.uses().get(i).input());
                    return Map.of(
                            "yOwner", y.owner(), "yId", y.id(), "xOwner", x.owner(), "xId", x.id());
                });
        write(
                graph,
                "UNWIND $rows AS row MATCH (lot:Lot {owner: row.owner, id: row.lot}) CREATE"
                        + " (:Shipment {owner: row.owner, id: row.id, counterparty:"
                        + " row.customer})-[:CARRIES {quantity: 480.0}]->(lot)",
                chain.shipments().size(),
                i -> {
                    GeneratedChain.Shipment one = chain.shipments().get(i);
                    return Map.of(
                            "owner",
                            one.owner(),
                            "id",
                            one.id(),
                            "customer",
                            one.customer(),
                            "lot",
                            chain.lots().get(one.lot()).id());
                });
        say("Neo4j filled in %d s", Duration.between(start, Instant.now()).toSeconds());
    }

    private static void write(
            Graph graph, String statement, int size, IntFunction<Map<String, Object>> row) {
        Cypher cypher = Cypher.of("fill", statement);
        for (int from = 0; from < size; from += BATCH) {
            List<Map<String, Object>> rows = new ArrayList<>();
            for (int i = from; i < Math.min(size, from + BATCH); i++) {
                rows.add(row.apply(i));
            }
            graph.write(writing -> writing.run(cypher, Map.of("rows", rows)));
        }
    }

    private void fill(Connection connection) throws SQLException, IOException {
        Instant start = Instant.now();
        run(connection, "tables.sql");
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        copy(
                copy,
                "lot",
                chain.lots().size(),
                i -> {
                    GeneratedChain.Lot lot = chain.lots().get(i);
                    return "%d\t%s\t%s\t480.0\t1\t%s\n"
                            .formatted(lot.number(), lot.owner(), lot.id(), PRODUCED);
                });
        copy(
                copy,
                "consumed",
                chain.uses().size(),
                i -> chain.uses().get(i).consumer() + "\t" + chain.uses().get(i).input() + "\n");
        copy(
                copy,
                "shipment",
                chain.shipments().size(),
                i -> {
                    GeneratedChain.Shipment one = chain.shipments().get(i);
                    return "%d\t%s\t%s\t%s\t%d\t480.0\n"
                            .formatted(
                                    one.number(), one.owner(), one.id(), one.customer(), one.lot());
                });
        run(connection, "indexes.sql");
        say("PostgreSQL filled in %d s", Duration.between(start, Instant.now()).toSeconds());
    }

    private static void copy(CopyManager copy, String table, int size, IntFunction<String> line)
            throws SQLException, IOException {
        for (int from = 0; from < size; from += BATCH) {
            StringBuilder lines = new StringBuilder();
            for (int i = from; i < Math.min(size, from + BATCH); i++) {
                lines.append(line.apply(i));
            }
            copy.copyIn("COPY " + table + " FROM STDIN", new StringReader(lines.toString()));
        }
    }

    private static void run(Connection connection, String file) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : text(file).split(";\\s*\n", -1)) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
        }
    }

    private static String text(String file) {
        try (InputStream content = SightBench.class.getResourceAsStream(file)) {
            return new String(
                    Objects.requireNonNull(content, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " can't be read", e);
        }
    }
}
