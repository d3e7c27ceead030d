package kr.dure.integrations.ingest;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;

import kr.dure.graph.fact.Fact;
import kr.dure.graph.fact.FactJson;
import kr.dure.graph.fact.GraphWriter;
import kr.dure.graph.fact.Outcome;
import kr.dure.integrations.connector.Connections;
import kr.dure.integrations.connector.Origin;
import kr.dure.integrations.connector.Tally;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Empties the inbox into the graph: one batch, one transaction there, and only then the messages are done with. */
@Component
final class InboxReader implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(InboxReader.class);

    /** How long the first message of a batch is listened for before the reader looks whether it has to stop. */
    private static final Duration LISTEN = Duration.ofMillis(250);

    /** A silence of this length ends a batch early, so that a single fact does not wait for company. */
    private static final Duration LULL = Duration.ofMillis(10);

    private static final Duration STOP_WAIT = Duration.ofSeconds(2);

    private final Broker broker;
    private final InboxSettings settings;
    private final Function<List<Fact>, List<Outcome>> graph;
    private final Runnable probe;
    private final Quarantine quarantine;
    private final Tickets tickets;
    private final Connections connections;
    private @Nullable Thread thread;
    private Backoff backoff;

    @Autowired
    InboxReader(
            Broker broker,
            InboxSettings settings,
            GraphWriter graph,
            Quarantine quarantine,
            Tickets tickets,
            Connections connections) {
        this(broker, settings, graph::write, graph::probe, quarantine, tickets, connections);
    }

    InboxReader(
            Broker broker,
            InboxSettings settings,
            Function<List<Fact>, List<Outcome>> graph,
            Runnable probe,
            Quarantine quarantine,
            Tickets tickets,
            Connections connections) {
        this.broker = broker;
        this.settings = settings;
        this.graph = graph;
        this.probe = probe;
        this.quarantine = quarantine;
        this.tickets = tickets;
        this.connections = connections;
        this.backoff = new Backoff(settings.retryFirst(), settings.retryLongest());
    }

    @Override
    public synchronized void start() {
        if (thread == null) {
            backoff = new Backoff(settings.retryFirst(), settings.retryLongest());
            Backoff pauses = backoff;
            thread = Thread.ofPlatform().name("dure-inbox").start(() -> run(pauses));
        }
    }

    @Override
    public synchronized void stop() {
        Thread running = thread;
        if (running == null) {
            return;
        }
        backoff.stop();
        try {
            if (!running.join(STOP_WAIT)) {
                running.interrupt();
                running.join(STOP_WAIT);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    private void run(Backoff pauses) {
        GraphFeed feed = new GraphFeed(graph, probe, quarantine, pauses);
        int failures = 0;
        try {
            while (!pauses.isStopped()) {
                try {
                    broker.revive();
                    try (Connection connection = broker.connections().createConnection();
                            Session session = connection.createSession(Session.SESSION_TRANSACTED);
                            MessageConsumer messages =
                                    session.createConsumer(session.createQueue(Broker.QUEUE))) {
                        connection.start();
                        while (!pauses.isStopped()) {
                            List<Line> batch = gather(session, messages);
                            keep(feed, batch);
                            session.commit();
                            failures = 0;
                        }
                    }
                } catch (JMSException | IOException | RuntimeException e) {
                    failures++;
                    LOG.error(
                            "Reading the inbox failed; nothing is lost, the same messages come"
                                    + " again in {}",
                            pauses.after(failures),
                            e);
                    pauses.pauseAfter(failures);
                }
            }
        } catch (Stopped e) {
            LOG.debug("The inbox is read on at the next start", e);
        }
    }

    private List<Line> gather(Session session, MessageConsumer messages) throws JMSException {
        List<Line> batch = new ArrayList<>();
        Message message = messages.receive(LISTEN.toMillis());
        long end = System.nanoTime() + settings.gather().toNanos();
        while (message != null) {
            read(session, message, batch);
            if (batch.size() >= settings.batch() || System.nanoTime() > end) {
                break;
            }
            message = messages.receive(LULL.toMillis());
        }
        return batch;
    }

    private void read(Session session, Message message, List<Line> batch) throws JMSException {
        if (!(message instanceof BytesMessage bytes)) {
            bury(session, message);
            return;
        }
        Letter letter = Letter.read(bytes);
        for (int i = 0; i < letter.lines().size(); i++) {
            switch (FactJson.parse(letter.lines().get(i))) {
                case Fact fact ->
                        batch.add(
                                new Line(
                                        letter.ticket(),
                                        letter.first() + i,
                                        new GraphFeed.Item(letter.from(), fact)));
                case Outcome.Rejected rejected -> refuse(session, letter, i, rejected);
            }
        }
    }

    /** A fact that an earlier version of the platform wrote down and this one can't read. */
    private void refuse(Session session, Letter letter, int line, Outcome.Rejected rejected)
            throws JMSException {
        Origin from = letter.from();
        Outcome.Rejected outcome = rejected;
        if (from == null) {
            bury(session, session.createTextMessage(rejected.original()));
        } else {
            outcome =
                    rejected.waitingAs(
                            quarantine.keep(
                                    new Refused(
                                            from,
                                            FactTranslation.KIND,
                                            "inbox",
                                            rejected.original(),
                                            rejected.problems())));
        }
        if (letter.ticket() != null) {
            tickets.settle(letter.ticket(), letter.first() + line, outcome);
        }
    }

    private static void bury(Session session, Message message) throws JMSException {
        LOG.error("A message of the inbox can't be read; it is moved to {}", Broker.DEAD_LETTERS);
        try (MessageProducer producer =
                session.createProducer(session.createQueue(Broker.DEAD_LETTERS))) {
            producer.send(message);
        }
    }

    private void keep(GraphFeed feed, List<Line> batch) throws Stopped {
        List<Outcome> outcomes = feed.keep(batch.stream().map(Line::item).toList());
        for (int i = 0; i < batch.size(); i++) {
            Line line = batch.get(i);
            Outcome outcome = outcomes.get(i);
            connections.count(line.item().source().connection(), tally(outcome));
            if (line.ticket() != null) {
                tickets.settle(line.ticket(), line.index(), outcome);
            }
        }
    }

    /** Rejections are counted by the quarantine. */
    private static Tally tally(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Kept _ -> new Tally(1, 0, 0);
            case Outcome.AlreadyKnown _ -> new Tally(0, 1, 0);
            case Outcome.Queued _, Outcome.Rejected _ -> new Tally(0, 0, 0);
        };
    }

    /**
     * One fact of a message.
     *
     * @param ticket of the call that waits for it, or null
     * @param index within that call
     */
    private record Line(@Nullable String ticket, int index, GraphFeed.Item item) {}
}
