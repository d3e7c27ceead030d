package kr.dure.identity.factor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import kr.dure.identity.SecondFactor;
import kr.dure.identity.Sessions;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

import java.util.Objects;

/** Lets a session pass that gave the second factor, under a new id. */
@Component
class Passing {

    private final HttpSessionSecurityContextRepository contexts =
            new HttpSessionSecurityContextRepository();
    private final Sessions sessions;

    Passing(Sessions sessions) {
        this.sessions = sessions;
    }

    void grant(HttpServletRequest request, HttpServletResponse response) {
        Authentication before =
                Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
        Authentication after =
                before.toBuilder()
                        .authorities(
                                authorities ->
                                        authorities.add(
                                                FactorGrantedAuthority.fromAuthority(
                                                        SecondFactor.AUTHORITY)))
                        .build();
        sessions.renew(request, Objects.requireNonNull(after.getPrincipal()));
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(after);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
