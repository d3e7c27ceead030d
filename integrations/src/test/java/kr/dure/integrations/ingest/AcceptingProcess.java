package kr.dure.integrations.ingest;

import kr.dure.graph.Cypher;
import kr.dure.graph.Graph;
import kr.dure.graph.GraphException;
import kr.dure.graph.embedded.EmbeddedNeo4j;
import kr.dure.graph.fact.Fact;
import kr.dure.graph.fact.GraphWriter;
import kr.dure.graph.fact.LotProduced;
import kr.dure.graph.fact.Outcome;
import kr.dure.graph.schema.Migrations;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A process over a data folder, to be killed. {@code accept} takes facts until it dies and prints each that it
 * acknowledged; {@code tell} waits until the inbox is empty and prints what the graph holds.
 */
final class AcceptingProcess {

    static final String ACCEPTED = "accepted ";
    static final String HOLDS = "holds ";

    /** Ends each line, so that one cut short by the kill is known. */
    static final String WHOLE = " .";

    static final String DONE = "done";

    private static final Cypher LOTS =
            Cypher.of("lots", "MATCH (lot:Lot) WHERE lot.statedAt IS NOT NULL RETURN lot.id AS id");
    private static final int TRIES = 5;
    private static final int SENDERS = 3;
    private static final int LARGEST_PUT = 40;
    private static final Duration DRAIN = Duration.ofMinutes(2);

    private AcceptingProcess() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[1]);
        try (EmbeddedNeo4j neo4j = EmbeddedNeo4j.start(folder.resolve("graph"));
                Graph graph = Graph.open(neo4j.uri(), neo4j.username(), neo4j.password())) {
            migrate(graph);
            GraphWriter writer = new GraphWriter(graph);
            try (Ways ways = new Ways(folder, writer::write, writer::probe)) {
                ways.reader.start();
                if (arguments[0].equals("tell")) {
                    tell(ways, graph);
                } else {
                    accept(ways, arguments[2]);
                }
            }
        }
    }

    /** The first statement of a cold graph may exceed its time-out where many tests run at once. */
    private static void migrate(Graph graph) {
        for (int tries = 1; ; tries++) {
            try {
                Migrations.migrate(graph);
                return;
            } catch (GraphException e) {
                if (tries == TRIES) {
                    throw e;
                }
            }
        }
    }

    private static void accept(Ways ways, String round) throws InterruptedException {
        List<Thread> senders =
                IntStream.range(0, SENDERS)
                        .mapToObj(
                                sender ->
                                        Thread.ofPlatform()
                                                .start(() -> send(ways, round + "-" + sender)))
                        .toList();
        for (Thread sender : senders) {
            sender.join();
        }
    }

    private static void send(Ways ways, String prefix) {
        for (int put = 0; ; put++) {
            String start = prefix + "-" + put;
            List<LotProduced> lots =
                    IntStream.rangeClosed(0, put % LARGEST_PUT)
                            .mapToObj(i -> Lots.lot(start + "-" + i))
                            .toList();
            ways.inbox.put(Lots.PRESS, lots);
            lots.forEach(lot -> System.out.println(ACCEPTED + lot.lot() + WHOLE));
        }
    }

    private static void tell(Ways ways, Graph graph) {
        Fact last = Lots.lot("last");
        List<Outcome> outcomes = ways.inbox.put(Lots.PRESS, List.of(last), DRAIN);
        if (outcomes.getFirst() instanceof Outcome.Queued) {
            throw new IllegalStateException("the inbox is not empty within " + DRAIN);
        }
        graph.read(LOTS, Map.of())
                .forEach(row -> System.out.println(HOLDS + row.get("id") + WHOLE));
        System.out.println(DONE);
    }
}
