package kr.dure.identity.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import kr.dure.identity.Account;
import kr.dure.identity.AccountStore;
import kr.dure.identity.Accounts;
import kr.dure.identity.Asker;
import kr.dure.identity.Deeds;
import kr.dure.identity.PasswordProof;
import kr.dure.identity.PasswordRules;
import kr.dure.identity.PasswordRules.Weakness;
import kr.dure.identity.Passwords;
import kr.dure.identity.Sessions;
import kr.dure.identity.factor.Factors;
import kr.dure.identity.token.PersonalTokens;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A person's own password, second factor, sessions and tokens. */
@Controller
@RequestMapping("/account")
class AccountPage {

    private static final String BACK = "redirect:/account";
    private static final String PROBLEM = "problem";
    private static final String DONE = "done";

    private final Accounts accounts;
    private final AccountStore store;
    private final Passwords passwords;
    private final PasswordProof proof;
    private final Sessions sessions;
    private final Factors factors;
    private final PersonalTokens tokens;
    private final Deeds deeds;

    AccountPage(
            Accounts accounts,
            AccountStore store,
            Passwords passwords,
            PasswordProof proof,
            Sessions sessions,
            Factors factors,
            PersonalTokens tokens,
            Deeds deeds) {
        this.accounts = accounts;
        this.store = store;
        this.passwords = passwords;
        this.proof = proof;
        this.sessions = sessions;
        this.factors = factors;
        this.tokens = tokens;
        this.deeds = deeds;
    }

    @GetMapping
    String page(Asker asker, HttpSession session, Model model) {
        model.addAttribute("fixed", accounts.isFixed(asker.username()));
        model.addAttribute("elsewhere", isElsewhere(asker));
        model.addAttribute("enrolled", factors.isEnrolled(asker.username()));
        model.addAttribute("required", factors.isRequired(asker.organisation()));
        model.addAttribute("sessions", sessions.of(asker, session.getId()));
        model.addAttribute("tokens", tokens.of(asker));
        model.addAttribute("shortest", PasswordRules.SHORTEST);
        return "identity/account/account";
    }

    @PostMapping("/password")
    String change(
            @RequestParam String password,
            @RequestParam String fresh,
            @RequestParam String again,
            Asker asker,
            HttpServletRequest request,
            RedirectAttributes after) {
        Optional<String> problem = problem(asker, password, fresh, again, request.getRemoteAddr());
        if (problem.isPresent()) {
            after.addFlashAttribute(PROBLEM, problem.get());
            return BACK;
        }
        store.rehash(asker.username(), Objects.requireNonNull(passwords.encode(fresh)));
        sessions.endOthers(asker, request.getSession().getId());
        deeds.changed(asker, "person/" + asker.username(), Map.of("password", "changed"));
        after.addFlashAttribute(DONE, "account.password.done");
        return BACK;
    }

    @PostMapping("/sessions/{id}/end")
    String end(@PathVariable String id, Asker asker, RedirectAttributes after) {
        if (!sessions.end(asker, id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        deeds.changed(asker, "session", Map.of("ended", "one"));
        after.addFlashAttribute(DONE, "account.sessions.done");
        return BACK;
    }

    @PostMapping("/sessions/end-others")
    String endOthers(Asker asker, HttpSession session, RedirectAttributes after) {
        sessions.endOthers(asker, session.getId());
        deeds.changed(asker, "session", Map.of("ended", "others"));
        after.addFlashAttribute(DONE, "account.sessions.done");
        return BACK;
    }

    private Optional<String> problem(
            Asker asker, String password, String fresh, String again, String address) {
        if (accounts.isFixed(asker.username())) {
            return Optional.of("account.password.fixed");
        }
        if (isElsewhere(asker)) {
            return Optional.of("account.password.elsewhere");
        }
        if (!proof.is(asker, password, address)) {
            return Optional.of("account.password.wrong");
        }
        if (!fresh.equals(again)) {
            return Optional.of("password.differs");
        }
        return PasswordRules.weakness(fresh, asker.username(), asker.organisation().value())
                .map(Weakness::key);
    }

    private boolean isElsewhere(Asker asker) {
        return accounts.find(asker.username()).map(Account::passwordHash).isEmpty();
    }
}
