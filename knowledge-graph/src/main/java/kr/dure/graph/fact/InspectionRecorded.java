package kr.dure.graph.fact;

import static kr.dure.graph.fact.Require.require;

import kr.dure.graph.fact.id.InspectionId;
import kr.dure.graph.fact.id.OrganisationId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A lot was inspected.
 *
 * @param owner who inspected
 * @param counterparty who made the lot, when that is another company; null for own lots
 * @param kind where in the flow
 * @param inspected pieces looked at
 * @param defective pieces found bad, at most {@code inspected}
 */
public record InspectionRecorded(
        OrganisationId owner,
        @Nullable OrganisationId counterparty,
        InspectionId inspection,
        LotRef lot,
        Kind kind,
        long inspected,
        long defective,
        Instant inspectedAt,
        Instant statedAt)
        implements Fact {

    public InspectionRecorded {
        require(
                inspected > 0,
                "inspection %s looked at %s pieces; it must be above 0",
                inspection,
                inspected);
        require(
                defective >= 0 && defective <= inspected,
                "inspection %s found %s bad of %s; it can't be more than it looked at",
                inspection,
                defective,
                inspected);
    }

    @Override
    public FactKey key() {
        return FactKey.of(this, inspection.value());
    }

    /** Where in the flow the inspection stands. */
    public enum Kind {
        INCOMING,
        IN_PROCESS,
        OUTGOING
    }
}
