package kr.dure.oversight;

import kr.dure.audit.Deed.Act;
import kr.dure.audit.Filter;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What a reader asks for in the address of the page.
 *
 * @param from the first day, a week ago if not given
 * @param until the last day, today if not given
 * @param company id of the company that acted, {@code others} for all but the own, or blank for all
 * @param act an act in lower case, or blank for all
 */
record Wanted(
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until,
        @Nullable String company,
        @Nullable Act act) {

    static final String OTHERS = "others";

    private static final int DAYS = 6;

    Wanted completed(Clock clock) {
        LocalDate last = until == null ? LocalDate.now(clock) : until;
        return new Wanted(
                from == null ? last.minusDays(DAYS) : from,
                last,
                company == null || company.isBlank() ? null : company,
                act);
    }

    Filter filter(Clock clock) {
        LocalDate first = from == null ? LocalDate.EPOCH : from;
        LocalDate last = until == null ? LocalDate.now(clock) : until;
        return new Filter(
                start(first, clock),
                start(last.plusDays(1), clock),
                OTHERS.equals(company) ? null : company,
                OTHERS.equals(company),
                act);
    }

    private static Instant start(LocalDate day, Clock clock) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
