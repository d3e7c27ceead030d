package kr.dure.graph.schema;

import kr.dure.graph.Cypher;
import kr.dure.graph.Graph;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Brings the graph's constraints and indexes to what this program needs. A migration that has run is never changed: what
 * comes next is a new file with the next number, and its name in this list.
 */
public final class Migrations {

    static final List<String> FILES =
            List.of(
                    "0001-keys.cypher",
                    "0002-indexes.cypher",
                    "0003-agreements.cypher",
                    "0004-shares-become-agreements.cypher",
                    "0005-trace-grants.cypher",
                    "0006-benchmarks.cypher",
                    "0007-quality.cypher",
                    "0008-scheduling.cypher",
                    "0009-safety.cypher",
                    "0010-environment.cypher",
                    "0011-program.cypher",
                    "0012-serial-parts.cypher",
                    "0013-decisions-days-ways.cypher",
                    "0014-counts-by-time.cypher",
                    "0015-part-key-index.cypher",
                    "0016-part-keys.cypher");

    private static final Logger log = LoggerFactory.getLogger(Migrations.class);
    private static final Cypher APPLIED = Cypher.beside(Migrations.class, "applied.cypher");
    private static final Cypher RECORD = Cypher.beside(Migrations.class, "record.cypher");
    private static final Cypher AWAIT = Cypher.beside(Migrations.class, "await.cypher");

    private Migrations() {}

    /**
     * Applies what is missing and waits until its indexes are filled.
     *
     * @throws IllegalStateException if other migrations than this program's made the graph
     */
    public static void migrate(Graph graph) {
        migrate(graph, FILES.stream().map(Migration::load).toList());
    }

    static void migrate(Graph graph, List<Migration> migrations) {
        Map<String, String> applied = new HashMap<>();
        graph.read(APPLIED, Map.of())
                .forEach(row -> applied.put(text(row, "name"), text(row, "checksum")));
        List<Migration> missing =
                migrations.stream()
                        .filter(migration -> !isApplied(migration, applied.get(migration.name())))
                        .toList();
        migrations.forEach(migration -> applied.remove(migration.name()));
        if (!applied.isEmpty()) {
            throw new IllegalStateException(
                    "The graph has had the migrations %s, which this program does not know. A newer version wrote it: start that version, or restore the data from before."
                            .formatted(applied.keySet()));
        }
        missing.forEach(migration -> apply(graph, migration));
    }

    private static boolean isApplied(Migration migration, @Nullable String checksum) {
        if (checksum != null && !checksum.equals(migration.checksum())) {
            throw new IllegalStateException(
                    "Migration %s has changed since it ran: the graph remembers checksum %s, the file has %s. Put the file back as it was and write the change as a new migration."
                            .formatted(migration.name(), checksum, migration.checksum()));
        }
        return checksum != null;
    }

    private static void apply(Graph graph, Migration migration) {
        if (migration.isInTransactions()) {
            migration.statements().forEach(graph::runAlone);
        } else {
            graph.write(
                    writing -> {
                        migration.statements().forEach(each -> writing.run(each, Map.of()));
                        return migration;
                    });
        }
        graph.write(writing -> writing.run(AWAIT, Map.of()));
        graph.write(
                writing ->
                        writing.run(
                                RECORD,
                                Map.of(
                                        "name", migration.name(),
                                        "checksum", migration.checksum(),
                                        "now", Instant.now())));
        log.info("Applied graph migration {}", migration.name());
    }

    private static String text(Map<String, Object> row, String column) {
        return (String) row.getOrDefault(column, "");
    }
}
