package kr.dure.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Compares a password; whether the name or the password was wrong doesn't show. */
@Component
class PasswordCheck implements AuthenticationProvider {

    private final DaoAuthenticationProvider passwords;
    private final Attempts attempts;

    PasswordCheck(Accounts accounts, Attempts attempts) {
        this.attempts = attempts;
        passwords = new DaoAuthenticationProvider(accounts::named);
        passwords.setPasswordEncoder(new BCryptPasswordEncoder());
    }

    @Override
    public @Nullable Authentication authenticate(Authentication authentication) {
        Attempts.Key key = new Attempts.Key(authentication.getName(), address(authentication));
        if (attempts.mustWait(key)) {
            throw new LockedException("too many wrong passwords; wait a minute");
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
