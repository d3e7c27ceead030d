package kr.dure.integrations.opcua;

import kr.dure.integrations.opcua.Session.Event;

import org.eclipse.milo.opcua.stack.core.UaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Keeps a session and its subscription alive, however often the network drops or the server restarts.
 *
 * <p>A session that goes inactive gets a short while in which Milo takes it up again, so that what the server queued
 * meanwhile isn't lost. Whatever else goes wrong, silence included, ends in a new session and a new subscription, whose
 * first notification brings the values as they are now.
 */
final class Link implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Link.class);

    private static final Duration HEARTBEAT = Duration.ofSeconds(1);
    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final Duration STEADY = Duration.ofSeconds(30);

    /** So long after the start a server that does not answer yet may be starting too. */
    private static final Duration WARM_UP = Duration.ofSeconds(20);

    private static final Duration GOODBYE = Duration.ofSeconds(3);

    private final OpcUaConnection connection;
    private final Clients clients;
    private final Duration publishing;
    private final Duration sampling;
    private final Receiver receiver;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private volatile boolean closing;
    private volatile Instant started = Instant.EPOCH;
    private boolean everHeld;
    private boolean absent;
    private @Nullable Thread keeper;

    Link(
            OpcUaConnection connection,
            Clients clients,
            Duration publishing,
            Duration sampling,
            Receiver receiver) {
        this.connection = connection;
        this.clients = clients;
        this.publishing = publishing;
        this.sampling = sampling;
        this.receiver = receiver;
    }

    /** Returns at once; the connection's health tells when values can flow. */
    synchronized void start() {
        closing = false;
        started = Instant.now();
        keeper = Thread.ofVirtual().name("opcua-" + connection.name()).start(this::keep);
    }

    @Override
    public synchronized void close() {
        closing = true;
        events.add(new Event.Closing());
        Thread running = keeper;
        try {
            if (running != null && !running.join(GOODBYE)) {
                log.warn(
                        "OPC UA connection {} did not say goodbye to {} within {} s",
                        connection.name(),
                        connection.settings().endpoint(),
                        GOODBYE.toSeconds());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void keep() {
        int failures = 0;
        try {
            while (!closing) {
                Instant opened = Instant.now();
                String trouble = hold();
                boolean steady = Duration.between(opened, Instant.now()).compareTo(STEADY) > 0;
                failures = steady ? 0 : failures + 1;
                if (!closing) {
                    rest(trouble, Patience.after(failures));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            log.warn("OPC UA connection {} was interrupted and ends", connection.name());
        }
    }

    /** @return why the session ended */
    private String hold() throws InterruptedException {
        events.clear();
        if (closing) {
            return "";
        }
        ServerSettings server = connection.settings();
        absent = false;
        try (Session session =
                Session.open(clients, connection, publishing, sampling, receiver, events::add)) {
            everHeld = true;
            log.info("OPC UA connection {} listens to {}", connection.name(), server.endpoint());
            return watch(session);
        } catch (UaException e) {
            absent = Trouble.isAbsence(e);
            return Trouble.of(e, server);
        }
    }

    private String watch(Session session) throws InterruptedException {
        Instant inactiveSince = null;
        while (true) {
            Event event = events.poll(HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS);
            switch (event) {
                case Event.Closing() -> {
                    return "";
                }
                case Event.Broken(String reason) -> {
                    return reason;
                }
                case Event.Inactive() -> {
                    inactiveSince = inactiveSince == null ? Instant.now() : inactiveSince;
                    connection.down(lost());
                }
                case Event.Active() -> {
                    inactiveSince = null;
                    connection.again();
                }
                case null -> {
                    if (inactiveSince == null) {
                        session.heartbeat();
                        session.askForMissing();
                    } else if (Instant.now().isAfter(inactiveSince.plus(GRACE))) {
                        return lost();
                    }
                }
            }
        }
    }

    private String lost() {
        return "The connection to %s was lost; check that the OPC UA server runs, and the network between."
                .formatted(connection.settings().endpoint());
    }

    private void rest(String trouble, Duration pause) throws InterruptedException {
        if (absent && !everHeld && Instant.now().isBefore(started.plus(WARM_UP))) {
            connection.starting(trouble);
            log.debug("OPC UA connection {} waits: {}", connection.name(), trouble);
        } else if (connection.down(trouble)) {
            log.warn("OPC UA connection {} is down: {}", connection.name(), trouble);
        }
        Instant end = Instant.now().plus(pause);
        while (!closing) {
            long left = Duration.between(Instant.now(), end).toMillis();
            if (left <= 0 || events.poll(left, TimeUnit.MILLISECONDS) instanceof Event.Closing) {
                return;
            }
        }
    }

    /** Takes notifications, one after the other. */
    @FunctionalInterface
    interface Receiver {

        /**
         * Keeps what the machines told.
         *
         * @throws Exception if it could not be kept; the machines are read again then
         */
        void receive(Notification notification) throws Exception;
    }
}
