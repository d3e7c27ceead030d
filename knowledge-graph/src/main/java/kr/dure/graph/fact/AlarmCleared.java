package kr.dure.graph.fact;

import kr.dure.graph.fact.id.AlarmId;
import kr.dure.graph.fact.id.MachineId;
import kr.dure.graph.fact.id.OrganisationId;

import java.time.Instant;

/**
 * An alarm of a machine went away.
 *
 * @param alarm the occurrence that {@link AlarmRaised} named
 */
public record AlarmCleared(
        OrganisationId owner, MachineId machine, AlarmId alarm, Instant clearedAt, Instant statedAt)
        implements Fact {

    @Override
    public FactKey key() {
        return FactKey.of(this, machine.value(), alarm.value());
    }
}
