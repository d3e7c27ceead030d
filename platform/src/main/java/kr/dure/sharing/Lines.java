package kr.dure.sharing;

import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.sight.Agreement;
import kr.dure.graph.sight.Agreement.Move;
import kr.dure.graph.sight.Agreement.State;
import kr.dure.graph.sight.Agreement.Step;
import kr.dure.graph.sight.Agreement.Version;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Agreements as one of their sides reads them. */
final class Lines {

    private final OrganisationId me;
    private final LocalDate today;
    private final Sentences sentences;

    Lines(OrganisationId me, LocalDate today, Sentences sentences) {
        this.me = me;
        this.today = today;
        this.sentences = sentences;
    }

    /** One version as a line. */
    Line of(Agreement agreement, Version version) {
        String other = agreement.other(me).name();
        List<String> moves =
                Arrays.stream(Move.values())
                        .filter(move -> agreement.refusal(move, version, me, today).isEmpty())
                        .map(move -> move.name().toLowerCase(Locale.ROOT))
                        .toList();
        return new Line(
                agreement.id().value(),
                version.number(),
                other,
                agreement.provider().id().equals(me),
                version.draftedBy().equals(me),
                sentences.of(version.terms(), me, other),
                version.terms().purpose(),
                word(version),
                version.last().at(),
                moves,
                version.steps().stream().map(step -> step(agreement, version, step)).toList());
    }

    /** The version that says most about where an agreement stands: what holds, else what waits, else the newest. */
    Line of(Agreement agreement) {
        return of(
                agreement,
                agreement
                        .accepted(today)
                        .or(() -> agreement.offered(today))
                        .orElseGet(agreement::newest));
    }

    private String word(Version version) {
        State state = version.state(today);
        if (state == State.IN_FORCE && !version.holds(today)) {
            return "upcoming";
        }
        if (state == State.OFFERED) {
            return version.draftedBy().equals(me) ? "offered" : "asked";
        }
        if (state == State.WITHDRAWN && !version.wasOffered()) {
            return "discarded";
        }
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private StepLine step(Agreement agreement, Version version, Step step) {
        String word =
                step.state() == State.WITHDRAWN && !version.wasOffered()
                        ? "discarded"
                        : step.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new StepLine(word, agreement.party(step.by()).name(), step.who(), step.at());
    }

    /**
     * A version on a page.
     *
     * @param showing whether the reader's company is the one that shows its data
     * @param own whether the reader's company wrote it
     * @param state key of its text, {@code agreements.state.<state>}
     * @param moves what the reader's company can do to it
     */
    record Line(
            String id,
            int version,
            String other,
            boolean showing,
            boolean own,
            String sentence,
            String purpose,
            String state,
            Instant since,
            List<String> moves,
            List<StepLine> steps) {

        Line {
            moves = List.copyOf(moves);
            steps = List.copyOf(steps);
        }

        public boolean can(String move) {
            return moves.contains(move);
        }

        public String style() {
            return switch (state) {
                case "in-force" -> "good";
                case "asked" -> "warn";
                default -> "idle";
            };
        }
    }

    /** What became of a version, and by whom; persons of the other side are not named. */
    record StepLine(String word, String company, @Nullable String who, Instant at) {}
}
