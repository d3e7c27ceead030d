package kr.dure.graph.fact;

import static kr.dure.graph.fact.Require.require;

import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.fact.id.QualityCaseId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A company decided whether it uses a lot: who made it, for itself; who receives it, for its own line (ISO 9000:2015, 3.12).
 *
 * @param owner who decided
 * @param counterparty who made the lot, when that is another company; null for own lots
 * @param until last day on which a concession holds, or null
 * @param qualityCase of the owner, for which the lot is held, or null
 */
public record LotDispositionStated(
        OrganisationId owner,
        @Nullable OrganisationId counterparty,
        LotRef lot,
        Disposition disposition,
        @Nullable LocalDate until,
        @Nullable QualityCaseId qualityCase,
        Instant decidedAt,
        Instant statedAt)
        implements Fact {

    public LotDispositionStated {
        require(
                lot.owner().equals(counterparty == null ? owner : counterparty),
                "lot %s is of %s, but the other side is told as %s; tell who made it, or nobody"
                        + " for an own lot",
                lot.lot(),
                lot.owner(),
                counterparty);
        require(
                until == null || disposition == Disposition.CONCESSION,
                "lot %s is %s until %s; only a concession ends on a day",
                lot.lot(),
                disposition,
                until);
    }

    @Override
    public FactKey key() {
        return FactKey.of(this, lot.owner().value(), lot.lot().value());
    }

    /** What may be done with a lot (ISO 9000:2015, 3.12.5 concession, 3.12.7 release). */
    public enum Disposition {
        RELEASED,
        CONCESSION,
        ON_HOLD,
        REJECTED
    }
}
