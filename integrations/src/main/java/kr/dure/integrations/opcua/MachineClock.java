package kr.dure.integrations.opcua;

import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/**
 * Tells when a machine set a value: by its own clock, or by ours where that one can't be right.
 *
 * <p>A server sends the values of a node in their order, so one that is older than the last comes from a clock that was
 * set back. A change of a node that was heard just before has just happened, so its time is wrong if it lies far back;
 * the first value of a node that was not heard for a while may rightly be old.
 */
final class MachineClock {

    /** A machine's clock may differ from ours by this much. */
    static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final Instant now;
    private final Set<String> heard;
    private final Findings findings;
    private Instant reception;
    private @Nullable Instant wrong;

    /**
     * @param heard nodes whose last value is known
     * @param wrong what the clock said when that was told, or null if it has been right since
     */
    MachineClock(Instant now, Set<String> heard, @Nullable Instant wrong, Findings findings) {
        this.now = now;
        this.reception = now.truncatedTo(ChronoUnit.MILLIS);
        this.heard = Set.copyOf(heard);
        this.wrong = wrong;
        this.findings = findings;
    }

    /**
     * The time of a change; ask for no value that says what was known, for a server sends those again.
     *
     * @param last time of what the node told before
     */
    Instant time(NodeValue value, Instant last) {
        if (slow(value) || late(value, last)) {
            return reception(value);
        }
        if (!old(value)) {
            wrong = null;
        }
        return value.time(now);
    }

    /** Whether the value is older than what was told before, though its time alone would do. */
    boolean late(NodeValue value, Instant last) {
        return !slow(value) && value.time(now).isBefore(last);
    }

    /** The time at which the value came, in place of its own. */
    Instant reception(NodeValue value) {
        if (wrong == null) {
            wrong = value.time(now);
            // the value was taken, so that nobody may state it again from quarantine as if it was
            // Good
            NodeValue told =
                    new NodeValue(
                            value.node(),
                            value.value(),
                            value.sourceTime(),
                            StatusCodes.Bad_InvalidTimestamp);
            findings.refuse(
                    told,
                    String.valueOf(value.sourceTime()),
                    "a time near that at which the value came, which is taken in its place; the"
                            + " machine's clock is slow or was set back, set the controller's"
                            + " clock by NTP and discard this entry");
        }
        // the changes of one message stay apart, in their order
        Instant at = reception;
        reception = at.plusMillis(1);
        return at;
    }

    @Nullable Instant wrong() {
        return wrong;
    }

    private boolean slow(NodeValue value) {
        return old(value) && heard.contains(value.node());
    }

    private boolean old(NodeValue value) {
        return value.time(now).isBefore(now.minus(TOLERANCE));
    }
}
