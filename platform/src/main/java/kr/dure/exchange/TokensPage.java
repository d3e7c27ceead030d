package kr.dure.exchange;

import kr.dure.identity.Asker;
import kr.dure.identity.Deeds;
import kr.dure.identity.Role;
import kr.dure.identity.SecretToken;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The tokens with which a company's systems send facts, for its administrator. */
@Controller
@RequestMapping("/exchange/tokens")
class TokensPage {

    private static final String BACK = "redirect:/exchange/tokens";
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{1,39}");

    /** Longest time in which an old token holds beside its follower. */
    private static final int OVERLAP_HOURS = 168;

    private final StoredTokens stored;
    private final ConnectionTokens tokens;
    private final Deeds deeds;

    TokensPage(StoredTokens stored, ConnectionTokens tokens, Deeds deeds) {
        this.stored = stored;
        this.tokens = tokens;
        this.deeds = deeds;
    }

    @GetMapping
    String page(Asker asker, Model model) {
        needsAdmin(asker);
        model.addAttribute("tokens", stored.of(asker.organisation()));
        return "exchange/tokens";
    }

    @PostMapping
    String make(
            @RequestParam String name,
            @RequestParam int days,
            Asker asker,
            RedirectAttributes after) {
        needsAdmin(asker);
        String connection = name.strip();
        if (!NAME.matcher(connection).matches()) {
            return refused(after, "connection-token.name.wrong");
        }
        if (days < 1 || days > StoredTokens.LONGEST.toDays()) {
            return refused(after, "token.days.wrong");
        }
        Optional<SecretToken> token = stored.make(asker, connection, Duration.ofDays(days));
        if (token.isEmpty()) {
            return refused(after, "connection-token.name.taken");
        }
        deeds.changed(asker, "connection/" + connection, Map.of("days", String.valueOf(days)));
        return shown(after, token.get());
    }

    @PostMapping("/{id}/rotate")
    String rotate(
            @PathVariable String id,
            @RequestParam int hours,
            Asker asker,
            RedirectAttributes after) {
        needsAdmin(asker);
        SecretToken token =
                stored.rotate(asker, id, Duration.ofHours(Math.clamp(hours, 0, OVERLAP_HOURS)))
                        .orElseThrow(TokensPage::missing);
        deeds.changed(
                asker,
                "connection-token/" + id,
                Map.of("rotated", "true", "overlap", hours + " h"));
        return shown(after, token);
    }

    @PostMapping("/{id}/revoke")
    String revoke(@PathVariable String id, Asker asker) {
        needsAdmin(asker);
        if (!stored.revoke(asker, id)) {
            throw missing();
        }
        tokens.forgetClosed(asker.organisation());
        deeds.changed(asker, "connection-token/" + id, Map.of("revoked", "true"));
        return BACK;
    }

    private static String shown(RedirectAttributes after, SecretToken token) {
        after.addFlashAttribute("secret", token.reveal());
        return BACK;
    }

    private static String refused(RedirectAttributes after, String problem) {
        after.addFlashAttribute("problem", problem);
        return BACK;
    }

    private static void needsAdmin(Asker asker) {
        if (!asker.is(Role.ADMIN)) {
            throw new AccessDeniedException("needs the role admin");
        }
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
