package kr.dure.integrations.opcua;

import kr.dure.graph.fact.Fact;
import kr.dure.graph.fact.id.MachineId;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.integrations.opcua.Findings.Unreadable;
import kr.dure.integrations.opcua.MachineMemory.Alarm;
import kr.dure.integrations.opcua.MachineMemory.Counts;
import kr.dure.integrations.opcua.MachineMemory.Stated;

import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns what a machine's nodes hold into facts. Pure: what it must know of the past is handed in and out. */
final class MachineSignals {

    /**
     * A machine whose values stand still is stated again this often, so that it isn't taken for silent; not while the
     * values are bad, for a gateway goes on answering when the controller behind it is dead.
     */
    static final Duration SIGN_OF_LIFE = Duration.ofMinutes(1);

    /** A machine that says nothing for longer was out of hearing; what it tells then may be old. */
    static final Duration OUT_OF_HEARING = SIGN_OF_LIFE.multipliedBy(2);

    private final SignalNodes nodes;
    private final Set<String> known;
    private final StateSignal states;
    private final CountSignal counts;
    private final List<AlarmSignal> alarms;

    MachineSignals(OrganisationId owner, MachineId machine, SignalNodes nodes) {
        this.nodes = nodes;
        this.known = Set.copyOf(nodes.nodes());
        this.states = new StateSignal(owner, machine, nodes.meanings());
        this.counts = new CountSignal(owner, machine);
        this.alarms =
                nodes.alarmNodes().stream()
                        .map(alarm -> new AlarmSignal(owner, machine, alarm))
                        .toList();
    }

    Reading read(MachineMemory before, Notification notification) {
        Findings findings = new Findings();
        Instant now = notification.receivedAt();
        Stated state = before.state();
        Counts count = before.counts();
        Map<String, Alarm> alarm = new HashMap<>(before.alarms());
        List<NodeValue> usable = new ArrayList<>();
        Instant last = before.statedAt() == null ? Instant.EPOCH : before.statedAt();
        boolean away = now.isAfter(last.plus(OUT_OF_HEARING));
        Instant statedAt = away ? now : last;
        Set<String> amiss = new HashSet<>(before.amiss());
        Set<String> heard = new HashSet<>(away ? Set.of() : before.heard());
        MachineClock clock = new MachineClock(now, heard, before.wrongClock(), findings);
        for (NodeValue value : notification.values()) {
            String node = value.node();
            if (!known.contains(node)) {
                continue;
            }
            if (!usable(value, now, findings)) {
                amiss.add(node);
                heard.remove(node);
                continue;
            }
            if (node.equals(nodes.state())) {
                state = states.read(state, value, clock, findings);
            }
            if (node.equals(nodes.good())) {
                count = counts.good(count, value, clock, now, findings);
            }
            if (node.equals(nodes.scrap())) {
                count = counts.scrap(count, value, clock, now, findings);
            }
            usable.add(value);
            if (findings.refused(value)) {
                amiss.add(node);
                heard.remove(node);
            } else {
                amiss.remove(node);
                heard.add(node);
            }
        }
        boolean stands = nodes.state() != null && !amiss.contains(nodes.state());
        if (state != null && state.equals(before.state()) && stands) {
            state = states.settle(state, clock, findings);
        }
        for (AlarmSignal signal : alarms) {
            Set<String> own = signal.nodes().nodes().collect(Collectors.toSet());
            List<NodeValue> values =
                    usable.stream().filter(value -> own.contains(value.node())).toList();
            if (!values.isEmpty()) {
                alarm.compute(
                        signal.nodes().key(),
                        (key, standing) -> signal.read(standing, values, now, clock, findings));
            }
        }
        count = counts.state(count, now, findings);
        boolean quiet = !now.isBefore(statedAt.plus(SIGN_OF_LIFE));
        if (findings.facts().isEmpty() && quiet) {
            count = repeat(state, count, amiss, now, findings);
        }
        List<Fact> facts = findings.facts();
        MachineMemory after =
                new MachineMemory(
                        state,
                        count,
                        alarm,
                        facts.isEmpty() ? statedAt : now,
                        amiss,
                        heard,
                        clock.wrong());
        return new Reading(after, facts, findings.unreadable());
    }

    /** Whether any of the values is this machine's. */
    Set<String> nodes() {
        return new HashSet<>(known);
    }

    /** Says the state again, or the counts of a machine that shows no state. */
    private Counts repeat(
            @Nullable Stated state,
            Counts count,
            Set<String> amiss,
            Instant now,
            Findings findings) {
        if (nodes.state() != null) {
            if (state != null && !amiss.contains(nodes.state())) {
                states.repeat(state, now, findings);
            }
            return count;
        }
        boolean sound =
                Stream.of(nodes.good(), nodes.scrap())
                        .filter(Objects::nonNull)
                        .noneMatch(amiss::contains);
        return sound ? counts.repeat(count, now, findings) : count;
    }

    private static boolean usable(NodeValue value, Instant now, Findings findings) {
        if (value.status() == StatusCodes.Bad_WaitingForInitialData
                || value.status() == StatusCodes.Uncertain_InitialValue) {
            return false;
        }
        if (!value.sure()) {
            findings.refuse(value, BadStatus.name(value.status()), BadStatus.cure(value.status()));
            return false;
        }
        if (value.value() == null) {
            findings.refuse(
                    value, "no value", "a value; map a node that the machine's program writes");
            return false;
        }
        if (value.time(now).isAfter(now.plus(MachineClock.TOLERANCE))) {
            findings.refuse(
                    value,
                    String.valueOf(value.sourceTime()),
                    "a time that has been; the machine's clock is more than five minutes ahead, set"
                            + " it by NTP");
            return false;
        }
        return true;
    }

    /**
     * What came of a notification.
     *
     * @param after what to know when the next one comes, once the facts are kept
     */
    record Reading(MachineMemory after, List<Fact> facts, List<Unreadable> unreadable) {}
}
