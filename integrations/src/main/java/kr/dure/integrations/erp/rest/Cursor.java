package kr.dure.integrations.erp.rest;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.regex.Pattern;

/**
 * How far an ERP has been read: a moment, or a running number.
 *
 * @param moment of the latest change, or null where changes are numbered
 * @param number of the latest change, 0 where moments count
 */
record Cursor(@Nullable Instant moment, long number) {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    /**
     * Reads a cursor.
     *
     * @throws DateTimeException if it is neither a number nor a moment
     */
    static Cursor parse(String text, ZoneId zone) {
        return NUMBER.matcher(text).matches()
                ? new Cursor(null, Long.parseLong(text))
                : new Cursor(moment(text, zone), 0);
    }

    static Instant moment(String text, ZoneId zone) {
        String iso = text.strip().replace(' ', 'T');
        if (iso.length() == 10) {
            return LocalDate.parse(iso).atStartOfDay(zone).toInstant();
        }
        return iso.endsWith("Z") || iso.lastIndexOf('+') > 10 || iso.lastIndexOf('-') > 10
                ? OffsetDateTime.parse(iso).toInstant()
                : LocalDateTime.parse(iso).atZone(zone).toInstant();
    }

    /** What to ask for, a little earlier than what is had. */
    String asked(Duration overlap) {
        return moment == null ? String.valueOf(number) : moment.minus(overlap).toString();
    }

    /** The later of two; one that lies ahead of now counts as now, or changes until then would be missed. */
    Cursor latest(@Nullable Cursor other, Instant now) {
        Cursor mine = moment != null && moment.isAfter(now) ? new Cursor(now, 0) : this;
        if (other == null) {
            return mine;
        }
        if (mine.moment == null || other.moment == null) {
            return mine.number >= other.number ? mine : other;
        }
        return mine.moment.isBefore(other.moment) ? other : mine;
    }

    @Override
    public String toString() {
        return moment == null ? String.valueOf(number) : moment.toString();
    }
}
