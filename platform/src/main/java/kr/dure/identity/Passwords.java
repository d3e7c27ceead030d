package kr.dure.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

import java.text.Normalizer;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Hashes passwords with Argon2id and still understands BCrypt. Few are worked on at a time, since each takes its memory, and a
 * flood of log-ins must not take all of it.
 */
@Component
public class Passwords implements PasswordEncoder {

    /** Least memory and passes of OWASP's password storage cheat sheet for Argon2id with one lane. */
    private static final int KIBIBYTES = 19_456;

    private static final int PASSES = 2;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int AT_ONCE = 4;
    private static final int PATIENCE_SECONDS = 10;

    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final PasswordEncoder encoder;

    Passwords() {
        PasswordEncoder bcrypt = new BCryptPasswordEncoder();
        DelegatingPasswordEncoder delegating =
                new DelegatingPasswordEncoder(
                        "argon2",
                        Map.of(
                                "argon2",
                                new Argon2PasswordEncoder(
                                        SALT_BYTES, HASH_BYTES, 1, KIBIBYTES, PASSES),
                                "bcrypt",
                                bcrypt));
        delegating.setDefaultPasswordEncoderForMatches(bcrypt);
        encoder = delegating;
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return inTurn(() -> encoder.encode(normal(password)));
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        return inTurn(() -> encoder.matches(normal(password), hash));
    }

    /** Those without a scheme stand in the settings, which only their owner writes. */
    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
        return hash != null && hash.startsWith("{") && encoder.upgradeEncoding(hash);
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AuthenticationServiceException("too many log-ins at once; try again");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AuthenticationServiceException("stopped while waiting to log in", e);
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    /** One form for letters that keyboards compose differently (NIST SP 800-63B, 5.1.1.2). */
    private static @Nullable String normal(@Nullable CharSequence password) {
        return password == null ? null : Normalizer.normalize(password, Normalizer.Form.NFKC);
    }
}
