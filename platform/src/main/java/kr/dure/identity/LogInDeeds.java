package kr.dure.identity;

import kr.dure.audit.Deed.Act;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

import java.util.Map;
import java.util.Optional;

/** Notes who logs in and out, and who fails to. */
@Component
class LogInDeeds {

    private static final Logger log = LoggerFactory.getLogger(LogInDeeds.class);
    private static final String SUBJECT = "session";

    private final Deeds deeds;
    private final Accounts accounts;
    private final FactorGate gate;

    LogInDeeds(Deeds deeds, Accounts accounts, FactorGate gate) {
        this.deeds = deeds;
        this.accounts = accounts;
        this.gate = gate;
    }

    @EventListener
    void loggedIn(InteractiveAuthenticationSuccessEvent event) {
        Authentication authentication = event.getAuthentication();
        if (authentication.getPrincipal() instanceof Somebody somebody) {
            String left =
                    switch (gate.needOf(authentication)) {
                        case NOTHING -> "nothing";
                        case CODE -> "code";
                        case ENROLMENT -> "enrolment";
                    };
            deeds.note(
                    somebody.asker(),
                    Act.LOGGED_IN,
                    SUBJECT,
                    Map.of("from", from(authentication), "left", left));
        }
    }

    @EventListener
    void loggedOut(LogoutSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof Somebody somebody) {
            deeds.note(somebody.asker(), Act.LOGGED_OUT, SUBJECT, Map.of());
        }
    }

    /** An unknown name isn't written down: people type passwords into the wrong field. */
    @EventListener
    void failed(AbstractAuthenticationFailureEvent event) {
        if (event.getException() instanceof MustWait) {
            return;
        }
        Authentication authentication = event.getAuthentication();
        Optional<Account> account = accounts.find(authentication.getName());
        if (account.isPresent()) {
            deeds.note(
                    account.get().asker(),
                    Act.LOG_IN_FAILED,
                    SUBJECT,
                    Map.of("from", from(authentication)));
        } else {
            log.info("Somebody at {} tried to log in with an unknown name", from(authentication));
        }
    }

    private static String from(Authentication authentication) {
        return authentication.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : "unknown";
    }
}
