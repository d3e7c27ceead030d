package kr.dure.graph.fact;

import kr.dure.graph.fact.id.MachineId;
import kr.dure.graph.fact.id.OrganisationId;

import java.time.Instant;

/**
 * A machine went into a state, and stays in it until the next change.
 *
 * @param state by PackML (ISA-TR88.00.02)
 * @param since when it went into it
 */
public record MachineStateChanged(
        OrganisationId owner, MachineId machine, State state, Instant since, Instant statedAt)
        implements Fact {

    @Override
    public FactKey key() {
        return FactKey.of(this, machine.value(), since.toString());
    }

    /** The wait and acting states of PackML that a shop floor tells apart. */
    public enum State {
        IDLE,
        STARTING,
        EXECUTE,
        COMPLETING,
        COMPLETE,
        HOLDING,
        HELD,
        SUSPENDED,
        STOPPING,
        STOPPED,
        ABORTING,
        ABORTED,
        CLEARING,
        RESETTING
    }
}
