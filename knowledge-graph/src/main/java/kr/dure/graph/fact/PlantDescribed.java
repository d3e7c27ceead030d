package kr.dure.graph.fact;

import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.fact.id.PlantId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A company describes one of its plants (IEC 62264 site).
 *
 * @param address postal address, or null
 */
public record PlantDescribed(
        OrganisationId owner,
        PlantId plant,
        String name,
        @Nullable String address,
        Instant statedAt)
        implements Fact {

    @Override
    public FactKey key() {
        return FactKey.of(this, plant.value());
    }
}
