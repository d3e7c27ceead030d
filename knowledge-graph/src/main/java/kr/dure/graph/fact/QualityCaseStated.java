package kr.dure.graph.fact;

import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.fact.id.QualityCaseId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Where a quality case (8D report) between two companies stands.
 *
 * @param owner who opened it
 * @param counterparty who has to answer it
 * @param lot the lot it is about, or null
 * @param step D1 to D8
 * @param due the day by which the present step is due
 * @param closedAt when it was closed, or null while it is open
 */
public record QualityCaseStated(
        OrganisationId owner,
        OrganisationId counterparty,
        QualityCaseId qualityCase,
        String title,
        @Nullable LotRef lot,
        Step step,
        LocalDate due,
        Instant openedAt,
        @Nullable Instant closedAt,
        Instant statedAt)
        implements Fact {

    @Override
    public FactKey key() {
        return FactKey.of(this, qualityCase.value());
    }

    /** The eight disciplines: team, problem, containment, root cause, choose, implement, prevent, close. */
    public enum Step {
        D1,
        D2,
        D3,
        D4,
        D5,
        D6,
        D7,
        D8
    }
}
