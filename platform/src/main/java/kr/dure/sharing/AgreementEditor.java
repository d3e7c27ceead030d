package kr.dure.sharing;

import jakarta.servlet.http.HttpServletResponse;

import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.sight.Agreement;
import kr.dure.graph.sight.Agreement.Move;
import kr.dure.graph.sight.Agreement.Refusal;
import kr.dure.graph.sight.AgreementRef;
import kr.dure.graph.sight.Agreements;
import kr.dure.graph.sight.Category;
import kr.dure.graph.sight.Change;
import kr.dure.graph.sight.Terms;
import kr.dure.identity.Asker;
import kr.dure.identity.CompaniesInSight;
import kr.dure.identity.CompaniesInSight.Company;
import kr.dure.sharing.AgreementPages.Done;
import kr.dure.sharing.Firms.Part;
import kr.dure.sharing.TermsForm.Side;

import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
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

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Where administrators write agreements and new versions of them, and see beforehand what the partner would see. */
@Controller
@RequestMapping("/agreements")
class AgreementEditor {

    private final Agreements agreements;
    private final CompaniesInSight companies;
    private final Firms firms;
    private final Templates templates;
    private final Preview preview;
    private final Sentences sentences;
    private final SharingDeeds deeds;
    private final Clock clock;

    AgreementEditor(
            Agreements agreements,
            CompaniesInSight companies,
            Firms firms,
            Templates templates,
            Preview preview,
            Sentences sentences,
            SharingDeeds deeds,
            Clock clock) {
        this.agreements = agreements;
        this.companies = companies;
        this.firms = firms;
        this.templates = templates;
        this.preview = preview;
        this.sentences = sentences;
        this.deeds = deeds;
        this.clock = clock;
    }

    @GetMapping("/new")
    String begin(
            @RequestParam(defaultValue = "offer") String side,
            @RequestParam(defaultValue = "") String template,
            Asker asker,
            Model model) {
        Admins.require(asker, "draft", deeds);
        TermsForm empty = TermsForm.empty(Side.of(side), today());
        TermsForm form =
                templates.named(template).map(chosen -> filled(empty, chosen)).orElse(empty);
        return editor(draft(form, null, asker), null, Map.of(), model);
    }

    @GetMapping("/{id}/new-version")
    String again(@PathVariable String id, Asker asker, Model model) {
        Admins.require(asker, "redraft", deeds);
        Agreement agreement = found(id, asker);
        Terms terms =
                agreement
                        .accepted(today())
                        .or(() -> agreement.offered(today()))
                        .orElseGet(agreement::newest)
                        .terms();
        TermsForm form = TermsForm.of(terms, asker.organisation(), today());
        return editor(draft(form, agreement, asker), agreement, Map.of(), model);
    }

    /** The parts that may be named once it is known whose data it is about. */
    @GetMapping("/parts")
    String parts(@RequestParam MultiValueMap<String, String> sent, Asker asker, Model model) {
        Admins.require(asker, "draft", deeds);
        Draft draft = draft(TermsForm.of(sent), null, asker);
        model.addAttribute("form", draft.form());
        model.addAttribute("parts", draft.parts());
        model.addAttribute("problems", Map.of());
        return "sharing/parts :: parts";
    }

    /** The sentence that the form makes, and what the partner would see by it. */
    @PostMapping("/preview")
    String preview(@RequestParam MultiValueMap<String, String> sent, Asker asker, Model model) {
        Admins.require(asker, "preview", deeds);
        String id = sent.getFirst("agreement");
        Agreement agreement = id == null || id.isEmpty() ? null : found(id, asker);
        Draft draft = draft(TermsForm.of(sent), agreement, asker);
        Map<String, String> problems = draft.problems(today());
        model.addAttribute("problems", problems);
        if (problems.isEmpty()) {
            Terms terms = draft.terms();
            String other = draft.other();
            model.addAttribute("sentence", sentences.of(terms, asker.organisation(), other));
            model.addAttribute("purpose", terms.purpose());
            model.addAttribute("other", other);
            if (terms.provider().equals(asker.organisation())) {
                model.addAttribute(
                        "preview",
                        preview.of(asker, terms, agreement == null ? null : agreement.id()));
                deeds.previewed(asker, terms);
            }
        }
        return "sharing/preview :: preview";
    }

