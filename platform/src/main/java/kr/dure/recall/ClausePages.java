package kr.dure.recall;

import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.sight.RecallClause;
import kr.dure.graph.sight.Sights;
import kr.dure.graph.sight.TraceGrants;
import kr.dure.identity.Asker;
import kr.dure.identity.Role;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.List;

/** The recall clauses of a company: partners whose requests it accepts beforehand. */
@Controller
@RequestMapping("/quality/clauses")
class ClausePages {

    private final TraceGrants grants;
    private final Recalls recalls;
    private final Sights sights;

    ClausePages(TraceGrants grants, Recalls recalls, Sights sights) {
        this.grants = grants;
        this.recalls = recalls;
        this.sights = sights;
    }

    @GetMapping
    String clauses(Asker asker, Model model) {
        List<RecallClause> clauses = grants.clauses(sights.of(asker.organisation()));
        model.addAttribute("agreed", clauses.stream().filter(RecallClause::isAgreed).toList());
        model.addAttribute(
                "partners", clauses.stream().filter(clause -> !clause.isAgreed()).toList());
        model.addAttribute("mayAgree", asker.is(Role.ADMIN));
        model.addAttribute("mostDays", TraceGrants.MOST_DAYS);
        model.addAttribute("usualDays", TraceGrants.USUAL_DAYS);
        return "recall/clauses";
    }

    @PostMapping
    String agree(
            @RequestParam String partner,
            @RequestParam int days,
            Asker asker,
            RedirectAttributes after) {
        if (days < 1 || days > TraceGrants.MOST_DAYS) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "1 to 30 days");
        }
        if (!recalls.agree(asker, organisation(partner), days)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        after.addFlashAttribute("done", "agreed");
        return "redirect:/quality/clauses";
    }

    @PostMapping("/end")
    String end(@RequestParam String partner, Asker asker, RedirectAttributes after) {
        if (!recalls.end(asker, organisation(partner))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        after.addFlashAttribute("done", "ended");
        return "redirect:/quality/clauses";
    }

    private static OrganisationId organisation(String id) {
        try {
            return new OrganisationId(id);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "no such partner", e);
        }
    }
}
