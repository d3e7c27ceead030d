package kr.dure.graph.fact;

import kr.dure.graph.fact.id.MaterialId;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.fact.id.PlantId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A plant uses a hazardous material.
 *
 * @param name what the plant calls it, such as 신너
 * @param cas CAS registry number, or null for a mixture
 * @param process where in the work it is used
 * @param suppliedBy the company that delivers it, or null if it comes from outside
 */
public record HazardousMaterialUsed(
        OrganisationId owner,
        PlantId plant,
        MaterialId material,
        String name,
        @Nullable String cas,
        String process,
        @Nullable OrganisationId suppliedBy,
        Instant statedAt)
        implements Fact {

    @Override
    public FactKey key() {
        return FactKey.of(this, plant.value(), material.value());
    }
}
