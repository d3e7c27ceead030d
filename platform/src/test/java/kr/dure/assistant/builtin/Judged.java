package kr.dure.assistant.builtin;

import kr.dure.assistant.builtin.Classifier.Guess;

import org.jspecify.annotations.Nullable;

/**
 * What the engine made of a sentence.
 *
 * @param guess the likeliest question by the classifier alone
 * @param intent whether that is the one that is meant
 * @param asked the question that was answered, or null where the engine asked back or left it alone
 * @param parameters whether the values put into the sentence were found
 * @param rows whether the answer's rows are those of the question that is meant
 */
record Judged(
        Spoken spoken,
        Guess guess,
        boolean intent,
        @Nullable String asked,
        boolean parameters,
        boolean rows) {

    boolean isAnswered() {
        return asked != null;
    }

    /** Answered, and with just the rows that belong to the question. */
    boolean isRight() {
        return isAnswered() && rows;
    }
}
