package kr.dure.graph.fact;

import static kr.dure.graph.fact.Require.require;
import static kr.dure.graph.fact.Require.requireName;

import kr.dure.graph.fact.id.MachineId;
import kr.dure.graph.fact.id.OrganisationId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A machine reported that it ran with a guard or interlock open or bypassed.
 *
 * @param guard which one, as the machine names it
 * @param until when it was closed again, or null while it isn't
 */
public record GuardSignalled(
        OrganisationId owner,
        MachineId machine,
        String guard,
        State state,
        Instant since,
        @Nullable Instant until,
        Instant statedAt)
        implements Fact {

    public GuardSignalled {
        requireName("guard", guard);
        require(
                until == null || !until.isBefore(since),
                "guard %s of machine %s was closed at %s, before it was opened at %s",
                guard,
                machine,
                until,
                since);
    }

    @Override
    public FactKey key() {
        return FactKey.of(this, machine.value(), guard, since.toString());
    }

    public enum State {
        OPEN,
        BYPASSED
    }
}
