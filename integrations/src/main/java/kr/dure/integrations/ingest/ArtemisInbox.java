package kr.dure.integrations.ingest;

import jakarta.jms.DeliveryMode;
import jakarta.jms.MessageProducer;

import kr.dure.graph.fact.Fact;
import kr.dure.graph.fact.Outcome;
import kr.dure.integrations.connector.Origin;

import org.jspecify.annotations.Nullable;
import org.springframework.jms.JmsException;
import org.springframework.jms.connection.CachingConnectionFactory;
import org.springframework.jms.core.JmsTemplate;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.List;

/** The inbox as persistent JMS messages; all facts of one call are accepted together or not at all. */
@Component
final class ArtemisInbox implements Inbox, AutoCloseable {

    private final Broker broker;
    private final CachingConnectionFactory connections;
    private final JmsTemplate jms;
    private final Tickets tickets;

    ArtemisInbox(Broker broker, Tickets tickets) {
        this.broker = broker;
        this.connections = new CachingConnectionFactory(broker.connections());
        this.connections.setSessionCacheSize(8);
        this.jms = new JmsTemplate(connections);
        this.jms.setSessionTransacted(true);
        this.tickets = tickets;
    }

    @Override
    public void put(Origin from, List<? extends Fact> facts) {
        send(Letter.of(from, null, facts));
    }

    @Override
    public List<Outcome> put(Origin from, List<? extends Fact> facts, Duration wait) {
        return sendAndWait(from, facts, wait);
    }

    @Override
    public void put(List<? extends Fact> facts) {
        send(Letter.of(null, null, facts));
    }

    @Override
    public List<Outcome> put(List<? extends Fact> facts, Duration wait) {
        return sendAndWait(null, facts, wait);
    }

    @Override
    public boolean isOpen() {
        return broker.isRunning();
    }

    @Override
    public void close() {
        connections.destroy();
    }

    private List<Outcome> sendAndWait(
            @Nullable Origin from, List<? extends Fact> facts, Duration wait) {
        try (Tickets.Ticket ticket = tickets.open(facts)) {
            send(Letter.of(from, ticket.id(), facts));
            return ticket.await(wait);
        }
    }

    private void send(List<Letter> letters) {
        if (letters.isEmpty()) {
            return;
        }
        try {
            jms.execute(
                    session -> {
                        MessageProducer producer =
                                session.createProducer(session.createQueue(Broker.QUEUE));
                        producer.setDeliveryMode(DeliveryMode.PERSISTENT);
                        for (Letter letter : letters) {
                            producer.send(letter.message(session));
                        }
                        session.commit();
                        return letters.size();
                    });
        } catch (JmsException e) {
            throw new InboxClosed(
                    isOpen()
                            ? "The inbox accepts nothing now."
                            : "The inbox can't write: its disk is full or fails, or the platform"
                                    + " is stopping. Once there is space on the disk it goes on by"
                                    + " itself.",
                    e);
        }
    }
}
