package kr.dure.identity;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

import java.util.Locale;

/** What a personal access token may be used for. */
public enum Scope {
    /** Ask questions. */
    ASK,
    /** Send facts for the company; for administrators only. */
    INGEST;

    private static final String PREFIX = "TOKEN_";

    /** Its name in settings, page texts and the store. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String authority() {
        return PREFIX + key();
    }

    /** Whether a request came in with a token, which opens only what its scopes name. */
    static boolean isLimited(Authentication authentication) {
        return authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .anyMatch(name -> name != null && name.startsWith(PREFIX));
    }
}
