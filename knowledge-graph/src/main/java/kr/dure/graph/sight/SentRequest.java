package kr.dure.graph.sight;

import kr.dure.graph.fact.LotRef;
import kr.dure.graph.fact.id.OrganisationId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * A recall's request as the company that asked sees it.
 *
 * @param owner who was asked; null until it accepts, unless the asker may know its name anyway
 * @param name of the owner, null where it is not known
 * @param lots what is shown now; empty unless the grant is in force
 * @param until when the grant ends, or null if it was not accepted
 * @param reason why it was declined, in the owner's words
 */
public record SentRequest(
        String id,
        Direction direction,
        RequestState state,
        @Nullable OrganisationId owner,
        @Nullable String name,
        List<LotRef> lots,
        Instant askedAt,
        @Nullable Instant until,
        boolean byClause,
        @Nullable String reason) {

    public SentRequest {
        lots = List.copyOf(lots);
    }
}
