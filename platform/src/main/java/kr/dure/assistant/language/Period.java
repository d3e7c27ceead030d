package kr.dure.assistant.language;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Some days in a row.
 *
 * @param from the first day
 * @param to the day after the last
 */
public record Period(LocalDate from, LocalDate to) {

    public Period {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException(
                    "period from %s to %s has no day; 'to' is the day after the last"
                            .formatted(from, to));
        }
    }

    /** How many days back from today take in all of it, today as the first; none if it lies ahead. */
    public Optional<Integer> daysBack(LocalDate today) {
        return from.isAfter(today)
                ? Optional.empty()
                : Optional.of((int) ChronoUnit.DAYS.between(from, today) + 1);
    }

    /** How many days ahead of today take in all of it, tomorrow as the first; none if it ends today. */
    public Optional<Integer> daysAhead(LocalDate today) {
        return to.isAfter(today.plusDays(1))
                ? Optional.of((int) ChronoUnit.DAYS.between(today, to) - 1)
                : Optional.empty();
    }

    /** Whether it begins or ends today, as what is counted from today does. */
    public boolean meets(LocalDate today) {
        return from.equals(today) || to.equals(today.plusDays(1));
    }

    /** As questions take it: {@code 2026-10-01/2026-11-01}. */
    public String text() {
        return from + "/" + to;
    }
}
