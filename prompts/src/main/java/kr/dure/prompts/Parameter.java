package kr.dure.prompts;

import org.jspecify.annotations.Nullable;

/**
 * What a question has to be told.
 *
 * @param name as in the statement, without {@code $}
 * @param required whether the asker must give it; an optional one without default arrives in the statement as null
 * @param says what it means, for people and models
 * @param min lowest number, or null
 * @param max highest number, or null
 * @param fallback the value as text that holds when none is given, or null
 * @param reach where its days or hours are counted to from now
 */
public record Parameter(
        String name,
        ValueType type,
        boolean required,
        Bilingual says,
        @Nullable Long min,
        @Nullable Long max,
        @Nullable String fallback,
        Reach reach) {

    /** A direction of time; none where something else than time from now is counted. */
    public enum Reach {
        NONE,
        BACK,
        AHEAD
    }
}
