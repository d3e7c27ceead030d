package kr.dure.recall;

import kr.dure.graph.fact.QualityCaseStated.Step;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.fact.id.QualityCaseId;
import kr.dure.graph.sight.CaseRef;
import kr.dure.graph.sight.Direction;
import kr.dure.graph.sight.RequestState;
import kr.dure.graph.sight.SentRequest;
import kr.dure.graph.sight.Sights;
import kr.dure.graph.sight.TraceGrants;
import kr.dure.home.Reading;
import kr.dure.home.Row;
import kr.dure.home.Table;
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
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The quality cases in sight, and one of them with the state of its recall. */
@Controller
@RequestMapping("/quality")
class CasePages {

    private final Reading reading;
    private final Recalls recalls;
    private final TraceGrants grants;
    private final Sights sights;
    private final Readings readings;
    private final Clock clock;

    CasePages(
            Reading reading,
            Recalls recalls,
            TraceGrants grants,
            Sights sights,
            Readings readings,
            Clock clock) {
        this.reading = reading;
        this.recalls = recalls;
        this.grants = grants;
        this.sights = sights;
        this.readings = readings;
        this.clock = clock;
    }

    @GetMapping
    String cases(Asker asker, Model model) {
        model.addAttribute("cases", reading.ask(asker, "quality_case_status"));
        model.addAttribute(
                "waiting",
                grants.received(asker.organisation()).stream()
                        .filter(request -> request.state() == RequestState.WAITING)
                        .count());
        return "recall/cases";
    }

    @GetMapping("/cases/{owner}/{id}")
    String qualityCase(
            @PathVariable String owner, @PathVariable String id, Asker asker, Model model) {
        CaseRef about = about(owner, id);
        Row row = row(asker, about);
        boolean party = isParty(asker, row);
        List<Sent> sent =
                party
                        ? grants.sent(sights.of(asker.organisation()), about).stream()
                                .map(this::sent)
                                .toList()
                        : List.of();
        model.addAttribute("case", row);
        model.addAttribute("steps", Arrays.stream(Step.values()).map(Step::name).toList());
        model.addAttribute("party", party);
        model.addAttribute("open", !row.has("closedAt"));
        model.addAttribute("mayAsk", party && !row.has("closedAt") && Recalls.handles(asker));
        model.addAttribute("sent", sent);
        if (row.has("lot")) {
            Map<String, String> lot = Map.of("lot", row.text("lotOwner") + "/" + row.text("lot"));
            model.addAttribute("forward", reading.ask(asker, "forward_trace", lot));
            model.addAttribute("backward", reading.ask(asker, "backward_trace", lot));
        }
        return "recall/case";
    }

    @PostMapping("/cases/{owner}/{id}/ask")
    String ask(
            @PathVariable String owner,
            @PathVariable String id,
            @RequestParam Direction direction,
            Asker asker,
            RedirectAttributes after) {
        CaseRef about = about(owner, id);
        if (!isParty(asker, row(asker, about))) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        after.addFlashAttribute("asked", recalls.ask(asker, about, direction).companies());
        return "redirect:/quality/cases/{owner}/{id}";
    }

    private Row row(Asker asker, CaseRef about) {
        Table status =
                reading.ask(asker, "quality_case_status", Map.of("qualityCase", about.toString()));
        return status.first().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Sent sent(SentRequest request) {
        List<Readings.Reading> read =
                request.state() == RequestState.WAITING ? List.of() : readings.of(request.id());
        return new Sent(
                request,
                request.until() == null ? 0 : Sent.days(clock.instant(), request.until()),
                read);
    }

    private static boolean isParty(Asker asker, Row row) {
        String me = asker.organisation().value();
        return me.equals(row.text("owner")) || me.equals(row.text("responsible"));
    }

    private static CaseRef about(String owner, String id) {
        try {
            return new CaseRef(new OrganisationId(owner), new QualityCaseId(id));
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "no such case", e);
        }
    }

    /**
     * A request as the page shows it.
     *
     * @param daysLeft until the grant ends, the running day counted
     */
    record Sent(SentRequest request, long daysLeft, List<Readings.Reading> readings) {

        static long days(Instant now, Instant until) {
            Duration left = Duration.between(now, until);
            return left.isNegative() ? 0 : left.plusDays(1).minusNanos(1).toDays();
        }
    }
}
