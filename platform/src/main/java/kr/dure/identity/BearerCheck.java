package kr.dure.identity;

import org.springframework.security.core.Authentication;

import java.util.Optional;

/** Whom a token in the {@code Authorization} header stands for. */
public interface BearerCheck {

    /**
     * The person behind a token with what it may do, unless it opens nothing.
     *
     * @param address where the request comes from, shown to the token's owner
     */
    Optional<Authentication> of(String token, String address);
}
