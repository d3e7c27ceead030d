package kr.dure.sharing;

import kr.dure.graph.fact.id.OrganisationId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Locale;

/**
 * One thing that a company asks of a firm that has not joined, about that firm's own data.
 *
 * @param plant site of the firm, by the name that both know
 * @param month {@code YYYY-MM} of hours, empty for stock
 * @param part the firm's part of a stock count, empty for hours
 * @param unit UCUM code of the stock
 * @param answer what the firm wrote, null before it did
 */
record GuestRequest(
        String id,
        OrganisationId organisation,
        String organisationName,
        String askedBy,
        OrganisationId firm,
        String firmName,
        Kind kind,
        String plant,
        String month,
        String part,
        String unit,
        String purpose,
        Instant askedAt,
        Instant expiresAt,
        State state,
        @Nullable Instant closedAt,
        @Nullable Figures answer) {

    boolean isOpen(Instant now) {
        return state == State.OPEN && now.isBefore(expiresAt);
    }

    /** Key of the text for its state, {@code guests.state.<word>}. */
    public String word(Instant now) {
        return state == State.OPEN && !isOpen(now)
                ? "expired"
                : state.name().toLowerCase(Locale.ROOT);
    }

    /**
     * An answer as the firm wrote it.
     *
     * @param amount hours, or stock in the unit that was asked for
     * @param basis workers, or the day on which the stock was counted
     */
    record Figures(String amount, String basis) {}

    /** What may be asked for. */
    enum Kind {
        /** Workers and hours of a month. */
        HOURS,
        /** Free stock of one part. */
        STOCK;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where it stands. */
    enum State {
        OPEN,
        ANSWERED,
        WITHDRAWN
    }
}
