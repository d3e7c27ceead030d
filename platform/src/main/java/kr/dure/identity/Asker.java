package kr.dure.identity;

import kr.dure.graph.fact.id.OrganisationId;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;

/**
 * A person who asks, always on behalf of one company. Controllers take it as a parameter.
 *
 * @param name shown on the page
 * @param organisation whose sight holds for every answer
 * @param role quality, scheduling, safety, onboarding, program or staff
 */
public record Asker(String username, String name, OrganisationId organisation, String role) {

    /**
     * The person behind a log-in.
     *
     * @throws AccessDeniedException if nobody with an account stands behind it
     */
    public static Asker of(Authentication authentication) {
        if (authentication.getPrincipal() instanceof SignedIn signedIn) {
            return signedIn.asker();
        }
        throw new AccessDeniedException(
                "%s is no account of this platform; log in first"
                        .formatted(authentication.getName()));
    }
}
