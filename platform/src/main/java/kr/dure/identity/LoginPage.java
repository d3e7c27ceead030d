package kr.dure.identity;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import java.util.List;

/** The log-in page; the demonstration's user names stand below the form. */
@Controller
class LoginPage {

    private final List<Asker> demonstration;
    private final List<OtherLogIn> others;
    private final boolean form;

    LoginPage(
            ObjectProvider<DemonstrationAccounts> demonstration,
            ObjectProvider<OtherLogIn> others,
            IdentitySettings settings) {
        this.others = others.orderedStream().toList();
        this.form = settings.form();
        this.demonstration =
                demonstration.stream()
                        .flatMap(source -> source.accounts().stream())
                        .map(Account::asker)
                        .toList();
    }

    @GetMapping("/login")
    String login(Model model) {
        model.addAttribute("demonstration", form ? demonstration : List.of());
        model.addAttribute("form", form);
        model.addAttribute(
                "others", others.stream().flatMap(other -> other.buttons().stream()).toList());
        return "identity/login";
    }
}
