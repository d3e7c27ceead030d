package kr.dure.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps a page that asks every two seconds from filling the audit: the first of equal deeds is noted at once, the others are
 * counted and noted as one when their time is over.
 */
final class Repeats {

    /** In details: how often the deed was done again after the entry that notes it first. */
    static final String COUNT = "repeats";

    /** In details: when that first entry was noted. */
    static final String SINCE = "since";

    private static final int WATCHED = 20_000;

    private final Duration same;
    private final Map<Deed, Seen> watched = new LinkedHashMap<>();
    private final List<Noted> over = new ArrayList<>();

    Repeats(Duration same) {
        this.same = same;
    }

    /** Whether a deed is to be noted as it is; if not, it is counted. */
    synchronized boolean isFirst(Noted noted) {
        if (isAlwaysNoted(noted.deed())) {
            return true;
        }
        end(noted.at());
        Seen seen = watched.get(noted.deed());
        if (seen != null) {
            seen.again(noted.at());
            return false;
        }
        if (watched.size() >= WATCHED) {
            Iterator<Map.Entry<Deed, Seen>> eldest = watched.entrySet().iterator();
            Map.Entry<Deed, Seen> first = eldest.next();
            eldest.remove();
            close(first.getKey(), first.getValue());
        }
        watched.put(noted.deed(), new Seen(noted.at()));
        return true;
    }

    /** The counts whose time is over. */
    synchronized List<Noted> over(Instant now) {
        end(now);
        List<Noted> due = List.copyOf(over);
        over.clear();
        return due;
    }

    /** All counts, whether or not their time is over. */
    synchronized List<Noted> all() {
        watched.forEach(this::close);
        watched.clear();
        List<Noted> due = List.copyOf(over);
        over.clear();
        return due;
    }

    private static boolean isAlwaysNoted(Deed deed) {
        return switch (deed.act()) {
            case CHANGED, EXPORTED, LOGGED_IN, LOGGED_OUT -> true;
            case ASKED, REFUSED, LOG_IN_FAILED -> false;
        };
    }

    /** They stand in the order in which they began. */
    private void end(Instant now) {
        Iterator<Map.Entry<Deed, Seen>> eldest = watched.entrySet().iterator();
        while (eldest.hasNext()) {
            Map.Entry<Deed, Seen> next = eldest.next();
            if (now.isBefore(next.getValue().first.plus(same))) {
                return;
            }
            eldest.remove();
            close(next.getKey(), next.getValue());
        }
    }

    private void close(Deed deed, Seen seen) {
        if (seen.repeats > 0) {
            Map<String, String> details = new HashMap<>(deed.details());
            details.put(COUNT, Long.toString(seen.repeats));
            details.put(SINCE, seen.first.toString());
            over.add(
                    new Noted(
                            new Deed(
                                    deed.who(),
                                    deed.organisation(),
                                    deed.act(),
                                    deed.subject(),
                                    deed.owners(),
                                    details),
                            seen.last));
        }
    }

    /** A deed and its time. */
    record Noted(Deed deed, Instant at) {}

    private static final class Seen {

        private final Instant first;
        private Instant last;
        private long repeats;

        Seen(Instant first) {
            this.first = first;
            this.last = first;
        }

        void again(Instant now) {
            repeats++;
            last = now;
        }
    }
}
