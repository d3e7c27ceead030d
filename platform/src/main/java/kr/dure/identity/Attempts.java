package kr.dure.identity;

import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Slows down guessing: after five wrong passwords in a row a name has to wait, from one address at a time. */
@Component
class Attempts {

    static final int FREE = 5;
    static final Duration WAIT = Duration.ofMinutes(1);
    private static final int REMEMBERED = 10_000;

    private final Clock clock;
    private final Map<Key, Failures> failures =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Key, Failures> eldest) {
                    return size() > REMEMBERED;
                }
            };

    Attempts() {
        this(Clock.systemUTC());
    }

    Attempts(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean mustWait(Key key) {
        Failures failed = failures.get(key);
        return failed != null
                && failed.count() >= FREE
                && clock.instant().isBefore(failed.last().plus(WAIT));
    }

    synchronized void failed(Key key) {
        Failures before = failures.remove(key);
        failures.put(key, new Failures(before == null ? 1 : before.count() + 1, clock.instant()));
    }

    synchronized void succeeded(Key key) {
        failures.remove(key);
    }

    record Key(String username, String address) {}

    private record Failures(int count, Instant last) {}
}
