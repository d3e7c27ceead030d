package kr.dure.integrations.opcua;

import kr.dure.graph.fact.MachineStateChanged.State;
import kr.dure.graph.fact.id.AlarmId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * What must be known of a machine between two notifications, and after a restart.
 *
 * @param alarms by {@link AlarmNodes#key()}
 * @param statedAt when something was last stated about the machine, or it came into hearing, by this computer's clock
 * @param amiss nodes whose last value was bad or could not be read
 * @param heard nodes that told a good value since the machine came into hearing
 * @param wrongClock what the machine's clock said when it was told to be wrong, or null if it has been right since
 */
record MachineMemory(
        @Nullable Stated state,
        Counts counts,
        Map<String, Alarm> alarms,
        @Nullable Instant statedAt,
        Set<String> amiss,
        Set<String> heard,
        @Nullable Instant wrongClock) {

    static final MachineMemory BLANK =
            new MachineMemory(
                    null,
                    new Counts(null, null, null, null),
                    Map.of(),
                    null,
                    Set.of(),
                    Set.of(),
                    null);

    MachineMemory {
        alarms = Map.copyOf(alarms);
        // memories that were stored before these were kept have none
        amiss = amiss == null ? Set.of() : Set.copyOf(amiss);
        heard = heard == null ? Set.of() : Set.copyOf(heard);
    }

    /**
     * The state a machine is in.
     *
     * @param late another state that came after this one, though by its time it was before
     */
    record Stated(State state, Instant since, @Nullable NodeValue late) {}

    /** A machine's counter as last seen. */
    record Counter(long value, Instant at) {}

    /**
     * Pieces within an hour of the clock.
     *
     * @param since start of the hour, later if counting began within it
     * @param stated whether all of it was handed on
     */
    record Interval(Instant since, long good, long scrap, Instant countedAt, boolean stated) {}

    /** @param statedAt when a count was last handed on, by this computer's clock */
    record Counts(
            @Nullable Counter good,
            @Nullable Counter scrap,
            @Nullable Interval interval,
            @Nullable Instant statedAt) {}

    /**
     * An alarm's nodes as last seen.
     *
     * @param changedAt when {@code on} or {@code code} last changed
     * @param raised the occurrence that stands, or null
     */
    record Alarm(
            boolean on,
            @Nullable String code,
            @Nullable String text,
            @Nullable Integer severity,
            Instant changedAt,
            @Nullable Raised raised) {}

    /** What was stated of an occurrence. */
    record Raised(AlarmId id, String code, String text, int severity, Instant raisedAt) {}
}
