package kr.dure.assistant;

import kr.dure.prompts.assistant.Saying;

import java.util.function.Consumer;

/** Something that answers a turn of a conversation. */
public interface Engine {

    /**
     * Answers, telling each event as soon as it is known; returns when the turn is over.
     *
     * @throws Unavailable if it can't answer now and another engine should; what it told so far is void
     */
    Ended answer(Turn turn, Consumer<TurnEvent> tell);

    /** An engine can't answer now. Its message says why in words for the log, without secrets. */
    final class Unavailable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final Saying reason;

        /**
         * @param reason what people are told
         * @param message for the log
         */
        public Unavailable(Saying reason, String message) {
            super(message);
            this.reason = reason;
        }

        public Saying reason() {
            return reason;
        }
    }
}
