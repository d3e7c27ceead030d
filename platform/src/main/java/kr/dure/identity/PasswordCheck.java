package kr.dure.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.Locale;

/** Compares a password; whether the name or the password was wrong doesn't show. */
@Component
class PasswordCheck implements AuthenticationProvider {

    private final DaoAuthenticationProvider passwords;
    private final Attempts attempts;

    PasswordCheck(Accounts accounts, Passwords encoder, Attempts attempts) {
        this.attempts = attempts;
        passwords = new DaoAuthenticationProvider(accounts::named);
        passwords.setPasswordEncoder(encoder);
        passwords.setUserDetailsPasswordService(accounts.rehashing());
    }

    @Override
    public @Nullable Authentication authenticate(Authentication authentication) {
        Attempts.Key key =
                new Attempts.Key(
                        authentication.getName().strip().toLowerCase(Locale.ROOT),
                        address(authentication));
        Duration left = attempts.wait(key);
        if (!left.isZero()) {
            throw new MustWait(left);
        }
        try {
            Authentication known = passwords.authenticate(authentication);
            attempts.succeeded(key);
            return known;
        } catch (BadCredentialsException e) {
            attempts.failed(key);
            throw e;
        }
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    private static String address(Authentication authentication) {
        return authentication.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : "";
    }
}
