package kr.dure.graph.fact;

import static kr.dure.graph.fact.Require.require;

import kr.dure.graph.fact.id.AlarmId;
import kr.dure.graph.fact.id.MachineId;
import kr.dure.graph.fact.id.OrganisationId;

import java.time.Instant;

/**
 * A machine raised an alarm.
 *
 * @param alarm this occurrence
 * @param code the machine's alarm code
 * @param severity 1 to 1000 (OPC UA part 5, 6.4.2)
 */
public record AlarmRaised(
        OrganisationId owner,
        MachineId machine,
        AlarmId alarm,
        String code,
        String text,
        int severity,
        Instant raisedAt,
        Instant statedAt)
        implements Fact {

    public AlarmRaised {
        require(
                severity >= 1 && severity <= 1000,
                "alarm %s has severity %s; it must be 1 to 1000",
                alarm,
                severity);
    }

    @Override
    public FactKey key() {
        return FactKey.of(this, machine.value(), alarm.value());
    }
}
