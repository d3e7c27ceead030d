package kr.dure.integrations.opcua;

import kr.dure.graph.fact.ProductionCounted;
import kr.dure.graph.fact.id.MachineId;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.integrations.opcua.MachineMemory.Counter;
import kr.dure.integrations.opcua.MachineMemory.Counts;
import kr.dure.integrations.opcua.MachineMemory.Interval;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

/**
 * Reads a machine's counters, which run on until someone resets them, into pieces for each hour of the clock (UTC).
 *
 * <p>A counter that fell, but to not less than half, was corrected: nothing was made. One that fell from the last 5 % of a
 * 16-bit or 32-bit range into the first 5 % passed its highest number: what was made on both sides counts. Any other that
 * fell was reset: what it shows was made since. What was made while nobody listened counts for the hour in which it is
 * seen.
 */
record CountSignal(OrganisationId owner, MachineId machine) {

    /** At most one count of a machine is stated within this time. */
    static final Duration PACE = Duration.ofSeconds(1);

    /** The highest numbers of 16 and 32 bits, with and without a sign. */
    private static final List<Long> HIGHEST =
            List.of(32_767L, 65_535L, 2_147_483_647L, 4_294_967_295L);

    Counts good(
            Counts before,
            NodeValue value,
            MachineClock clock,
            Instant receivedAt,
            Findings findings) {
        Counter counter = seen(before.good(), value, clock, findings);
        if (counter == null) {
            return before;
        }
        Interval interval =
                add(before, made(before.good(), counter), 0, counter, receivedAt, findings);
        return new Counts(counter, before.scrap(), interval, before.statedAt());
    }

    Counts scrap(
            Counts before,
            NodeValue value,
            MachineClock clock,
            Instant receivedAt,
            Findings findings) {
        Counter counter = seen(before.scrap(), value, clock, findings);
        if (counter == null) {
            return before;
        }
        Interval interval =
                add(before, 0, made(before.scrap(), counter), counter, receivedAt, findings);
        return new Counts(before.good(), counter, interval, before.statedAt());
    }

    /** States what was counted, unless something was stated a moment ago. */
    Counts state(Counts before, Instant now, Findings findings) {
        Interval interval = before.interval();
        boolean early = before.statedAt() != null && now.isBefore(before.statedAt().plus(PACE));
        if (interval == null || interval.stated() || early) {
            return before;
        }
        state(interval, findings);
        Interval stated =
                new Interval(
                        interval.since(),
                        interval.good(),
                        interval.scrap(),
                        interval.countedAt(),
                        true);
        return new Counts(before.good(), before.scrap(), stated, now);
    }

    /** Says again what the counters still show, as a sign of life; an hour without pieces is told as such. */
    Counts repeat(Counts stated, Instant now, Findings findings) {
        Interval before = stated.interval();
        if (before == null) {
            return stated;
        }
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        Interval interval =
                hour.isAfter(before.since())
                        ? new Interval(hour, 0, 0, now, true)
                        : new Interval(
                                before.since(),
                                before.good(),
                                before.scrap(),
                                later(now, before),
                                true);
        state(interval, findings);
        return new Counts(stated.good(), stated.scrap(), interval, now);
    }

    /** @return the counter, or null if the value is none or tells nothing new */
    private static @Nullable Counter seen(
            @Nullable Counter before, NodeValue value, MachineClock clock, Findings findings) {
        Long count = value.count();
        if (count == null) {
            findings.refuse(
                    value,
                    value.text(),
                    "a whole number from 0 up; map the node of the counter itself");
            return null;
        }
        if (before != null && count == before.value()) {
            return null;
        }
        return new Counter(count, clock.time(value, before == null ? Instant.MIN : before.at()));
    }

    private static long made(@Nullable Counter before, Counter now) {
        if (before == null) {
            return 0;
        }
        return now.value() >= before.value()
                ? now.value() - before.value()
                : made(before.value(), now.value());
    }

    /** @param to less than {@code from} */
    private static long made(long from, long to) {
        if (to >= from - to) {
            return 0;
        }
        for (long highest : HIGHEST) {
            if (from <= highest && Math.max(highest - from, to) < highest / 20) {
                return highest - from + 1 + to;
            }
        }
        return to;
    }

    private @Nullable Interval add(
            Counts before,
            long good,
            long scrap,
            Counter counter,
            Instant receivedAt,
            Findings findings) {
        Interval interval = before.interval();
        Instant hour = counter.at().truncatedTo(ChronoUnit.HOURS);
        if (interval == null) {
            // the counter stood at this value already when the running hour began, or counting
            // begins with it
            Instant running = receivedAt.truncatedTo(ChronoUnit.HOURS);
            Instant since = counter.at().isBefore(running) ? running : counter.at();
            interval = new Interval(since, 0, 0, since, true);
        }
        if (good == 0 && scrap == 0) {
            return interval;
        }
        if (hour.isAfter(interval.since())) {
            if (!interval.stated()) {
                state(interval, findings);
            }
            interval = new Interval(hour, 0, 0, hour, true);
        }
        return new Interval(
                interval.since(),
                interval.good() + good,
                interval.scrap() + scrap,
                later(counter.at(), interval),
                false);
    }

    /** Each count of an interval is later than the one before, so that it replaces it. */
    private static Instant later(Instant at, Interval before) {
        boolean behind = !at.isAfter(before.countedAt());
        return behind ? before.countedAt().plusMillis(before.stated() ? 1 : 0) : at;
    }

    private void state(Interval interval, Findings findings) {
        Instant at = Objects.requireNonNull(interval.countedAt());
        findings.state(
                new ProductionCounted(
                        owner,
                        machine,
                        interval.since(),
                        interval.good(),
                        interval.scrap(),
                        at,
                        at));
    }
}
