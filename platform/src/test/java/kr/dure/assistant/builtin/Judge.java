package kr.dure.assistant.builtin;

import kr.dure.ask.Answer;
import kr.dure.ask.Reply;
import kr.dure.assistant.Ended;
import kr.dure.assistant.Turn;
import kr.dure.assistant.TurnEvent;
import kr.dure.assistant.Understood;
import kr.dure.assistant.builtin.Classifier.Guess;
import kr.dure.assistant.builtin.Recorded.Put;
import kr.dure.prompts.Parameter;
import kr.dure.prompts.ValueType;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Puts sentences to an engine, and compares the rows of its answer with those of what is meant. */
final class Judge {

    private static final ZoneId ZONE = ZoneId.of("Asia/Seoul");

    private static final Instant NOW = Instant.parse("2026-11-20T00:00:00Z");

    /** Stands still at the moment at which all is asked. */
    static final Clock CLOCK = Clock.fixed(NOW, ZONE);

    static final LocalDate TODAY = LocalDate.ofInstant(NOW, ZONE);

    private final Recorded asks;

    Judge(Recorded asks) {
        this.asks = asks;
    }

    /** A sentence that begins a conversation. */
    Judged of(BuiltinEngine engine, Spoken spoken) {
        return of(engine, spoken, null);
    }

    /**
     * A sentence.
     *
     * @param before what the turn before it was understood as, or null
     */
    Judged of(BuiltinEngine engine, Spoken spoken, @Nullable Understood before) {
        Guess guess = engine.guess(engine.read(spoken.text(), spoken.asker(), TODAY));
        String meant = spoken.question() == null ? Intents.BEYOND : spoken.question().name();
        Put put = answered(engine, turn(spoken, before), event -> {});
        if (put == null) {
            return new Judged(spoken, guess, guess.label().equals(meant), null, false, false);
        }
        boolean intent = put.question().equals(meant);
        boolean rows = false;
        boolean parameters = false;
        if (intent && spoken.question() != null) {
            Map<String, String> gold = gold(spoken, put.parameters());
            Reply reply = asks.ask(spoken.asker(), meant, gold);
            asks.take();
            rows = rows(reply).isPresent() && rows(reply).equals(rows(put.reply()));
            parameters = rows || used(reply).equals(used(put.reply()));
        }
        return new Judged(
                spoken, guess, guess.label().equals(meant), put.question(), parameters, rows);
    }

    /**
     * What should have been asked. A phrasing may spell out amounts and periods itself; those, and they alone, are taken as the
     * engine read them.
     */
    private static Map<String, String> gold(Spoken spoken, Map<String, String> read) {
        Map<String, String> gold = new HashMap<>(spoken.parameters());
        if (!spoken.complete() && spoken.question() != null) {
            for (Parameter parameter : spoken.question().parameters()) {
                boolean ours =
                        parameter.type() == ValueType.ORGANISATION
                                && Slots.OURS
                                        .matcher(spoken.text().toLowerCase(Locale.ROOT))
                                        .find();
                if (ours) {
                    gold.putIfAbsent(parameter.name(), spoken.asker().organisation().value());
                } else if (!parameter.type().isEntity() && read.containsKey(parameter.name())) {
                    gold.putIfAbsent(parameter.name(), read.get(parameter.name()));
                }
            }
        }
        return gold;
    }

    static Optional<List<Map<String, Object>>> rows(Reply reply) {
        return reply instanceof Reply.Answered(Answer answer)
                ? Optional.of(answer.rows().rows())
                : Optional.empty();
    }

    private static Map<String, Object> used(Reply reply) {
        return reply instanceof Reply.Answered(Answer answer) ? answer.parameters() : Map.of();
    }

    /** The last question put, with what came back, where it was answered; what is asked now is not remembered. */
    @Nullable Put answered(BuiltinEngine engine, Turn turn, Consumer<TurnEvent> tell) {
        asks.take();
        Ended ended = engine.answer(turn, tell);
        Put put = asks.take();
        return ended.understood() != null && put != null && put.reply() instanceof Reply.Answered
                ? put
                : null;
    }

    static Turn turn(Spoken spoken, @Nullable Understood before) {
        return new Turn(
                spoken.asker(),
                spoken.text(),
                spoken.language(),
                before == null ? List.of() : List.of(new Turn.Exchange("", "", before, List.of())),
                TODAY,
                ZONE,
                () -> false);
    }
}
