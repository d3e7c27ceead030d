package kr.dure.quality;

import kr.dure.ask.Addresses;
import kr.dure.ask.Asks;
import kr.dure.ask.Entity;
import kr.dure.ask.Links;
import kr.dure.ask.Segment;
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

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds a lot, and shows it with its genealogy in both directions. */
@Controller
@RequestMapping("/lots")
class LotPages {

    private final Asks asks;
    private final Reading reading;
    private final Addresses addresses;

    LotPages(Asks asks, Reading reading, Addresses addresses) {
        this.asks = asks;
        this.reading = reading;
        this.addresses = addresses;
    }

    @GetMapping
    String find(@RequestParam(defaultValue = "") String q, Asker asker, Model model) {
        if (!q.isBlank()) {
            Links links = asks.link(asker, "Lot", q.strip());
            Optional<Entity> certain = links.certain();
            if (certain.isPresent() && certain.get().owner() != null) {
                return "redirect:" + addresses.lot(certain.get().owner(), certain.get().id());
            }
            model.addAttribute("choices", links.candidates());
            model.addAttribute("companies", companies(asker, links.candidates()));
        }
        model.addAttribute("q", q.strip());
        model.addAttribute("cases", reading.ask(asker, "quality_case_status"));
        return "quality/lots";
    }

    /** Names by id, of those whose lots they are. */
    private Map<String, String> companies(Asker asker, List<Entity> lots) {
        Map<String, String> names = new HashMap<>();
        for (Entity lot : lots) {
            String owner = lot.owner();
            if (owner != null && !names.containsKey(owner)) {
                names.put(
                        owner,
                        asks.link(asker, "Organisation", owner)
                                .certain()
                                .map(Entity::name)
                                .orElse(owner));
            }
        }
        return names;
    }

    @GetMapping("/{owner}/{id}")
    String lot(@PathVariable Segment owner, @PathVariable Segment id, Asker asker, Model model) {
        Map<String, String> lot = Map.of("lot", owner.id() + "/" + id.id());
        Table card = reading.ask(asker, "lot_card", lot);
        Row row = card.first().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("lot", row);
        model.addAttribute("asOf", card.asOf());
        model.addAttribute("forward", Genealogy.of(reading.ask(asker, "forward_trace", lot)));
        model.addAttribute("backward", Genealogy.of(reading.ask(asker, "backward_trace", lot)));
        return "quality/lot";
    }
}
