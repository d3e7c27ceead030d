package kr.dure.machines;

import kr.dure.home.Row;
import kr.dure.home.Table;

import org.jspecify.annotations.Nullable;

/**
 * What a machine made.
 *
 * @param good pieces of the current counting interval
 * @param scrap bad pieces of it
 * @param since when the interval began
 * @param countedAt when the counters were read
 * @param goodShift good pieces of all intervals shown
 * @param scrapShift bad pieces of them
 */
record Counters(
        long good,
        long scrap,
        @Nullable Object since,
        @Nullable Object countedAt,
        long goodShift,
        long scrapShift) {

    /** Of the rows of {@code machine_counts}; the last is the current interval. */
    static Counters of(Table counts) {
        if (counts.isEmpty()) {
            return new Counters(0, 0, null, null, 0, 0);
        }
        Row last = counts.rows().getLast();
        return new Counters(
                last.count("good"),
                last.count("scrap"),
                last.get("since"),
                last.get("countedAt"),
                (long) counts.sum("good"),
                (long) counts.sum("scrap"));
    }

    public boolean isKnown() {
        return countedAt != null;
    }

    /** Per cent of the pieces of all intervals, or null if nothing was made. */
    public @Nullable Double getScrapRate() {
        long made = goodShift + scrapShift;
        return made == 0 ? null : 100.0 * scrapShift / made;
    }
}
