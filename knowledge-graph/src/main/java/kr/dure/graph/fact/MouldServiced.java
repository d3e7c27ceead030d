package kr.dure.graph.fact;

import kr.dure.graph.fact.id.MouldId;
import kr.dure.graph.fact.id.OrganisationId;

import java.time.Instant;

/**
 * A mould was maintained.
 *
 * @param note what was done
 */
public record MouldServiced(
        OrganisationId owner,
        MouldId mould,
        Kind kind,
        String note,
        Instant servicedAt,
        Instant statedAt)
        implements Fact {

    @Override
    public FactKey key() {
        return FactKey.of(this, mould.value(), servicedAt.toString());
    }

    /** Why it was maintained. */
    public enum Kind {
        /** By plan. */
        PREVENTIVE,
        /** After something broke. */
        REPAIR
    }
}
