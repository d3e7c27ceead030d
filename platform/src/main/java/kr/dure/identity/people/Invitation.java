package kr.dure.identity.people;

import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.identity.Role;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Set;

/**
 * An open way in for somebody.
 *
 * @param username of one who has an account and gets a new password; null for somebody new
 * @param invitedBy user name
 * @param inviting company of the one who invites
 */
record Invitation(
        String id,
        @Nullable String username,
        String name,
        OrganisationId organisation,
        Set<Role> roles,
        String invitedBy,
        OrganisationId inviting,
        Instant createdAt,
        Instant expiresAt) {

    boolean isForOwn() {
        return inviting.equals(organisation);
    }

    boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
