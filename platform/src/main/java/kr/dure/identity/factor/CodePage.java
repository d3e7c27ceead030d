package kr.dure.identity.factor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import kr.dure.audit.Deed.Act;
import kr.dure.identity.Asker;
import kr.dure.identity.Attempts;
import kr.dure.identity.Deeds;

import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Map;

/** Asks for the code after the password. */
@Controller
@RequestMapping("/login/code")
class CodePage {

    private static final String SUBJECT = "second-factor";

    private final Factors factors;
    private final Passing passing;
    private final Attempts attempts;
    private final Deeds deeds;
    private final HttpSessionRequestCache wantedPages;

    CodePage(
            Factors factors,
            Passing passing,
            Attempts attempts,
            Deeds deeds,
            HttpSessionRequestCache wantedPages) {
        this.factors = factors;
        this.passing = passing;
        this.attempts = attempts;
        this.deeds = deeds;
        this.wantedPages = wantedPages;
    }

    @GetMapping
    String page() {
        return "identity/factor/code";
    }

    @PostMapping
    String check(
            @RequestParam String code,
            Asker asker,
            HttpServletRequest request,
            HttpServletResponse response) {
        Attempts.Key key = new Attempts.Key("code of " + asker.username(), request.getRemoteAddr());
        if (attempts.mustWait(key)) {
            return "redirect:/login/code?wait";
        }
        if (!factors.isRight(asker.username(), code)) {
            attempts.failed(key);
            deeds.note(asker, Act.LOG_IN_FAILED, SUBJECT, Map.of("from", key.address()));
            return "redirect:/login/code?wrong";
        }
        attempts.succeeded(key);
        SavedRequest wanted = wantedPages.getRequest(request, response);
        wantedPages.removeRequest(request, response);
        passing.grant(request, response);
        deeds.note(asker, Act.LOGGED_IN, SUBJECT, Map.of("from", key.address()));
        return "redirect:" + (wanted == null ? "/" : wanted.getRedirectUrl());
    }
}
