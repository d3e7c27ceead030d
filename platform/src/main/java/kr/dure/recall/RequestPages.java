package kr.dure.recall;

import kr.dure.graph.sight.ReceivedRequest;
import kr.dure.graph.sight.RequestState;
import kr.dure.graph.sight.TraceGrants;
import kr.dure.identity.Asker;

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

import java.time.Clock;
import java.util.Comparator;
import java.util.List;

/** What recalls of others ask of a company: what each would show, and the answer. */
@Controller
@RequestMapping("/quality/requests")
class RequestPages {

    /** Longest reason, in characters. */
    static final int REASON = 300;

    private final TraceGrants grants;
    private final Recalls recalls;
    private final Readings readings;
    private final Clock clock;

    RequestPages(TraceGrants grants, Recalls recalls, Readings readings, Clock clock) {
        this.grants = grants;
        this.recalls = recalls;
        this.readings = readings;
        this.clock = clock;
    }

    @GetMapping
    String requests(Asker asker, Model model) {
        List<ReceivedRequest> requests =
                grants.received(asker.organisation()).stream()
                        .sorted(
                                Comparator.<ReceivedRequest, RequestState>comparing(
                                                ReceivedRequest::state)
                                        .thenComparing(
                                                ReceivedRequest::askedAt,
                                                Comparator.reverseOrder()))
                        .toList();
        model.addAttribute("requests", requests);
        return "recall/requests";
    }

    @GetMapping("/{id}")
    String request(@PathVariable String id, Asker asker, Model model) {
        ReceivedRequest request = request(id, asker);
        model.addAttribute("request", request);
        model.addAttribute("waits", request.state() == RequestState.WAITING);
        model.addAttribute("inForce", request.state() == RequestState.IN_FORCE);
        model.addAttribute(
                "daysLeft",
                request.until() == null
                        ? 0
                        : CasePages.Sent.days(clock.instant(), request.until()));
        model.addAttribute("mayAnswer", Recalls.handles(asker));
        model.addAttribute("named", grants.lots(asker.organisation(), id));
        model.addAttribute("readings", readings.of(request.id()));
        model.addAttribute("mostDays", TraceGrants.MOST_DAYS);
        model.addAttribute("usualDays", TraceGrants.USUAL_DAYS);
        return "recall/request";
    }

    @PostMapping("/{id}/accept")
    String accept(
            @PathVariable String id,
            @RequestParam int days,
            Asker asker,
            RedirectAttributes after) {
        request(id, asker);
        if (days < 1 || days > TraceGrants.MOST_DAYS) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "1 to 30 days");
        }
        return done(recalls.accept(asker, id, days), "accepted", after);
    }

    @PostMapping("/{id}/decline")
    String decline(
            @PathVariable String id,
            @RequestParam String reason,
            Asker asker,
            RedirectAttributes after) {
        request(id, asker);
        if (reason.isBlank() || reason.strip().length() > REASON) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, "a reason of at most 300 characters is needed");
        }
        return done(recalls.decline(asker, id, reason.strip()), "declined", after);
    }

    @PostMapping("/{id}/withdraw")
    String withdraw(@PathVariable String id, Asker asker, RedirectAttributes after) {
        request(id, asker);
        return done(recalls.withdraw(asker, id), "withdrawn", after);
    }

    private ReceivedRequest request(String id, Asker asker) {
        return grants.received(asker.organisation(), id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String done(boolean done, String what, RedirectAttributes after) {
        after.addFlashAttribute("done", done ? what : "late");
        return "redirect:/quality/requests/{id}";
    }
}
