package kr.dure.e2e.plant;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what has no page to watch. */
public final class Soon {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private Soon() {}

    /** Looks again and again until it fits, and says what it saw last if it never does. */
    public static <T> T fits(Supplier<T> look, Predicate<T> wanted) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        T seen = look.get();
        while (!wanted.test(seen)) {
            if (System.nanoTime() > until) {
                throw new AssertionError("after %s still: %s".formatted(PATIENCE, seen));
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            seen = look.get();
        }
        return seen;
    }
}
