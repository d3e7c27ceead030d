package kr.dure.integrations.opcua;

import org.assertj.core.api.ThrowingConsumer;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Looks again until it is as it should be. */
final class Eventually {

    private static final Duration BETWEEN = Duration.ofMillis(20);

    private Eventually() {}

    /** Returns how long it took. */
    static <T> Duration within(Duration patience, Supplier<T> look, ThrowingConsumer<T> should) {
        Instant start = Instant.now();
        while (true) {
            try {
                should.accept(look.get());
                return Duration.between(start, Instant.now());
            } catch (AssertionError e) {
                if (Instant.now().isAfter(start.plus(patience))) {
                    throw e;
                }
                LockSupport.parkNanos(BETWEEN.toNanos());
            }
        }
    }
}
