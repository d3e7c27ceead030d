package kr.dure.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Looks at each request whether the account is still what it was at log-in: one shut out is out at once, a new role holds at once. */
final class FreshAccount extends OncePerRequestFilter {

    private static final String ROLE = "ROLE_";

    private final Accounts accounts;

    FreshAccount(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = Doors.path(request);
        return path.startsWith("/assets/") || path.startsWith("/webjars/");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        if (known != null && known.getPrincipal() instanceof Somebody somebody) {
            Asker before = somebody.asker();
            // no source forgets a name while it runs, so an unknown one has no account that could
            // have changed
            Optional<Account> account = accounts.find(before.username());
            if (account.isPresent() && !isSame(account.get(), before)) {
                new SecurityContextLogoutHandler().logout(request, response, known);
                Doors.sendToLogIn(request, response, "ended");
                return;
            }
            account.map(Account::asker)
                    .filter(now -> !now.equals(before))
                    .ifPresent(now -> replace(known, now));
        }
        chain.doFilter(request, response);
    }

    private static boolean isSame(Account account, Asker before) {
        return account.active() && account.asker().organisation().equals(before.organisation());
    }

    /** For this request alone; the next looks again. */
    private static void replace(Authentication known, Asker now) {
        SignedIn principal = new SignedIn(now, "");
        Set<GrantedAuthority> authorities = new LinkedHashSet<>(principal.getAuthorities());
        known.getAuthorities().stream()
                .filter(authority -> !isRole(authority.getAuthority()))
                .forEach(authorities::add);
        UsernamePasswordAuthenticationToken fresh =
                UsernamePasswordAuthenticationToken.authenticated(principal, null, authorities);
        fresh.setDetails(known.getDetails());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(fresh);
        SecurityContextHolder.setContext(context);
    }

    private static boolean isRole(@Nullable String authority) {
        return authority != null && authority.startsWith(ROLE);
    }
}
