package kr.dure.graph.sight;

import kr.dure.graph.fact.id.LotId;
import kr.dure.graph.fact.id.OrganisationId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * A recall's request as the company that is asked sees it.
 *
 * @param name of the asker, or its id
 * @param title of the case, as it was when the request was sent
 * @param delivered {@code owner/lot} of the lots that shipping notes say it received; only on the way forward
 * @param lots its own lots that the request names
 * @param unconfirmed those of them that a customer says it used, without a shipping note to that customer
 * @param answeredAt when it was accepted or declined
 * @param until when the grant ends, or null if it was not accepted
 */
public record ReceivedRequest(
        String id,
        OrganisationId asker,
        String name,
        CaseRef about,
        String title,
        Direction direction,
        RequestState state,
        List<String> delivered,
        List<LotId> lots,
        List<LotId> unconfirmed,
        Instant askedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant until,
        boolean byClause,
        @Nullable String reason) {

    public ReceivedRequest {
        delivered = List.copyOf(delivered);
        lots = List.copyOf(lots);
        unconfirmed = List.copyOf(unconfirmed);
    }
}
