package kr.dure.assistant.language;

import java.time.LocalDate;

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

    /** As questions take it: {@code 2026-10-01/2026-11-01}. */
    public String text() {
        return from + "/" + to;
    }
}
