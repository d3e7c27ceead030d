package kr.dure.demonstration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.SplittableRandom;

/**
 * The moment of the first start, from which the whole past of the chain is told.
 *
 * @param zone the plants' zone
 */
record Moment(Instant now, ZoneId zone) {

    static final ZoneId KOREA = ZoneId.of("Asia/Seoul");

    LocalDate today() {
        return now.atZone(zone).toLocalDate();
    }

    /** @param days from today, negative before it */
    Instant at(int days, int hour, int minute) {
        return today().plusDays(days).atTime(hour, minute).atZone(zone).toInstant();
    }

    LocalDate day(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    boolean isPast(Instant instant) {
        return !instant.isAfter(now);
    }

    /** The same numbers at each start for the same thing, so that the story doesn't change. */
    static SplittableRandom chance(Object thing) {
        return new SplittableRandom(thing.toString().hashCode() * 31L + 7);
    }
}
