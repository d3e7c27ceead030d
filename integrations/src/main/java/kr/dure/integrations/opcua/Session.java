package kr.dure.integrations.opcua;

import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;

import kr.dure.integrations.opcua.Link.Receiver;

import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.sdk.client.SessionActivityListener;
import org.eclipse.milo.opcua.sdk.client.UaSession;
import org.eclipse.milo.opcua.sdk.client.subscriptions.MonitoredItemServiceOperationResult;
import org.eclipse.milo.opcua.sdk.client.subscriptions.OpcUaMonitoredItem;
import org.eclipse.milo.opcua.sdk.client.subscriptions.OpcUaSubscription;
import org.eclipse.milo.opcua.stack.core.NamespaceTable;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.UaRuntimeException;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.ExpandedNodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** One session with a server and one subscription of all its nodes. */
final class Session implements AutoCloseable, SessionActivityListener {

    private static final Logger log = LoggerFactory.getLogger(Session.class);

    /** A subscription that has nothing to tell says so this often (OPC UA part 4, 5.14.1). */
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(5);

    private static final Duration GOODBYE = Duration.ofSeconds(2);

    /** Changes between two messages that the server keeps for each node. */
    private static final int QUEUE = 20;

    /** A node that is missing is asked for with the patience for a server that failed so often: 4 s at most, later 30 s. */
    private static final int UNHURRIED = 5;

    private final OpcUaConnection connection;
    private final OpcUaClient client;
    private final OpcUaSubscription subscription;
    private final Duration sampling;
    private final Receiver receiver;
    private final Consumer<Event> events;
    private final AtomicBoolean beating = new AtomicBoolean();
    private final List<String> unresolved;
    private List<NodeValue> refused = List.of();
    private int asked;
    private Instant askAgainAt = Instant.EPOCH;
    private volatile boolean over;

    private Session(
            OpcUaConnection connection,
            OpcUaClient client,
            Duration publishing,
            Duration sampling,
            Receiver receiver,
            Consumer<Event> events) {
        this.connection = connection;
        this.client = client;
        this.sampling = sampling;
        this.receiver = receiver;
        this.events = events;
        this.unresolved = new ArrayList<>(connection.settings().nodes());
        this.subscription = new OpcUaSubscription(client, (double) publishing.toMillis());
        subscription.setTargetKeepAliveInterval((double) KEEP_ALIVE.toMillis());
    }

    /** @throws UaException if the server can't be reached or refuses the session or the subscription */
    static Session open(
            Clients clients,
            OpcUaConnection connection,
            Duration publishing,
            Duration sampling,
            Receiver receiver,
            Consumer<Event> events)
            throws UaException, InterruptedException {
        OpcUaClient client = clients.client(connection.settings());
        Session session = new Session(connection, client, publishing, sampling, receiver, events);
        boolean open = false;
        try {
            client.connect();
            client.addSessionActivityListener(session);
            session.subscribe();
            open = true;
        } finally {
            if (!open) {
                session.close();
            }
        }
        return session;
    }

    /** Tells the receiver that the machines are still watched, after what was received before. */
    void heartbeat() {
        if (beating.compareAndSet(false, true)) {
            subscription
                    .getDeliveryQueue()
                    .execute(
                            () -> {
                                beating.set(false);
                                deliver(List.of());
                            });
        }
    }

    /**
     * Asks, ever more rarely, for the nodes that the server did not have: a gateway that restarts opens its port before
     * its nodes are loaded.
     */
    void askForMissing() {
        if (refused.isEmpty() || Instant.now().isBefore(askAgainAt)) {
            return;
        }
        try {
            List<NodeValue> missing = ask();
            if (missing.isEmpty()) {
                log.info("{} has all nodes now", connection.settings().endpoint());
            }
            told(missing);
        } catch (UaException e) {
            // whether the session still stands is for others to tell; what it watches goes on
            log.debug("{} was asked in vain", connection.settings().endpoint(), e);
        }
    }

    @Override
    public void onSessionActive(UaSession session) {
        tell(new Event.Active());
    }

    @Override
    public void onSessionInactive(UaSession session) {
        tell(new Event.Inactive());
    }

