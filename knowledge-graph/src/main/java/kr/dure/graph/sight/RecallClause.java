package kr.dure.graph.sight;

import kr.dure.graph.fact.id.OrganisationId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A company's standing consent to a partner's recalls, or a partner it could give one.
 *
 * @param days how long each request is accepted for; null where no clause is agreed
 */
public record RecallClause(
        OrganisationId partner, String name, @Nullable Integer days, @Nullable Instant statedAt) {

    public boolean isAgreed() {
        return days != null;
    }
}
