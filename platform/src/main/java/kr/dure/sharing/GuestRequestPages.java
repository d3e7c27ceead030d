package kr.dure.sharing;

import static java.util.Objects.requireNonNullElse;

import jakarta.servlet.http.HttpServletResponse;

import kr.dure.ask.Asks;
import kr.dure.ask.Entity;
import kr.dure.audit.Deed.Act;
import kr.dure.graph.fact.id.PlantId;
import kr.dure.identity.Asker;
import kr.dure.identity.CompaniesInSight.Company;
import kr.dure.identity.Role;
import kr.dure.sharing.Firms.Part;
import kr.dure.sharing.GuestRequest.Kind;
import kr.dure.sharing.GuestRequest.State;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Requests to firms that have not joined: the list, the form, the link that is shown once. */
@Controller
@RequestMapping("/agreements/guests")
class GuestRequestPages {

    private final GuestRequests requests;
    private final Firms firms;
    private final Asks asks;
    private final SharingDeeds deeds;
    private final Clock clock;

    GuestRequestPages(
            GuestRequests requests, Firms firms, Asks asks, SharingDeeds deeds, Clock clock) {
        this.requests = requests;
        this.firms = firms;
        this.asks = asks;
        this.deeds = deeds;
        this.clock = clock;
    }

    @GetMapping
    String list(Asker asker, Model model) {
        model.addAttribute("may", mayAsk(asker));
        model.addAttribute("requests", requests.of(asker.organisation()));
        model.addAttribute("now", clock.instant());
        model.addAttribute("firms", mayAsk(asker) ? firms.of(asker) : List.of());
        return "sharing/guests";
    }

    @GetMapping("/new")
    String begin(@RequestParam(defaultValue = "") String firm, Asker asker, Model model) {
        require(asker);
        if (firm.isEmpty()) {
            return "redirect:/agreements/guests";
        }
        Company chosen = chosen(asker, firm);
        return form(
                GuestForm.empty(YearMonth.now(clock).minusMonths(1)),
                chosen,
                firms.parts(asker, chosen.id()),
                Map.of(),
                model);
    }

    @PostMapping("/new")
    String ask(
            @RequestParam MultiValueMap<String, String> sent,
            Asker asker,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        require(asker);
        Company firm = chosen(asker, requireNonNullElse(sent.getFirst("firm"), ""));
        List<Part> parts = firms.parts(asker, firm.id());
        GuestForm form = GuestForm.of(sent);
        Map<String, String> problems = form.problems(parts, YearMonth.now(clock));
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(form, firm, parts, problems, model);
        }
        GuestToken token = GuestToken.make();
        GuestRequest request = request(form, firm, parts, asker);
        requests.keep(request, token);
        deeds.note(
                asker,
                Act.CHANGED,
                "guest-request/" + request.id(),
                Set.of(asker.organisation(), firm.id()),
                Map.of("what", "ask", "kind", request.kind().word()));
        after.addFlashAttribute(
                "link",
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/guest")
                        .fragment(token.reveal())
                        .build()
                        .toUriString());
        after.addFlashAttribute("linkFor", request.firmName());
        return "redirect:/agreements/guests";
    }

    @PostMapping("/{id}/withdraw")
    String withdraw(@PathVariable String id, Asker asker, RedirectAttributes after) {
        require(asker);
        GuestRequest closed =
                requests.withdraw(asker.organisation(), id)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        deeds.note(
                asker,
                Act.CHANGED,
                "guest-request/" + closed.id(),
                Set.of(asker.organisation(), closed.firm()),
                Map.of("what", "withdraw", "kind", closed.kind().word()));
        after.addFlashAttribute("withdrawn", closed.firmName());
        return "redirect:/agreements/guests";
    }

    private GuestRequest request(GuestForm form, Company firm, List<Part> parts, Asker asker) {
        Instant now = clock.instant();
        boolean stock = form.kind() == Kind.STOCK;
        return new GuestRequest(
                UUID.randomUUID().toString(),
                asker.organisation(),
                nameOf(asker),
                asker.username(),
                firm.id(),
                firm.name(),
                form.kind(),
                new PlantId(form.plant()).value(),
                stock ? "" : form.month(),
                stock ? form.part() : "",
                stock ? form.chosen(parts).orElseThrow().unit() : "",
                form.purpose(),
                now,
                now.plus(Duration.ofDays(form.days())),
                State.OPEN,
                null,
                null);
    }

    private String nameOf(Asker asker) {
        String id = asker.organisation().value();
        String name = asks.link(asker, "Organisation", id).certain().map(Entity::name).orElse(null);
        return requireNonNullElse(name, id);
    }

    private static String form(
            GuestForm form,
            Company firm,
            List<Part> parts,
            Map<String, String> problems,
            Model model) {
        model.addAttribute("form", form);
        model.addAttribute("firm", firm);
        model.addAttribute("parts", parts);
        model.addAttribute("days", GuestForm.DAYS);
        model.addAttribute("problems", problems);
        return "sharing/guest-new";
    }

    /** A firm that can't be asked is as missing as one that does not exist. */
    private Company chosen(Asker asker, String id) {
        return firms.named(asker, id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static boolean mayAsk(Asker asker) {
        return asker.is(Role.ADMIN) || asker.is(Role.ONBOARDING);
    }

    private void require(Asker asker) {
        if (!mayAsk(asker)) {
            deeds.refused(asker, "ask a guest", "guest-request", "neither admin nor onboarding");
            throw new AccessDeniedException(
                    "%s may not ask firms; ask an administrator".formatted(asker.username()));
        }
    }
}
