package kr.dure.identity;

import kr.dure.identity.SecondFactor.Need;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthenticatedAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

import java.util.Set;

/** Lets nobody pass with a password alone who has, or whose company asks for, a second factor. */
@Component
class FactorGate {

    /** Somebody else asked for the second factor, or the token was made behind it. */
    private static final Set<String> ENOUGH =
            Set.of(
                    SecondFactor.AUTHORITY,
                    FactorGrantedAuthority.AUTHORIZATION_CODE_AUTHORITY,
                    FactorGrantedAuthority.BEARER_AUTHORITY);

    private final SecondFactor factor;

    FactorGate(SecondFactor factor) {
        this.factor = factor;
    }

    /** What is left to do for one who is logged in. */
    Need needOf(@Nullable Authentication authentication) {
        if (authentication == null
                || !(authentication.getPrincipal() instanceof Somebody somebody)
                || authentication.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .anyMatch(name -> name != null && ENOUGH.contains(name))) {
            return Need.NOTHING;
        }
        return factor.needOf(somebody.asker());
    }

    /** Logged in, with nothing left to do. */
    AuthorizationManager<RequestAuthorizationContext> passed() {
        return after(Set.of(Need.NOTHING));
    }

    /** Logged in, with at most a device to set up. */
    AuthorizationManager<RequestAuthorizationContext> enrolling() {
        return after(Set.of(Need.NOTHING, Need.ENROLMENT));
    }

    private AuthorizationManager<RequestAuthorizationContext> after(Set<Need> passing) {
        return AuthorizationManagers.allOf(
                AuthenticatedAuthorizationManager.authenticated(),
                (authentication, context) ->
                        new AuthorizationDecision(passing.contains(needOf(authentication.get()))));
    }
}
