package kr.dure.integrations.opcua;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How long to wait before the next attempt: twice as long each time, and never all connections at once. */
final class Patience {

    private static final long FIRST = 250;
    private static final long LONGEST = 30_000;

    private Patience() {}

    /** @param failures attempts that failed since the last steady session */
    static Duration after(int failures) {
        long full = longest(failures).toMillis();
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(full / 2, full + 1));
    }

    static Duration longest(int failures) {
        int doublings = Math.clamp(failures - 1, 0, 10);
        return Duration.ofMillis(Math.min(FIRST << doublings, LONGEST));
    }
}
