package kr.dure.sharing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody with a guest link sees, without an account: one request, one form, one answer. The token stands behind the #
 * of the link, which browsers do not send, so that it is in no address and no log.
 */
@Controller
@RequestMapping("/guest")
class GuestPages {

    private static final String OPENED = GuestPages.class.getName() + ".opened";
    private static final String GONE = "redirect:/guest?gone";

    private final GuestRequests requests;
    private final SharingDeeds deeds;
    private final Clock clock;

    GuestPages(GuestRequests requests, SharingDeeds deeds, Clock clock) {
        this.requests = requests;
        this.deeds = deeds;
        this.clock = clock;
    }

    @GetMapping
    String begin() {
        return "sharing/guest";
    }

    @PostMapping("/open")
    String open(
            @RequestParam(defaultValue = "") String token,
            HttpServletRequest http,
            HttpServletResponse response,
            Model model) {
        Optional<GuestRequest> request = requests.opened(GuestToken.given(token));
        if (request.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            model.addAttribute("gone", true);
            return "sharing/guest";
        }
        http.getSession();
        http.changeSessionId();
        http.getSession().setAttribute(OPENED, request.get().id());
        note(request.get(), "open");
        return "redirect:/guest/request";
    }

    /** Whoever changes the language of the page that refused a link. */
    @GetMapping("/open")
    String again() {
        return GONE;
    }

    @GetMapping("/request")
    String request(HttpSession session, Model model) {
        return opened(session)
                .map(request -> form(request, GuestAnswer.empty(today()), Map.of(), model))
                .orElse(GONE);
    }

    @PostMapping("/request")
    String answer(
            @RequestParam MultiValueMap<String, String> sent,
            HttpSession session,
            HttpServletResponse response,
            Model model) {
        Optional<GuestRequest> opened = opened(session);
        if (opened.isEmpty()) {
            return GONE;
        }
        GuestRequest request = opened.get();
        GuestAnswer answer = GuestAnswer.of(sent);
        Map<String, String> problems = answer.problems(request, today());
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(request, answer, problems, model);
        }
        session.removeAttribute(OPENED);
        boolean taken =
                requests.answer(
                        request,
                        answer.figures(request),
                        answer.fact(request, clock.instant(), clock.getZone()));
        if (!taken) {
            return GONE;
        }
        note(request, "answer");
        return "redirect:/guest?thanks";
    }

    private Optional<GuestRequest> opened(HttpSession session) {
        return session.getAttribute(OPENED) instanceof String id
                ? requests.open(id)
                : Optional.empty();
    }

    private void note(GuestRequest request, String what) {
        deeds.guest(
                request.id(), request.firm(), Set.of(request.organisation(), request.firm()), what);
    }

    private String form(
            GuestRequest request, GuestAnswer answer, Map<String, String> problems, Model model) {
        model.addAttribute("request", request);
        model.addAttribute("answer", answer);
        model.addAttribute("problems", problems);
        model.addAttribute("today", today());
        return "sharing/guest-request";
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
