package kr.dure.graph.fact;

import kr.dure.graph.fact.id.MachineId;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.fact.id.PlantId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A company describes one of its machines (IEC 62264 work unit).
 *
 * @param line the production line it stands in, or null
 * @param kind what it does, such as {@code press} or {@code CNC lathe}
 * @param model maker's model name, or null
 */
public record MachineDescribed(
        OrganisationId owner,
        MachineId machine,
        PlantId plant,
        @Nullable String line,
        String name,
        String kind,
        @Nullable String model,
        Instant statedAt)
        implements Fact {

    @Override
    public FactKey key() {
        return FactKey.of(this, machine.value());
    }
}
