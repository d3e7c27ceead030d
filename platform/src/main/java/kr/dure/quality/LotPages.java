package kr.dure.quality;

import kr.dure.ask.Asks;
import kr.dure.ask.Entity;
import kr.dure.ask.Links;
import kr.dure.home.Reading;
import kr.dure.home.Row;
import kr.dure.home.Table;
import kr.dure.identity.Asker;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

import java.util.Map;
import java.util.Optional;

/** Finds a lot, and shows it with its genealogy in both directions. */
@Controller
@RequestMapping("/lots")
class LotPages {

    private final Asks asks;
    private final Reading reading;

    LotPages(Asks asks, Reading reading) {
        this.asks = asks;
        this.reading = reading;
    }

    @GetMapping
    String find(@RequestParam(defaultValue = "") String q, Asker asker, Model model) {
        if (!q.isBlank()) {
            Links links = asks.link(asker, "Lot", q.strip());
            Optional<Entity> certain = links.certain();
            if (certain.isPresent() && certain.get().owner() != null) {
                return "redirect:"
                        + UriComponentsBuilder.fromPath("/lots/{owner}/{id}")
                                .build(certain.get().owner(), certain.get().id());
            }
            model.addAttribute("choices", links.candidates());
        }
        model.addAttribute("q", q.strip());
        model.addAttribute("cases", reading.ask(asker, "quality_case_status"));
        return "quality/lots";
    }

    @GetMapping("/{owner}/{id}")
    String lot(@PathVariable String owner, @PathVariable String id, Asker asker, Model model) {
        Map<String, String> lot = Map.of("lot", owner + "/" + id);
        Table card = reading.ask(asker, "lot_card", lot);
        Row row = card.first().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("lot", row);
        model.addAttribute("asOf", card.asOf());
        model.addAttribute("forward", Genealogy.of(reading.ask(asker, "forward_trace", lot)));
        model.addAttribute("backward", Genealogy.of(reading.ask(asker, "backward_trace", lot)));
        return "quality/lot";
    }
}
