package kr.dure.home;

import kr.dure.ask.Segment;
import kr.dure.identity.Asker;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

import java.util.Map;

/** The first page: key figures and the live map of the chain. */
@Controller
class FirstPage {

    private final ChainMap chain;
    private final Figures figures;
    private final Reading reading;

    FirstPage(ChainMap chain, Figures figures, Reading reading) {
        this.chain = chain;
        this.figures = figures;
        this.reading = reading;
    }

    @GetMapping("/")
    String home(Asker asker, Model model) {
        live(asker, model);
        companies(asker, model);
        return "home/home";
    }

    @GetMapping("/live")
    String live(Asker asker, Model model) {
        model.addAttribute("now", figures.of(asker));
        return "home/home :: live";
    }

    @GetMapping("/live/companies")
    String companies(Asker asker, Model model) {
        model.addAttribute("drawing", chain.of(asker));
        return "home/home :: companies";
    }

    @GetMapping("/chain")
    @ResponseBody
    ChainMap.Drawing drawing(Asker asker) {
        return chain.of(asker);
    }

    @GetMapping("/chain/{organisation}")
    String company(@PathVariable("organisation") Segment segment, Asker asker, Model model) {
        String organisation = segment.id();
        model.addAttribute(
                "company",
                chain.of(asker).companies().stream()
                        .filter(company -> company.id().equals(organisation))
                        .findFirst()
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        model.addAttribute(
                "machines",
                reading.ask(asker, "machine_state_now")
                        .where(row -> row.text("owner").equals(organisation)));
        model.addAttribute(
                "late",
                reading.ask(asker, "orders_late", Map.of("organisation", organisation))
                        .where(row -> row.text("supplier").equals(organisation)));
        model.addAttribute(
                "cases",
                reading.ask(asker, "quality_case_status")
                        .where(row -> row.text("responsible").equals(organisation)));
        return "home/company :: card";
    }
}
