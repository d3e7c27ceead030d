package kr.dure.assistant;

import kr.dure.assistant.TurnEvent.Notice;
import kr.dure.assistant.TurnEvent.Noticed;
import kr.dure.assistant.TurnEvent.Piece;
import kr.dure.assistant.language.Spelling;
import kr.dure.prompts.assistant.AssistantWords;
import kr.dure.prompts.assistant.StoredAnswer;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Answers a turn: danger, refusals and law by rule, then the language model, and the built-in engine where that can't.
 */
final class Assistant {

    private static final Logger LOG = LoggerFactory.getLogger(Assistant.class);

    private final AssistantWords words;
    private final @Nullable Engine model;
    private final Engine builtin;

    /**
     * @param model null where no endpoint is set
     */
    Assistant(AssistantWords words, @Nullable Engine model, Engine builtin) {
        this.words = words;
        this.model = model;
        this.builtin = builtin;
    }

    /** Whether a language model is connected. */
    boolean hasModel() {
        return model != null;
    }

    Ended answer(Turn turn, Consumer<TurnEvent> tell) {
        String text = Spelling.normal(turn.text()).toLowerCase(Locale.ROOT);
        Optional<StoredAnswer> danger = recognised(words.safety(), text);
        if (danger.isPresent()) {
            String answer = danger.get().answer().in(turn.language());
            tell.accept(new Noticed(Notice.SAFETY, ""));
            tell.accept(new Piece(answer));
            return Ended.done(turn.before());
        }
        Optional<StoredAnswer> refusal = recognised(words.refusals(), text);
        if (refusal.isPresent()) {
            LOG.info(
                    "A request of {} was refused by rule {}",
                    turn.asker().username(),
                    refusal.get().name());
            tell.accept(new Piece(refusal.get().answer().in(turn.language())));
            return Ended.done(turn.before());
        }
        Optional<StoredAnswer> law = recognised(words.law(), text);
        if (law.isPresent()) {
            tell.accept(new Piece(law.get().answer().in(turn.language())));
            return Ended.done(turn.before());
        }
        return model == null ? builtin.answer(turn, tell) : byModel(model, turn, tell);
    }

    private Ended byModel(Engine engine, Turn turn, Consumer<TurnEvent> tell) {
        try {
            return engine.answer(turn, tell);
        } catch (Engine.Unavailable e) {
            LOG.warn(
                    "The language model can't answer, the built-in engine does: {}",
                    e.getMessage());
            tell.accept(new TurnEvent.Restarted());
            tell.accept(new Noticed(Notice.BASIC, words.text(e.reason()).in(turn.language())));
            return builtin.answer(turn, tell);
        }
    }

    private static Optional<StoredAnswer> recognised(List<StoredAnswer> rules, String text) {
        return rules.stream().filter(rule -> rule.recognises(text)).findFirst();
    }
}
