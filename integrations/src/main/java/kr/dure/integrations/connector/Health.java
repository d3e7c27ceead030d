package kr.dure.integrations.connector;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * How a connection is doing.
 *
 * @param lastHeard when it last brought something, or null if it has not since the start
 * @param message what a person has to know, and what to do when it is down; may be empty
 */
public record Health(State state, @Nullable Instant lastHeard, String message) {

    /** Whether records can come through. */
    public enum State {
        STARTING,
        UP,
        DOWN
    }

    public static Health starting() {
        return new Health(State.STARTING, null, "");
    }

    public static Health up(@Nullable Instant lastHeard) {
        return new Health(State.UP, lastHeard, "");
    }

    public static Health down(@Nullable Instant lastHeard, String message) {
        return new Health(State.DOWN, lastHeard, message);
    }
}
