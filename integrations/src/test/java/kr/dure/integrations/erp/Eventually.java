package kr.dure.integrations.erp;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/** Waits for what a route does by itself. */
public final class Eventually {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Eventually() {}

    /** Repeats the assertions until they hold. */
    public static void eventually(Runnable assertions) {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                assertions.run();
                return;
            } catch (AssertionError notYet) {
                if (Instant.now().isAfter(end)) {
                    throw notYet;
                }
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
        }
    }
}
