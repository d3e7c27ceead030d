package kr.dure.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** Slows down one person, one connection, or one address that nobody logged in from. */
final class PersonLimit extends OncePerRequestFilter {

    private final Limits limits;
    private final Turned turned;

    PersonLimit(Limits limits, Turned turned) {
        this.limits = limits;
        this.turned = turned;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Kind> kind = Kind.of(request);
        Duration wait = kind.map(one -> limits.count(one, who(request))).orElse(Duration.ZERO);
        if (wait.isZero()) {
            chain.doFilter(request, response);
        } else {
            turned.tooOften(request, response, limits.perMinute(kind.orElseThrow()), wait);
        }
    }

    private static String who(HttpServletRequest request) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null || authentication instanceof AnonymousAuthenticationToken
                ? "address " + AddressLimit.network(request.getRemoteAddr())
                : "person " + authentication.getName();
    }
}
