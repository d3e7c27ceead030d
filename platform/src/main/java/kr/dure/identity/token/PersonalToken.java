package kr.dure.identity.token;

import kr.dure.identity.Scope;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Set;

/**
 * A token as its owner sees it; the secret itself is nowhere.
 *
 * @param usedAt to the minute; null if never
 * @param usedFrom address of the latest use
 */
public record PersonalToken(
        String id,
        String name,
        Set<Scope> scopes,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant usedAt,
        @Nullable String usedFrom,
        boolean expired) {}
