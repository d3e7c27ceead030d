package kr.dure.graph.fact;

import static kr.dure.graph.fact.Require.require;

import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.fact.id.UseCaseId;

import java.time.Instant;
import java.time.LocalDate;

/**
 * On this day the output of a use of AI entered logged decisions.
 *
 * @param decisions how many
 */
public record UseCaseUsed(
        OrganisationId owner, UseCaseId useCase, LocalDate day, int decisions, Instant statedAt)
        implements Fact {

    public UseCaseUsed {
        require(
                decisions > 0,
                "use case %s counts %s decisions; it must be above 0, leave out days without any",
                useCase,
                decisions);
    }

    @Override
    public FactKey key() {
        return FactKey.of(this, useCase.value(), day.toString());
    }
}
