package kr.dure.graph.fact;

import static kr.dure.graph.fact.Require.require;

import kr.dure.graph.fact.id.LotId;
import kr.dure.graph.fact.id.MachineId;
import kr.dure.graph.fact.id.MouldId;
import kr.dure.graph.fact.id.OrganisationId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A mould was on a machine for a while.
 *
 * @param machine where
 * @param lot the owner's lot that came of it, or null if not recorded
 * @param from when it began
 * @param to when it ended
 * @param shots how often it closed
 */
public record MouldUsed(
        OrganisationId owner,
        MouldId mould,
        MachineId machine,
        @Nullable LotId lot,
        Instant from,
        Instant to,
        long shots,
        Instant statedAt)
        implements Fact {

    public MouldUsed {
        require(shots >= 0, "mould %s made %s shots; it can't be negative", mould, shots);
        require(
                !to.isBefore(from),
                "mould %s was on %s until %s, before it began at %s",
                mould,
                machine,
                to,
                from);
    }

    @Override
    public FactKey key() {
        return FactKey.of(this, mould.value(), from.toString());
    }
}
