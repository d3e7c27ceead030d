package kr.dure.identity;

import kr.dure.graph.fact.id.OrganisationId;

import java.util.Optional;

/** Where accounts are kept that can change while the platform runs. */
public interface AccountStore {

    Optional<Account> named(String username);

    boolean anybodyOf(OrganisationId organisation);

    /** Replaces a hash by one of today's cost for the same password. */
    void rehash(String username, String passwordHash);
}