    @PostMapping("/new")
    String save(
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "draft") String action,
            Asker asker,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        return save(sent, action, null, asker, model, response, after);
    }

    @PostMapping("/{id}/new-version")
    String saveAgain(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "draft") String action,
            Asker asker,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        return save(sent, action, id, asker, model, response, after);
    }

    private String save(
            MultiValueMap<String, String> sent,
            String action,
            @Nullable String id,
            Asker asker,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        Admins.require(asker, "draft", deeds);
        Agreement agreement = id == null ? null : found(id, asker);
        Draft draft = draft(TermsForm.of(sent), agreement, asker);
        Map<String, String> problems = new HashMap<>(draft.problems(today()));
        boolean offer = action.equals("offer");
        if (offer && !sent.containsKey("sure")) {
            problems.put("sure", "agreements.wrong.sure");
        }
        if (problems.isEmpty()) {
            OrganisationId me = asker.organisation();
            Change change =
                    agreement == null
                            ? agreements.draft(draft.terms(), me, asker.username())
                            : agreements.redraft(
                                    agreement.id(), draft.terms(), me, asker.username());
            switch (change) {
                case Change.Made(var made, var ref) -> {
                    deeds.changed(asker, "draft", made, ref);
                    after.addFlashAttribute("done", done(offer, made, ref, asker));
                    return "redirect:/agreements/" + made.id();
                }
                case Change.Refused(var why) -> {
                    deeds.refused(asker, "draft", "agreement", why.name());
                    problems.put("categories", "agreements.refused." + word(why));
                }
                case Change.Unknown unknown ->
                        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return editor(draft, agreement, problems, model);
    }

    /** Offers what was just saved, if that was wanted; else it stays a draft. */
    private Done done(boolean offer, Agreement made, AgreementRef ref, Asker asker) {
        Instant now = clock.instant();
        if (!offer) {
            return new Done("draft", now, null);
        }
        return switch (agreements.move(Move.OFFER, ref, asker.organisation(), asker.username())) {
            case Change.Made(var offered, var version) -> {
                deeds.changed(asker, "offer", offered, version);
                yield new Done("offer", now, null);
            }
            case Change.Refused(var why) -> {
                deeds.refused(asker, "offer", "agreement/" + ref, why.name());
                yield new Done("refused", now, word(why));
            }
            case Change.Unknown unknown ->
                    throw new IllegalStateException("%s is gone".formatted(made.id()));
        };
    }

    private String editor(
            Draft draft, @Nullable Agreement agreement, Map<String, String> problems, Model model) {
        model.addAttribute("form", draft.form());
        model.addAttribute("parts", draft.parts());
        model.addAttribute("offering", draft.form().side() == Side.OFFER);
        model.addAttribute("problems", problems);
        model.addAttribute("categories", Category.values());
        model.addAttribute("today", today());
        model.addAttribute("templates", templates.all());
        model.addAttribute("readingLocale", LocaleContextHolder.getLocale());
        if (agreement != null) {
            model.addAttribute("agreementId", agreement.id().value());
            model.addAttribute("other", agreement.other(draft.me()).name());
        } else {
            model.addAttribute("companies", draft.companies());
        }
        return "sharing/editor";
    }

    /** The other side of an agreement stays who it is; a new one is with somebody whom the asker may know. */
    private Draft draft(TermsForm form, @Nullable Agreement agreement, Asker asker) {
        OrganisationId me = asker.organisation();
        if (agreement == null) {
            return among(companies.others(asker), form, asker);
        }
        Agreement.Party other = agreement.other(me);
        Side side = agreement.provider().id().equals(me) ? Side.OFFER : Side.REQUEST;
        return among(
                List.of(new Company(other.id(), other.name())),
                form.between(side, other.id()),
                asker);
    }

    /** Named may be what the asker can see of the parts of who shows its data. */
    private Draft among(List<Company> companies, TermsForm form, Asker asker) {
        Optional<OrganisationId> provider =
                form.side() == Side.OFFER
                        ? Optional.of(asker.organisation())
                        : form.among(companies).map(Company::id);
        return new Draft(
                form,
                asker.organisation(),
                companies,
                provider.map(whose -> firms.parts(asker, whose)).orElse(List.of()));
    }

    private Agreement found(String id, Asker asker) {
        return agreements
                .get(asker.organisation(), AgreementPages.idOf(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private TermsForm filled(TermsForm empty, Templates.Template template) {
        return new TermsForm(
                empty.side(),
                empty.company(),
                template.categories().stream().map(Category::name).sorted().toList(),
                List.of(),
                template.purpose().in(LocaleContextHolder.getLocale()),
                empty.from(),
                today().plusMonths(template.months()).toString());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static String word(Refusal why) {
        return why.name().toLowerCase(Locale.ROOT);
    }

    /** A form and those it may name. */
    private record Draft(
            TermsForm form, OrganisationId me, List<Company> companies, List<Part> parts) {

        Map<String, String> problems(LocalDate today) {
            Set<String> known = parts.stream().map(Part::id).collect(Collectors.toSet());
            return form.problems(me, companies, known, today);
        }

        Terms terms() {
            return form.terms(me);
        }

        String other() {
            return form.among(companies).map(Company::name).orElse(form.company());
        }
    }
}
