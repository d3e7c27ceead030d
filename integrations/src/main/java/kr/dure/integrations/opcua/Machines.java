package kr.dure.integrations.opcua;

import kr.dure.graph.fact.Fact;
import kr.dure.graph.fact.MachineStateChanged;
import kr.dure.graph.fact.ProductionCounted;
import kr.dure.graph.fact.id.MachineId;
import kr.dure.integrations.ingest.Quarantine;
import kr.dure.integrations.ingest.Refused;
import kr.dure.integrations.opcua.Findings.Unreadable;
import kr.dure.integrations.opcua.MachineSignals.Reading;

import org.apache.camel.Exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The machines behind one server. What a notification taught is kept only after its facts lie in the inbox: when that
 * fails, the next look at the machines states the same again.
 */
final class Machines {

    private static final String LEARNT = "OpcUaLearnt";

    /**
     * A count is written down this often, and when the route stops; what a crash leaves out, the machine's counter still
     * knows.
     */
    private static final Duration WRITE_COUNTS = Duration.ofSeconds(10);

    private final OpcUaConnection connection;
    private final Memories memories;
    private final Quarantine quarantine;
    private final Unread unread = new Unread();
    private final Map<MachineId, MachineSignals> signals = new LinkedHashMap<>();
    private final Map<MachineId, MachineMemory> known = new HashMap<>();
    private final Map<MachineId, Instant> written = new HashMap<>();
    private final Set<MachineId> unwritten = new HashSet<>();
    private boolean recalled;

    Machines(OpcUaConnection connection, Memories memories, Quarantine quarantine) {
        this.connection = connection;
        this.memories = memories;
        this.quarantine = quarantine;
        ServerSettings server = connection.settings();
        server.machines()
                .forEach(
                        machine ->
                                signals.put(
                                        machine.id(),
                                        new MachineSignals(
                                                server.organisation(),
                                                machine.id(),
                                                server.nodes(machine))));
    }

    /** Replaces the notification by the facts that it tells. */
    synchronized void read(Exchange exchange) {
        Notification notification =
                Objects.requireNonNull(exchange.getIn().getBody(Notification.class));
        if (!recalled) {
            known.putAll(memories.recall(connection.name()));
            recalled = true;
        }
        List<Fact> facts = new ArrayList<>();
        Map<MachineId, Reading> learnt = new LinkedHashMap<>();
        signals.forEach(
                (machine, signal) -> {
                    MachineMemory before = known.getOrDefault(machine, MachineMemory.BLANK);
                    Reading reading = signal.read(before, notification);
                    if (!reading.after().equals(before)) {
                        learnt.put(machine, reading);
                    }
                    facts.addAll(reading.facts());
                    refuse(machine, reading.unreadable(), notification.receivedAt());
                });
        exchange.setProperty(LEARNT, new Learnt(notification.receivedAt(), learnt));
        exchange.getIn().setBody(List.copyOf(facts));
    }

    /** Keeps what the notification taught. */
    synchronized void keep(Exchange exchange) {
        Learnt learnt = Objects.requireNonNull(exchange.getProperty(LEARNT, Learnt.class));
        learnt.readings()
                .forEach(
                        (machine, reading) -> {
                            known.put(machine, reading.after());
                            if (worthWriting(machine, reading, learnt.at())) {
                                memories.remember(connection.name(), machine, reading.after());
                                written.put(machine, learnt.at());
                                unwritten.remove(machine);
                            } else {
                                unwritten.add(machine);
                            }
                        });
    }

    /** Writes down what was kept since it was last written. */
    synchronized void write() {
        for (MachineId machine : List.copyOf(unwritten)) {
            memories.remember(
                    connection.name(), machine, Objects.requireNonNull(known.get(machine)));
            unwritten.remove(machine);
        }
    }

    private boolean worthWriting(MachineId machine, Reading reading, Instant at) {
        boolean moreThanCounts =
                reading.facts().stream()
                        .anyMatch(fact -> !(fact instanceof ProductionCounted || repeats(fact)));
        Instant last = written.get(machine);
        return moreThanCounts || last == null || !at.isBefore(last.plus(WRITE_COUNTS));
    }

    private static boolean repeats(Fact fact) {
        return fact instanceof MachineStateChanged state && state.statedAt().isAfter(state.since());
    }

    private void refuse(MachineId machine, List<Unreadable> unreadable, Instant now) {
        for (Unreadable each : unreadable) {
            if (unread.news(each, now)) {
                quarantine.keep(
                        new Refused(
                                connection.origin(),
                                SignalTranslation.KIND,
                                "machine %s, node %s".formatted(machine, each.value().node()),
                                MachineRecord.of(machine.value(), each.value()).json(),
                                List.of(each.problem())));
            }
        }
    }

    private record Learnt(Instant at, Map<MachineId, Reading> readings) {}
}
