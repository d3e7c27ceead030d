package kr.dure.integrations.ingest;

import kr.dure.graph.fact.Fact;
import kr.dure.graph.fact.Outcome;
import kr.dure.integrations.connector.Connections;
import kr.dure.integrations.connector.Translation;

import org.h2.jdbcx.JdbcDataSource;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** The way in, put together over a folder as the platform does it. */
final class Ways implements AutoCloseable {

    static final InboxSettings SETTINGS =
            new InboxSettings(
                    null, 500, Duration.ofMillis(50), Duration.ofMillis(5), Duration.ofMillis(50));

    final Connections connections = new Connections();
    final ArtemisInbox inbox;
    final JdbcQuarantine quarantine;
    final InboxReader reader;
    final Broker broker;

    Ways(Path folder, FakeGraph graph, Translation... more) throws Exception {
        this(folder, graph, graph::probe, more);
    }

    Ways(
            Path folder,
            Function<List<Fact>, List<Outcome>> graph,
            Runnable probe,
            Translation... more)
            throws Exception {
        Tickets tickets = new Tickets();
        broker = new Broker(folder.resolve("inbox"));
        inbox = new ArtemisInbox(broker, tickets);
        quarantine =
                new JdbcQuarantine(
                        new QuarantineTable(memory()),
                        inbox,
                        connections,
                        () -> Stream.concat(Stream.of(new FactTranslation()), Stream.of(more)));
        reader = new InboxReader(broker, SETTINGS, graph, probe, quarantine, tickets, connections);
    }

    static Ways started(Path folder, FakeGraph graph, Translation... more) throws Exception {
        Ways ways = new Ways(folder, graph, more);
        ways.reader.start();
        return ways;
    }

    static JdbcDataSource memory() {
        JdbcDataSource memory = new JdbcDataSource();
        memory.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        return memory;
    }

    @Override
    public void close() {
        reader.stop();
        inbox.close();
        try {
            broker.destroy();
        } catch (Exception e) {
            throw new IllegalStateException("the broker does not stop", e);
        }
    }
}
