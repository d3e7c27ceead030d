package kr.dure.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down guessing. After five wrong passwords in a row a name has to wait from that address; after many from all addresses
 * together it has to wait everywhere, longer each time, except where its owner came in before: nobody can shut a person out of
 * the desk where they always work.
 */
@Component
public class Attempts {

    static final int FREE = 5;
    static final Duration WAIT = Duration.ofMinutes(1);
    static final int FREE_EVERYWHERE = 20;
    static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    /** After a day without a wrong password the count begins anew. */
    static final Duration FORGOTTEN = Duration.ofDays(1);

    private static final int REMEMBERED = 10_000;
    private static final int DOUBLINGS = 10;

    private final Clock clock;
    private final Map<Key, Failures> failures = new Remembering<>();
    private final Map<String, Failures> everywhere = new Remembering<>();
    private final Map<Key, Instant> welcome = new Remembering<>();

    Attempts() {
        this(Clock.systemUTC());
    }

    Attempts(Clock clock) {
        this.clock = clock;
    }

    public synchronized boolean mustWait(Key key) {
        return !wait(key).isZero();
    }

    /** How long there is still to wait, zero if not at all. */
    public synchronized Duration wait(Key key) {
        Duration here = left(failures.get(key), FREE, WAIT);
        if (welcome.containsKey(key)) {
            return here;
        }
        Failures all = everywhere.get(key.username());
        Duration there =
                all == null ? Duration.ZERO : left(all, FREE_EVERYWHERE, growing(all.count()));
        return here.compareTo(there) > 0 ? here : there;
    }

    public synchronized void failed(Key key) {
        add(failures, key);
        add(everywhere, key.username());
    }

    public synchronized void succeeded(Key key) {
        failures.remove(key);
        everywhere.remove(key.username());
        welcome.remove(key);
        welcome.put(key, clock.instant());
    }

    private <K> void add(Map<K, Failures> counts, K key) {
        Instant now = clock.instant();
        Failures before = counts.remove(key);
        int count =
                before == null || before.last().plus(FORGOTTEN).isBefore(now) ? 0 : before.count();
        counts.put(key, new Failures(count + 1, now));
    }

    private Duration left(@Nullable Failures failed, int free, Duration wait) {
        if (failed == null || failed.count() < free) {
            return Duration.ZERO;
        }
        Duration left = Duration.between(clock.instant(), failed.last().plus(wait));
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** One minute, then twice as long with each five more. */
    private static Duration growing(int count) {
        int doublings = Math.clamp((count - FREE_EVERYWHERE) / FREE, 0, DOUBLINGS);
        Duration wait = WAIT.multipliedBy(1L << doublings);
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    /** Who tries, and from where. */
    public record Key(String username, String address) {}

    private record Failures(int count, Instant last) {}

    /** Forgets the oldest when there are too many. */
    private static final class Remembering<K, V> extends LinkedHashMap<K, V> {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > REMEMBERED;
        }
    }
}
