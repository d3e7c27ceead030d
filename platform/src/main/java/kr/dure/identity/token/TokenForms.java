package kr.dure.identity.token;

import kr.dure.identity.Asker;
import kr.dure.identity.Deeds;
import kr.dure.identity.Role;
import kr.dure.identity.Scope;
import kr.dure.identity.SecretToken;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes, renews and revokes a person's own tokens. */
@Controller
@RequestMapping("/account/tokens")
class TokenForms {

    private static final String BACK = "redirect:/account#tokens";
    private static final int LONGEST_NAME = 60;

    private final PersonalTokens tokens;
    private final Deeds deeds;

    TokenForms(PersonalTokens tokens, Deeds deeds) {
        this.tokens = tokens;
        this.deeds = deeds;
    }

    @PostMapping
    String make(
            @RequestParam String name,
            @RequestParam(defaultValue = "") Set<Scope> scopes,
            @RequestParam int days,
            Asker asker,
            RedirectAttributes after) {
        String named = name.strip();
        if (named.isEmpty() || named.length() > LONGEST_NAME) {
            return refused(after, "token.name.wrong");
        }
        if (scopes.isEmpty() || (scopes.contains(Scope.INGEST) && !asker.is(Role.ADMIN))) {
            return refused(after, "token.scopes.wrong");
        }
        if (days < 1 || days > PersonalTokens.LONGEST.toDays()) {
            return refused(after, "token.days.wrong");
        }
        Optional<SecretToken> token = tokens.make(asker, named, scopes, Duration.ofDays(days));
        if (token.isEmpty()) {
            return refused(after, "token.many");
        }
        deeds.changed(asker, "token/" + named, Map.of("days", String.valueOf(days)));
        after.addFlashAttribute("secret", token.get().reveal());
        return BACK;
    }

    @PostMapping("/{id}/rotate")
    String rotate(@PathVariable String id, Asker asker, RedirectAttributes after) {
        SecretToken token = tokens.rotate(asker, id).orElseThrow(TokenForms::missing);
        deeds.changed(asker, "token/" + id, Map.of("rotated", "true"));
        after.addFlashAttribute("secret", token.reveal());
        return BACK;
    }

    @PostMapping("/{id}/revoke")
    String revoke(@PathVariable String id, Asker asker) {
        if (!tokens.revoke(asker, id)) {
            throw missing();
        }
        deeds.changed(asker, "token/" + id, Map.of("revoked", "true"));
        return BACK;
    }

    private static String refused(RedirectAttributes after, String problem) {
        after.addFlashAttribute("problem", problem);
        return BACK;
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
