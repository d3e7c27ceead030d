package kr.dure.graph.fact;

import static kr.dure.graph.fact.Require.require;

import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.fact.id.QualityCaseId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Where one discipline of a quality case stands (Catena-X Report8D).
 *
 * @param owner who opened the case
 * @param counterparty who has to answer it
 * @param step D1 to D8
 * @param department who does it, by department; never a person's name
 * @param due the day by which it is due
 * @param doneOn the day on which it was done, or null while it is open
 */
public record CaseStepStated(
        OrganisationId owner,
        OrganisationId counterparty,
        QualityCaseId qualityCase,
        QualityCaseStated.Step step,
        String department,
        LocalDate due,
        @Nullable LocalDate doneOn,
        Instant statedAt)
        implements Fact {

    public CaseStepStated {
        require(
                !department.isBlank(),
                "step %s of case %s has no department; name the one that does it",
                step,
                qualityCase);
    }

    @Override
    public FactKey key() {
        return FactKey.of(this, qualityCase.value(), step.name());
    }
}
