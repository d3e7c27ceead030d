package kr.dure.audit;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Which accesses to show.
 *
 * @param from the first moment in
 * @param until the first moment out
 * @param company id of the company that acted, or null for all
 * @param othersOnly without the reader's own people
 * @param act null for all
 */
public record Filter(
        Instant from,
        Instant until,
        @Nullable String company,
        boolean othersOnly,
        Deed.@Nullable Act act) {

    /** Without what comes later, so that pages of one reading fit together. */
    public Filter before(Instant moment) {
        return new Filter(from, moment.isBefore(until) ? moment : until, company, othersOnly, act);
    }
}
