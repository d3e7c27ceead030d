package kr.dure.graph.fact;

import static kr.dure.graph.fact.Require.require;

import kr.dure.graph.fact.id.MachineId;
import kr.dure.graph.fact.id.OrganisationId;

import java.time.Instant;

/**
 * A machine's counters, running since the start of a counting interval. A later count of the same interval replaces the
 * earlier one, so that an hour of counting is one record however often it is read.
 *
 * @param since start of the interval
 * @param good good pieces since then
 * @param scrap bad pieces since then
 * @param countedAt when the counters were read
 */
public record ProductionCounted(
        OrganisationId owner,
        MachineId machine,
        Instant since,
        long good,
        long scrap,
        Instant countedAt,
        Instant statedAt)
        implements Fact {

    public ProductionCounted {
        require(
                good >= 0 && scrap >= 0,
                "machine %s counted %s good and %s scrap; counters can't be negative",
                machine,
                good,
                scrap);
        require(
                !countedAt.isBefore(since),
                "machine %s was read at %s, before its interval began at %s",
                machine,
                countedAt,
                since);
    }

    @Override
    public FactKey key() {
        return FactKey.of(this, machine.value(), since.toString());
    }
}
