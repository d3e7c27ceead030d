package kr.dure.integrations.opcua;

import kr.dure.graph.fact.AlarmCleared;
import kr.dure.graph.fact.AlarmRaised;
import kr.dure.graph.fact.id.AlarmId;
import kr.dure.graph.fact.id.MachineId;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.integrations.opcua.MachineMemory.Alarm;
import kr.dure.integrations.opcua.MachineMemory.Raised;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads one alarm of a machine; another code while it stands is another alarm. */
record AlarmSignal(OrganisationId owner, MachineId machine, AlarmNodes nodes) {

    private static final int HIGHEST = 1000;

    /** States the alarm as often as it came, went or changed its code, also within one message. */
    Alarm read(
            @Nullable Alarm known,
            List<NodeValue> values,
            Instant now,
            MachineClock clock,
            Findings findings) {
        Alarm alarm =
                known == null
                        ? new Alarm(false, nodes.code(), nodes.text(), null, Instant.EPOCH, null)
                        : known;
        Instant reached = Instant.MIN;
        boolean coded = false;
        for (Timed next : inOrder(values, now)) {
            String node = next.value().node();
            boolean code = node.equals(nodes.codeNode());
            // what follows would end or overwrite it; the first code after the alarm came is its
            // own, for controllers write one node after the other
            if (node.equals(nodes.active()) || (code && coded)) {
                alarm = state(alarm, reached, findings);
                coded = false;
            }
            coded = coded || code;
            Alarm before = alarm;
            alarm = read(before, next.value(), next.at(), findings);
            if (!alarm.equals(before)) {
                reached = max(next.at(), clock.time(next.value(), Instant.MIN));
                alarm = read(before, next.value(), reached, findings);
            }
        }
        return state(alarm, reached, findings);
    }

    /** By their times, but each node's values as they came; of one time, first whether the alarm stands. */
    private List<Timed> inOrder(List<NodeValue> values, Instant now) {
        Map<String, Instant> reached = new HashMap<>();
        return values.stream()
                .map(
                        value ->
                                new Timed(
                                        value,
                                        reached.merge(
                                                value.node(), value.time(now), AlarmSignal::max)))
                .sorted(
                        Comparator.comparing(Timed::at)
                                .thenComparing(each -> !each.value().node().equals(nodes.active())))
                .toList();
    }

    /** The alarm with one of its nodes changed; nothing is stated before {@link #state}. */
    private Alarm read(Alarm before, NodeValue value, Instant at, Findings findings) {
        String node = value.node();
        if (node.equals(nodes.active())) {
            Boolean on = value.on();
            if (on == null) {
                findings.refuse(
                        value,
                        value.text(),
                        "true or false; map the node that says whether the alarm stands");
                return before;
            }
            boolean changed = on != before.on();
            return new Alarm(
                    on,
                    before.code(),
                    before.text(),
                    before.severity(),
                    changed ? max(before.changedAt(), at) : before.changedAt(),
                    before.raised());
        }
        if (node.equals(nodes.codeNode())) {
            return code(before, value.text(), at);
        }
        if (node.equals(nodes.textNode())) {
            String text = value.text().isEmpty() ? before.text() : value.text();
            return new Alarm(
                    before.on(),
                    before.code(),
                    text,
                    before.severity(),
                    before.changedAt(),
                    before.raised());
        }
        Long severity = value.count();
        if (severity == null) {
            findings.refuse(value, value.text(), "a number from 1 to 1000 (OPC UA part 5, 6.4.2)");
            return before;
        }
        return new Alarm(
                before.on(),
                before.code(),
                before.text(),
                Math.clamp(severity, 1, HIGHEST),
                before.changedAt(),
                before.raised());
    }

    /** States that the alarm was raised or cleared, unless that was stated. */
    private Alarm state(Alarm alarm, Instant at, Findings findings) {
        Raised raised = alarm.raised();
        if (raised != null && (!alarm.on() || !raised.code().equals(alarm.code()))) {
            Instant cleared = max(alarm.changedAt(), raised.raisedAt());
            findings.state(new AlarmCleared(owner, machine, raised.id(), cleared, cleared));
            raised = null;
        }
        String code = alarm.code();
        if (alarm.on() && code != null) {
            Raised now = raised(alarm, code, raised);
            if (!now.equals(raised)) {
                Instant statedAt = raised == null ? now.raisedAt() : max(at, now.raisedAt());
                findings.state(
                        new AlarmRaised(
                                owner,
                                machine,
                                now.id(),
                                now.code(),
                                now.text(),
                                now.severity(),
                                now.raisedAt(),
                                statedAt));
            }
            raised = now;
        }
        return new Alarm(
                alarm.on(),
                alarm.code(),
                alarm.text(),
                alarm.severity(),
                alarm.changedAt(),
                raised);
    }

    private Alarm code(Alarm before, String text, Instant at) {
        boolean none = text.isEmpty() || text.equals("0");
        boolean on = nodes.active() == null ? !none : before.on();
        String code = none ? before.code() : text;
        // the code of an alarm that is off belongs to the next one, and doesn't tell when this one
        // went
        boolean changed = on != before.on() || (on && !Objects.equals(code, before.code()));
        return new Alarm(
                on,
                code,
                before.text(),
                before.severity(),
                changed ? max(before.changedAt(), at) : before.changedAt(),
                before.raised());
    }

    private Raised raised(Alarm alarm, String code, @Nullable Raised standing) {
        Instant raisedAt = standing == null ? alarm.changedAt() : standing.raisedAt();
        AlarmId id = standing == null ? new AlarmId(code + "@" + raisedAt) : standing.id();
        String text = alarm.text() == null ? code : alarm.text();
        int severity = alarm.severity() == null ? nodes.fixedSeverity() : alarm.severity();
        return new Raised(id, code, text, severity, raisedAt);
    }

    private static Instant max(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private record Timed(NodeValue value, Instant at) {}
}
