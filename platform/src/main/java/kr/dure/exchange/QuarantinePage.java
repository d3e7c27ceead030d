package kr.dure.exchange;

import kr.dure.audit.Audit;
import kr.dure.audit.Deed;
import kr.dure.identity.Asker;
import kr.dure.integrations.ingest.Mended;
import kr.dure.integrations.ingest.Quarantine;
import kr.dure.integrations.ingest.Quarantined;

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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One record that waits: what is wrong with it, the form to mend it, the way to discard it. */
@Controller
@RequestMapping("/exchange/quarantine/{id}")
class QuarantinePage {

    private static final String FIELD = "field.";

    private final Quarantine quarantine;
    private final Mend mend;
    private final Audit audit;

    QuarantinePage(Quarantine quarantine, Mend mend, Audit audit) {
        this.quarantine = quarantine;
        this.mend = mend;
        this.audit = audit;
    }

    @GetMapping
    String page(@PathVariable String id, Asker asker, Model model) {
        Quarantined entry = entry(id, asker);
        model.addAttribute("entry", entry);
        model.addAttribute("open", entry.state() == Quarantined.State.OPEN);
        model.addAttribute("fields", mend.fields(entry.newest()).orElse(List.of()));
        return "exchange/quarantine";
    }

    @PostMapping("/mend")
    String mend(
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            Asker asker,
            RedirectAttributes after) {
        Quarantined entry = entry(id, asker);
        String corrected = form.get("record");
        if (corrected == null) {
            Map<String, String> fields = new LinkedHashMap<>();
            form.forEach(
                    (name, text) -> {
                        if (name.startsWith(FIELD)) {
                            fields.put(name.substring(FIELD.length()), text);
                        }
                    });
            corrected = mend.with(entry.newest(), fields);
        }
        Mended mended = quarantine.mend(asker.organisation(), id, corrected, asker.username());
        if (mended instanceof Mended.Unknown) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Done done = Done.of(mended);
        note(asker, id, Map.of("change", "mend", "outcome", done.word()));
        after.addFlashAttribute("done", done);
        return "redirect:/exchange/quarantine/{id}";
    }

    @PostMapping("/discard")
    String discard(
            @PathVariable String id,
            @RequestParam String reason,
            Asker asker,
            RedirectAttributes after) {
        entry(id, asker);
        if (reason.isBlank()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "a reason is needed");
        }
        boolean closed =
                quarantine.discard(asker.organisation(), id, reason.strip(), asker.username());
        note(asker, id, Map.of("change", "discard", "outcome", closed ? "discarded" : "closed"));
        after.addFlashAttribute(
                "done",
                closed ? Done.discarded() : Done.of(new Mended.Closed(entry(id, asker).state())));
        return "redirect:/exchange/quarantine/{id}";
    }

    private void note(Asker asker, String id, Map<String, String> details) {
        Map<String, String> all = new LinkedHashMap<>(details);
        all.put(Deed.ROLE, asker.role());
        all.put(Deed.WAY, "page");
        audit.note(
                new Deed(
                        asker.username(),
                        asker.organisation(),
                        Deed.Act.CHANGED,
                        "quarantine/" + id,
                        Set.of(asker.organisation()),
                        all));
    }

    private Quarantined entry(String id, Asker asker) {
        return quarantine
                .get(asker.organisation(), id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