    @Override
    public void close() {
        over = true;
        client.removeSessionActivityListener(this);
        try {
            client.disconnectAsync().get(GOODBYE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            log.debug("{} went without goodbye", connection.settings().endpoint(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void subscribe() throws UaException {
        subscription.setSubscriptionListener(new Listener());
        subscription.create();
        told(ask());
    }

    /** Asks for all nodes that are not watched yet, and returns those that the server still has not. */
    private List<NodeValue> ask() throws UaException {
        asked++;
        askAgainAt = Instant.now().plus(Patience.after(UNHURRIED + asked - 1));
        if (!unresolved.isEmpty()) {
            resolve(client.readNamespaceTable());
        }
        List<NodeValue> missing = new ArrayList<>();
        unresolved.forEach(
                text ->
                        missing.add(
                                new NodeValue(text, null, null, StatusCodes.Bad_NodeIdUnknown)));
        // what the server refused before is among those that Milo still has to create
        for (MonitoredItemServiceOperationResult result : subscription.createMonitoredItems()) {
            if (!result.serviceResult().isGood()) {
                throw new UaException(result.serviceResult());
            }
            StatusCode status = result.operationResult().orElse(StatusCode.GOOD);
            if (!status.isGood()) {
                missing.add(
                        new NodeValue(name(result.monitoredItem()), null, null, status.value()));
            }
        }
        return missing;
    }

    private void resolve(NamespaceTable namespaces) {
        unresolved.removeIf(
                text -> {
                    Optional<NodeId> node = node(text, namespaces);
                    node.ifPresent(id -> subscription.addMonitoredItem(item(text, id)));
                    return node.isPresent();
                });
    }

    private void told(List<NodeValue> missing) {
        connection.up(Instant.now(), complaint(missing));
        List<NodeValue> news = missing.stream().filter(value -> !refused.contains(value)).toList();
        refused = List.copyOf(missing);
        if (!news.isEmpty()) {
            subscription.getDeliveryQueue().execute(() -> deliver(news));
        }
    }

    private OpcUaMonitoredItem item(String text, NodeId node) {
        OpcUaMonitoredItem item = OpcUaMonitoredItem.newDataItem(node);
        item.setSamplingInterval((double) sampling.toMillis());
        item.setQueueSize(uint(QUEUE));
        item.setDiscardOldest(true);
        item.setUserObject(text);
        return item;
    }

    private static Optional<NodeId> node(String text, NamespaceTable namespaces) {
        try {
            return ExpandedNodeId.parse(text).toNodeId(namespaces);
        } catch (UaRuntimeException e) {
            log.debug("{} is no node id", text, e);
            return Optional.empty();
        }
    }

    private static String name(OpcUaMonitoredItem item) {
        return item.getUserObject().map(Object::toString).orElse("");
    }

    private static String complaint(List<NodeValue> refused) {
        if (refused.isEmpty()) {
            return "";
        }
        NodeValue first = refused.getFirst();
        return "The server gives no values for %d node(s), the first is %s (%s): expected %s."
                .formatted(
                        refused.size(),
                        first.node(),
                        BadStatus.name(first.status()),
                        BadStatus.cure(first.status()));
    }

    private void deliver(List<NodeValue> values) {
        if (over) {
            return;
        }
        try {
            receiver.receive(new Notification(Instant.now(), values));
        } catch (Exception e) {
            log.error(
                    "what {} told could not be kept; it is read again",
                    connection.settings().endpoint(),
                    e);
            over = true;
            events.accept(
                    new Event.Broken(
                            "What the machines told could not be kept (%s). It is read again."
                                    .formatted(e.getMessage())));
        }
    }

    private void tell(Event event) {
        if (!over) {
            events.accept(event);
        }
    }

    private void broken(String reason) {
        tell(new Event.Broken(reason));
    }

    /** What happens to a session. */
    sealed interface Event {

        /** The connection dropped; it may come back. */
        record Inactive() implements Event {}

        record Active() implements Event {}

        /** The subscription is lost or silent. */
        record Broken(String reason) implements Event {}

        /** Nobody wants to listen any longer. */
        record Closing() implements Event {}
    }

    private final class Listener implements OpcUaSubscription.SubscriptionListener {

        @Override
        public void onDataReceived(
                OpcUaSubscription subscription,
                List<OpcUaMonitoredItem> items,
                List<DataValue> values) {
            connection.heard(Instant.now());
            List<NodeValue> received = new ArrayList<>(items.size());
            for (int i = 0; i < items.size(); i++) {
                received.add(Values.of(name(items.get(i)), values.get(i)));
            }
            deliver(received);
        }

        @Override
        public void onKeepAliveReceived(OpcUaSubscription subscription) {
            connection.heard(Instant.now());
        }

        @Override
        public void onNotificationDataLost(OpcUaSubscription subscription) {
            broken("The server dropped messages that could not be fetched in time.");
        }

        @Override
        public void onWatchdogTimerElapsed(OpcUaSubscription subscription) {
            broken("The server has fallen silent although the connection stands.");
        }

        @Override
        public void onStatusChanged(OpcUaSubscription subscription, StatusCode status) {
            if (!status.isGood()) {
                broken(
                        "The server ended the subscription (%s)."
                                .formatted(BadStatus.name(status.value())));
            }
        }

        @Override
        public void onTransferFailed(OpcUaSubscription subscription, StatusCode status) {
            broken(
                    "The server was restarted and has forgotten the subscription (%s)."
                            .formatted(BadStatus.name(Objects.requireNonNull(status).value())));
        }
    }
}
