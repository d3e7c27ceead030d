package kr.dure.assistant;

import org.jspecify.annotations.Nullable;

/**
 * How a turn came to its end.
 *
 * @param understood what later turns may refer to, of an earlier turn where this one asked nothing of the graph; null if none did
 */
public record Ended(How how, @Nullable Understood understood) {

    /** Only what is done is remembered as an answer. */
    public enum How {
        DONE,
        INTERRUPTED,
        FAILED
    }

    public static Ended done(@Nullable Understood understood) {
        return new Ended(How.DONE, understood);
    }

    public static Ended interrupted() {
        return new Ended(How.INTERRUPTED, null);
    }
}
