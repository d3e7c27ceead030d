package kr.dure.integrations.opcua;

import kr.dure.graph.fact.MachineStateChanged;
import kr.dure.graph.fact.MachineStateChanged.State;
import kr.dure.graph.fact.id.MachineId;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.integrations.opcua.MachineMemory.Stated;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/**
 * Reads a machine's state.
 *
 * @param meanings what the values mean, beside PackML's own
 */
record StateSignal(OrganisationId owner, MachineId machine, Map<String, State> meanings) {

    /** {@code StateCurrent} by number (ISA-TR88.00.02); unholding and unsuspending are on their way to execute. */
    private static final Map<String, State> PACKML =
            Map.ofEntries(
                    Map.entry("1", State.CLEARING),
                    Map.entry("2", State.STOPPED),
                    Map.entry("3", State.STARTING),
                    Map.entry("4", State.IDLE),
                    Map.entry("5", State.SUSPENDED),
                    Map.entry("6", State.EXECUTE),
                    Map.entry("7", State.STOPPING),
                    Map.entry("8", State.ABORTING),
                    Map.entry("9", State.ABORTED),
                    Map.entry("10", State.HOLDING),
                    Map.entry("11", State.HELD),
                    Map.entry("12", State.STARTING),
                    Map.entry("13", State.SUSPENDED),
                    Map.entry("14", State.STARTING),
                    Map.entry("15", State.RESETTING),
                    Map.entry("16", State.COMPLETING),
                    Map.entry("17", State.COMPLETE));

    @Nullable Stated read(
            @Nullable Stated before, NodeValue value, MachineClock clock, Findings findings) {
        State state = meaning(value.text());
        if (state == null) {
            findings.refuse(
                    value,
                    value.text(),
                    "a PackML state number or name; say what the value means under \"states\" of"
                            + " the machine's signals");
            return before;
        }
        if (before == null) {
            return enter(state, clock.time(value, Instant.MIN), findings);
        }
        if (before.state() == state) {
            return new Stated(state, before.since(), null);
        }
        return clock.late(value, before.since())
                ? new Stated(before.state(), before.since(), value)
                : enter(state, later(clock.time(value, before.since()), before), findings);
    }

    /** An older state that no newer one followed is how the machine is: its clock was set back. */
    Stated settle(Stated before, MachineClock clock, Findings findings) {
        NodeValue late = before.late();
        State state = late == null ? null : meaning(late.text());
        return late == null || state == null
                ? before
                : enter(state, later(clock.reception(late), before), findings);
    }

    /** Says again what still holds, as a sign of life. */
    void repeat(Stated stated, Instant now, Findings findings) {
        findings.state(
                new MachineStateChanged(owner, machine, stated.state(), stated.since(), now));
    }

    private Stated enter(State state, Instant since, Findings findings) {
        findings.state(new MachineStateChanged(owner, machine, state, since, since));
        return new Stated(state, since, null);
    }

    private static Instant later(Instant at, Stated before) {
        return at.isAfter(before.since()) ? at : before.since().plusMillis(1);
    }

    private @Nullable State meaning(String text) {
        State given = meanings.get(text);
        if (given != null) {
            return given;
        }
        String name = text.toUpperCase(Locale.ROOT);
        for (State state : State.values()) {
            if (state.name().equals(name)) {
                return state;
            }
        }
        return meanings.isEmpty() ? PACKML.get(text) : null;
    }
}
