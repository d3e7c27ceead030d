package kr.dure.integrations.opcua;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What a node holds.
 *
 * @param node id as the settings give it, such as {@code nsu=urn:plant;s=PRESS-02.State}
 * @param value a Boolean, Long, Double or String; other types as their text, null if the node has none
 * @param sourceTime when the machine set it, or null if the server gave no time
 * @param status OPC UA status code (part 4, 7.39)
 */
record NodeValue(String node, @Nullable Object value, @Nullable Instant sourceTime, long status) {

    private static final long SEVERITY = 0xC0000000L;
    private static final long GOOD = 0;

    /** A good value. */
    static NodeValue good(String node, Object value, Instant sourceTime) {
        return new NodeValue(node, value, sourceTime, GOOD);
    }

    /** Whether the server stands by the value; it doesn't by one that is bad or uncertain. */
    boolean sure() {
        return (status & SEVERITY) == GOOD;
    }

    /** The time of the machine, else of the reception, to the millisecond. */
    Instant time(Instant receivedAt) {
        return (sourceTime == null ? receivedAt : sourceTime).truncatedTo(ChronoUnit.MILLIS);
    }

    /** The value as a person would write it; whole numbers without a fraction. */
    String text() {
        if (value instanceof Double number && number == Math.rint(number)) {
            return Long.toString(number.longValue());
        }
        return value == null ? "" : value.toString().strip();
    }

    /** The value as a count, or null if it is none. */
    @Nullable Long count() {
        return switch (value) {
            case Long whole when whole >= 0 -> whole;
            case Double number when number >= 0 && number == Math.rint(number) ->
                    number.longValue();
            case null, default -> null;
        };
    }

    /** The value as a switch: false and 0, true and any other number; null if it is neither. */
    @Nullable Boolean on() {
        return switch (value) {
            case Boolean on -> on;
            case Long number -> number != 0;
            case null, default -> null;
        };
    }
}
