package kr.dure.guard;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

import java.time.Duration;

/** Counts requests of each kind and person in this process; who was quiet for a while is forgotten. */
@Component
final class Limits {

    private static final int REMEMBERED = 100_000;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(2);

    private final LimitSettings settings;
    private final TimeMeter time;
    private final Cache<Key, Bucket> buckets;

    @Autowired
    Limits(LimitSettings settings) {
        this(settings, TimeMeter.SYSTEM_NANOTIME);
    }

    Limits(LimitSettings settings, TimeMeter time) {
        this.settings = settings;
        this.time = time;
        this.buckets =
                Caffeine.newBuilder()
                        .maximumSize(REMEMBERED)
                        .expireAfterAccess(FORGOTTEN_AFTER)
                        .build();
    }

    /**
     * Counts one request.
     *
     * @param who a person, a connection or an address
     * @return how long to wait before the next try; zero if this one may go on
     */
    Duration count(Kind kind, String who) {
        ConsumptionProbe probe = bucket(kind, who).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? Duration.ZERO
                : Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    /** As {@link #count}, without counting. */
    Duration wait(Kind kind, String who) {
        return Duration.ofNanos(
                bucket(kind, who).estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }

    int perMinute(Kind kind) {
        return settings.perMinute(kind);
    }

    private Bucket bucket(Kind kind, String who) {
        return buckets.get(new Key(kind, who), _ -> full(settings.perMinute(kind)));
    }

    private Bucket full(int perMinute) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, MINUTE))
                .withCustomTimePrecision(time)
                .build();
    }

    private record Key(Kind kind, String who) {}
}
