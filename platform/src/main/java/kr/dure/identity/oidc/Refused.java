package kr.dure.identity.oidc;

import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;

import java.util.Locale;

/** The log-in server knows the person, but they may not come in here. */
final class Refused extends OAuth2AuthenticationException {

    private static final long serialVersionUID = 1;

    private final Why why;

    Refused(Why why, String subject) {
        super(
                new OAuth2Error("access_denied"),
                "subject %s was refused: %s".formatted(subject, why.key()));
        this.why = why;
    }

    Why why() {
        return why;
    }

    /** Reasons; the log-in page tells the cure of each. */
    enum Why {
        ORGANISATION,
        ROLES,
        NAME,
        DISABLED;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
