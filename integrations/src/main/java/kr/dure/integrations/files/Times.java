package kr.dure.integrations.files;

import kr.dure.graph.fact.Years;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days and times as Korean exports, ISO 8601 and Excel write them. */
final class Times {

    static final String EXPECTED =
            "a day such as 2026-11-22, 2026.11.22, 2026/11/22, 20261122 or 2026년 11월 22일,"
                    + " with a time such as 13:05 after it where one is known, of the years 1900 to"
                    + " 2999";

    private static final String TIME =
            "(?:\\s*T?\\s*(오전|오후|AM|PM)?\\s*(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?\\s*(AM|PM)?)?";

    private static final Pattern PARTED =
            Pattern.compile(
                    "(\\d{4})\\s*([-./년])\\s*(\\d{1,2})\\s*([-./월])\\s*(\\d{1,2})\\s*[.일]?" + TIME,
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern COMPACT =
            Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:[ T]?(\\d{2}):?(\\d{2}):?(\\d{2})?)?");

    private static final Pattern WITH_OFFSET =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[\\d:.]+(Z|[+-]\\d{2}:\\d{2})");

    /** Excel's days since the end of 1899; 20,000 is 1954, 80,000 is 2119. */
    private static final Pattern SERIAL = Pattern.compile("[2-7]\\d{4}(\\.\\d{1,15})?");

    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final BigDecimal SECONDS_OF_DAY = BigDecimal.valueOf(86_400);

    private Times() {}

    /** The day in the zone, or empty if the text is none. */
    static Optional<LocalDate> day(String text, ZoneId zone) {
        return instant(text, zone).map(at -> LocalDate.ofInstant(at, zone));
    }

    /** The moment, the day's start where no time is told, or empty if the text is no day. */
    static Optional<Instant> instant(String text, ZoneId zone) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        try {
            Optional<Instant> at =
                    WITH_OFFSET.matcher(plain).matches()
                            ? Optional.of(OffsetDateTime.parse(plain).toInstant())
                            : local(plain).map(local -> local.atZone(zone).toInstant());
            return at.filter(each -> Years.areTold(each.atZone(zone).getYear()));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDateTime> local(String text) {
        if (SERIAL.matcher(text).matches()) {
            return Optional.of(serial(new BigDecimal(text)));
        }
        Matcher compact = COMPACT.matcher(text);
        if (compact.matches()) {
            return Optional.of(
                    day(compact, 1, 2, 3)
                            .atTime(number(compact, 4), number(compact, 5), number(compact, 6)));
        }
        Matcher parted = PARTED.matcher(text);
        return parted.matches() && isOneStyle(parted)
                ? Optional.of(day(parted, 1, 3, 5).atTime(time(parted)))
                : Optional.empty();
    }

    private static boolean isOneStyle(Matcher parted) {
        return parted.group(2).equals("년")
                ? parted.group(4).equals("월")
                : parted.group(2).equals(parted.group(4));
    }

    private static LocalTime time(Matcher parted) {
        int hour = number(parted, 7);
        String half = parted.group(6) == null ? parted.group(10) : parted.group(6);
        if (half != null) {
            if (hour < 1 || hour > 12) {
                throw new DateTimeException("hour " + hour + " of a half day");
            }
            boolean afternoon = half.equals("오후") || half.equalsIgnoreCase("PM");
            hour = hour % 12 + (afternoon ? 12 : 0);
        }
        return LocalTime.of(hour, number(parted, 8), number(parted, 9));
    }

    private static LocalDateTime serial(BigDecimal days) {
        BigDecimal seconds = days.multiply(SECONDS_OF_DAY).setScale(0, RoundingMode.HALF_UP);
        return SERIAL_ZERO.atStartOfDay().plusSeconds(seconds.longValueExact());
    }

    private static LocalDate day(Matcher matcher, int year, int month, int day) {
        return LocalDate.of(number(matcher, year), number(matcher, month), number(matcher, day));
    }

    private static int number(Matcher matcher, int group) {
        return matcher.group(group) == null ? 0 : Integer.parseInt(matcher.group(group));
    }
}
