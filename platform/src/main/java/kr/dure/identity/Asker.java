package kr.dure.identity;

import kr.dure.graph.fact.id.OrganisationId;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * A person who asks, always on behalf of one company. Controllers take it as a parameter.
 *
 * @param name shown on the page
 * @param organisation whose sight holds for every answer
 * @param roles at least one
 */
public record Asker(String username, String name, OrganisationId organisation, Set<Role> roles) {

    public Asker {
        if (roles.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s has no role; give at least one, such as staff".formatted(username));
        }
        roles = Collections.unmodifiableSet(EnumSet.copyOf(roles));
    }

    /** The leading role's name, for texts and examples that suit the person. */
    public String role() {
        return roles.iterator().next().key();
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /**
     * The person behind a log-in.
     *
     * @throws AccessDeniedException if nobody with an account stands behind it
     */
    public static Asker of(Authentication authentication) {
        if (authentication.getPrincipal() instanceof Somebody somebody) {
            return somebody.asker();
        }
        throw new AccessDeniedException(
                "%s is no account of this platform; log in first"
                        .formatted(authentication.getName()));
    }
}
