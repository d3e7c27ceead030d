package kr.dure.graph.fact;

import static kr.dure.graph.fact.Require.require;

import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.fact.id.PlantId;
import kr.dure.graph.fact.id.UseCaseId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/**
 * How far a use of AI in a plant has come.
 *
 * @param process which work it helps with, such as {@code 외관검사}
 * @param model model in use, or null while there is none
 * @param version of the model, or null
 * @param liveSince first day in production, or null before it
 * @param ownerRole role that answers for it, or null if nobody does; no person's name
 * @param fallback what is done when it fails, or null if nothing is laid down
 * @param ownData whether it is fed by the plant's own data
 */
public record UseCaseStated(
        OrganisationId owner,
        UseCaseId useCase,
        PlantId plant,
        String name,
        String process,
        @Nullable String model,
        @Nullable String version,
        @Nullable LocalDate liveSince,
        @Nullable String ownerRole,
        @Nullable String fallback,
        boolean ownData,
        Instant statedAt)
        implements Fact {

    public UseCaseStated {
        require(!name.isBlank(), "use case %s has no name", useCase);
    }

    @Override
    public FactKey key() {
        return FactKey.of(this, useCase.value());
    }
}
