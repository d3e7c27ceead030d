package kr.dure.sharing;

import kr.dure.graph.sight.Agreement;
import kr.dure.graph.sight.Agreement.Move;
import kr.dure.graph.sight.Agreement.State;
import kr.dure.graph.sight.Agreement.Version;
import kr.dure.graph.sight.AgreementId;
import kr.dure.graph.sight.AgreementRef;
import kr.dure.graph.sight.Agreements;
import kr.dure.graph.sight.Change;
import kr.dure.identity.Asker;
import kr.dure.identity.Role;
import kr.dure.sharing.Lines.Line;

import org.jspecify.annotations.Nullable;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** What we show whom and see of whom, and each agreement with its versions; administrators answer and withdraw. */
@Controller
@RequestMapping("/agreements")
class AgreementPages {

    private final Agreements agreements;
    private final Preview preview;
    private final Sentences sentences;
    private final SharingDeeds deeds;
    private final Clock clock;

    AgreementPages(
            Agreements agreements,
            Preview preview,
            Sentences sentences,
            SharingDeeds deeds,
            Clock clock) {
        this.agreements = agreements;
        this.preview = preview;
        this.sentences = sentences;
        this.deeds = deeds;
        this.clock = clock;
    }

    @GetMapping
    String list(Asker asker, Model model) {
        LocalDate today = LocalDate.now(clock);
        Lines lines = lines(asker);
        List<Agreement> all = agreements.of(asker.organisation());
        model.addAttribute("admin", asker.is(Role.ADMIN));
        model.addAttribute("waiting", versions(lines, all, line -> line.state().equals("asked")));
        model.addAttribute("offered", versions(lines, all, line -> line.state().equals("offered")));
        model.addAttribute(
                "drafts", versions(lines, all, line -> line.state().equals("draft") && line.own()));
        List<Line> accepted =
                all.stream()
                        .flatMap(
                                agreement ->
                                        agreement.accepted(today).stream()
                                                .map(version -> lines.of(agreement, version)))
                        .toList();
        model.addAttribute("showing", accepted.stream().filter(Line::showing).toList());
        model.addAttribute("seeing", accepted.stream().filter(line -> !line.showing()).toList());
        model.addAttribute(
                "over",
                all.stream().filter(agreement -> isOver(agreement, today)).map(lines::of).toList());
        return "sharing/agreements";
    }

    @GetMapping("/{id}")
    String agreement(
            @PathVariable String id,
            @RequestParam @Nullable Integer before,
            @RequestParam @Nullable Integer after,
            Asker asker,
            Model model) {
        Agreement agreement = found(id, asker);
        LocalDate today = LocalDate.now(clock);
        Lines lines = lines(asker);
        boolean admin = asker.is(Role.ADMIN);
        model.addAttribute("admin", admin);
        model.addAttribute("now", lines.of(agreement));
        model.addAttribute(
                "versions",
                agreement.versions().reversed().stream()
                        .map(version -> lines.of(agreement, version))
                        .toList());
        if (admin && agreement.provider().id().equals(asker.organisation())) {
            toDecide(agreement, today)
                    .ifPresent(
                            version -> {
                                model.addAttribute("previewed", version.number());
                                model.addAttribute(
                                        "preview",
                                        preview.of(asker, version.terms(), agreement.id()));
                                deeds.previewed(asker, version.terms());
                            });
        }
        compare(agreement, before, after, model);
        return "sharing/agreement";
    }

    @PostMapping("/{id}/versions/{number}/{move}")
    String move(
            @PathVariable String id,
            @PathVariable int number,
            @PathVariable String move,
            Asker asker,
            RedirectAttributes after) {
        Move wanted =
                Arrays.stream(Move.values())
                        .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(move))
                        .findFirst()
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Admins.require(asker, move, deeds);
        AgreementRef ref = new AgreementRef(idOf(id), number);
        switch (agreements.move(wanted, ref, asker.organisation(), asker.username())) {
            case Change.Made(var agreement, var version) -> {
                deeds.changed(asker, move, agreement, version);
                Instant at = agreement.version(number).orElseThrow().last().at();
                after.addFlashAttribute("done", new Done(move, at, null));
            }
            case Change.Refused(var why) -> {
                deeds.refused(asker, move, "agreement/" + ref, why.name());
                after.addFlashAttribute(
                        "done",
                        new Done("refused", clock.instant(), why.name().toLowerCase(Locale.ROOT)));
            }
            case Change.Unknown unknown -> {
                deeds.refused(asker, move, "agreement/" + ref, "unknown");
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }
        }
        return "redirect:/agreements/{id}";
    }

    private Agreement found(String id, Asker asker) {
        return agreements
                .get(asker.organisation(), idOf(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** A text that no agreement is named is as missing as an agreement of others. */
    static AgreementId idOf(String text) {
        if (!text.matches("[0-9a-f-]{36}")) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new AgreementId(text);
    }

    private Lines lines(Asker asker) {
        return new Lines(asker.organisation(), LocalDate.now(clock), sentences);
    }

    private static List<Line> versions(
            Lines lines, List<Agreement> all, Predicate<Line> condition) {
        return all.stream()
                .flatMap(
                        agreement ->
                                agreement.versions().stream()
                                        .map(version -> lines.of(agreement, version)))
                .filter(condition)
                .toList();
    }

    private static boolean isOver(Agreement agreement, LocalDate today) {
        return agreement.versions().stream()
                .map(version -> version.state(today))
                .noneMatch(
                        state ->
                                state == State.DRAFT
                                        || state == State.OFFERED
                                        || state == State.IN_FORCE);
    }

    /** The version that the provider is about to offer or to accept. */
    private static Optional<Version> toDecide(Agreement agreement, LocalDate today) {
        return agreement.versions().reversed().stream()
                .filter(
                        version ->
                                version.state(today) == State.DRAFT
                                        || (version.state(today) == State.OFFERED
                                                && !version.draftedBy()
                                                        .equals(agreement.provider().id())))
                .findFirst();
    }

    private static void compare(
            Agreement agreement, @Nullable Integer before, @Nullable Integer after, Model model) {
        if (before == null || after == null) {
            return;
        }
        Optional<Version> one = agreement.version(before);
        Optional<Version> other = agreement.version(after);
        if (one.isPresent() && other.isPresent()) {
            model.addAttribute("before", before);
            model.addAttribute("after", after);
            model.addAttribute(
                    "difference", Difference.between(one.get().terms(), other.get().terms()));
        }
    }

    /**
     * What the page says after a change.
     *
     * @param word key of the text, {@code agreements.done.<word>}
     * @param why key of the reason of a refusal, {@code agreements.refused.<why>}
     */
    record Done(String word, Instant at, @Nullable String why) {}
}
