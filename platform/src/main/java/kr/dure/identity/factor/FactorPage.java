package kr.dure.identity.factor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import kr.dure.identity.Account;
import kr.dure.identity.Accounts;
import kr.dure.identity.Asker;
import kr.dure.identity.Deeds;
import kr.dure.identity.PasswordProof;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.List;
import java.util.Map;

/** Sets up the device that shows codes, makes codes for paper, and turns it all off. */
@Controller
@RequestMapping("/account/second-factor")
class FactorPage {

    /** Where a secret waits in the session until the device has shown its first code. */
    private static final String NEW = FactorPage.class.getName() + ".secret";

    private static final String BACK = "redirect:/account/second-factor";
    private static final String PROBLEM = "problem";

    private final Factors factors;
    private final Passing passing;
    private final Accounts accounts;
    private final PasswordProof proof;
    private final Deeds deeds;

    FactorPage(
            Factors factors, Passing passing, Accounts accounts, PasswordProof proof, Deeds deeds) {
        this.factors = factors;
        this.passing = passing;
        this.accounts = accounts;
        this.proof = proof;
        this.deeds = deeds;
    }

    @GetMapping
    String page(Asker asker, HttpSession session, Model model) {
        boolean enrolled = factors.isEnrolled(asker.username());
        boolean elsewhere = accounts.find(asker.username()).map(Account::passwordHash).isEmpty();
        model.addAttribute("enrolled", enrolled);
        model.addAttribute("elsewhere", elsewhere);
        model.addAttribute("required", factors.isRequired(asker.organisation()));
        if (enrolled) {
            model.addAttribute("left", factors.recoveryCodesLeft(asker.username()));
        } else if (!elsewhere) {
            byte[] secret = waiting(session);
            model.addAttribute("key", Totp.text(secret).replaceAll("(.{4})", "$1 ").strip());
            model.addAttribute("picture", Picture.of(Totp.address(secret, asker.username())));
        }
        return "identity/factor/second-factor";
    }

    @PostMapping
    String enrol(
            @RequestParam String code,
            Asker asker,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes after) {
        if (factors.isEnrolled(asker.username())) {
            return BACK;
        }
        List<String> codes = factors.enrol(asker.username(), waiting(request.getSession()), code);
        if (codes.isEmpty()) {
            after.addFlashAttribute(PROBLEM, "factor.code.wrong");
            return BACK;
        }
        request.getSession().removeAttribute(NEW);
        passing.grant(request, response);
        deeds.changed(asker, subject(asker), Map.of("enrolled", "true"));
        after.addFlashAttribute("codes", codes);
        return BACK;
    }

    @PostMapping("/codes")
    String codes(
            @RequestParam String password,
            Asker asker,
            HttpServletRequest request,
            RedirectAttributes after) {
        if (!factors.isEnrolled(asker.username())) {
            return BACK;
        }
        if (!proof.is(asker, password, request.getRemoteAddr())) {
            after.addFlashAttribute(PROBLEM, "account.password.wrong");
            return BACK;
        }
        after.addFlashAttribute("codes", factors.newRecoveryCodes(asker.username()));
        deeds.changed(asker, subject(asker), Map.of("codes", "renewed"));
        return BACK;
    }

    @PostMapping("/off")
    String off(
            @RequestParam String password,
            Asker asker,
            HttpServletRequest request,
            RedirectAttributes after) {
        if (!proof.is(asker, password, request.getRemoteAddr())) {
            after.addFlashAttribute(PROBLEM, "account.password.wrong");
            return BACK;
        }
        factors.remove(asker.username());
        deeds.changed(asker, subject(asker), Map.of("enrolled", "false"));
        return BACK;
    }

    private static String subject(Asker asker) {
        return "person/" + asker.username() + "/second-factor";
    }

    private byte[] waiting(HttpSession session) {
        if (session.getAttribute(NEW) instanceof byte[] secret) {
            return secret;
        }
        byte[] secret = factors.newSecret();
        session.setAttribute(NEW, secret);
        return secret;
    }
}
