package kr.dure.identity.people;

import jakarta.servlet.http.HttpServletResponse;

import kr.dure.identity.PasswordRules;
import kr.dure.identity.people.Entrance.Entered;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Locale;
import java.util.Optional;

/** Where the link of an invitation leads; every link that opens nothing is answered alike. */
@Controller
@RequestMapping("/invitation/{link}")
class InvitationPage {

    private final Entrance entrance;

    InvitationPage(Entrance entrance) {
        this.entrance = entrance;
    }

    @GetMapping
    String page(@PathVariable String link, Model model, HttpServletResponse response) {
        Optional<Invitation> invitation = entrance.opened(link);
        return invitation.isEmpty() ? gone(response) : form(link, invitation.get(), model);
    }

    @PostMapping
    String enter(
            @PathVariable String link,
            @RequestParam(defaultValue = "") String username,
            @RequestParam String password,
            @RequestParam String again,
            Model model,
            HttpServletResponse response) {
        String name = username.strip().toLowerCase(Locale.ROOT);
        Entered entered =
                password.equals(again)
                        ? entered(link, name, password)
                        : new Entered.Refused("password.differs");
        return switch (entered) {
            case Entered.Welcome(var welcome) -> "redirect:/login?welcome=" + welcome;
            case Entered.Gone gone -> gone(response);
            case Entered.Refused(var problem) -> {
                Optional<Invitation> invitation = entrance.opened(link);
                if (invitation.isEmpty()) {
                    yield gone(response);
                }
                model.addAttribute("problem", problem);
                model.addAttribute("username", name);
                yield form(link, invitation.get(), model);
            }
        };
    }

    private Entered entered(String link, String username, String password) {
        try {
            return entrance.enter(link, username, password);
        } catch (DuplicateKeyException e) {
            // somebody took the name at the same moment; the invitation was given back
            return new Entered.Refused("invitation.username.taken");
        }
    }

    private static String form(String link, Invitation invitation, Model model) {
        model.addAttribute("link", link);
        model.addAttribute("invitation", invitation);
        model.addAttribute("shortest", PasswordRules.SHORTEST);
        return "identity/people/invitation";
    }

    private static String gone(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_GONE);
        return "identity/people/gone";
    }
}
