package kr.dure.assistant.language;

import org.jspecify.annotations.Nullable;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/**
 * Writes values as the reader's language does.
 *
 * @param zone of the reader's clock
 */
public record Formats(Locale language, ZoneId zone) {

    private static final Map<String, String> KOREAN_UNITS =
            Map.of(
                    "min", "분",
                    "h", "시간",
                    "d", "일",
                    "mo", "개월",
                    "a", "년",
                    "10*-6/h", "건/백만 시간",
                    "d/(10*3.h)", "일/천 시간");
    private static final Map<String, String> UNITS =
            Map.ofEntries(
                    Map.entry("[ppm]", "ppm"),
                    Map.entry("ppm", "ppm"),
                    Map.entry("10*-6", "ppm"),
                    Map.entry("%", "%"),
                    Map.entry("d", "days"),
                    Map.entry("10*-6/h", "per million h"),
                    Map.entry("d/(10*3.h)", "days per thousand h"),
                    Map.entry("Cel", "℃"),
                    Map.entry("10*-4", "‱"),
                    Map.entry("[pptt]", "‱"),
                    Map.entry("10*-3", "‰"),
                    Map.entry("[ppth]", "‰"),
                    Map.entry("/10*4", "‱"));

    public boolean korean() {
        return !language.getLanguage().equals("en");
    }

    /** Grouped, with at most {@code digits} places. */
    public String number(double value, int digits) {
        NumberFormat format = NumberFormat.getInstance(korean() ? Locale.KOREA : Locale.UK);
        format.setMaximumFractionDigits(digits);
        return format.format(value == 0 ? 0.0 : value);
    }

    /** With as many places as its size deserves. */
    public String number(double value) {
        double size = Math.abs(value);
        return number(value, size >= 100 ? 1 : size >= 1 ? 2 : 4);
    }

    /** A day in a sentence. */
    public String day(LocalDate day) {
        return day.format(
                korean()
                        ? DateTimeFormatter.ofPattern("yyyy년 M월 d일", Locale.KOREA)
                        : DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK));
    }

    /** A moment to the minute. */
    public String moment(Instant instant) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT)
                .withZone(zone)
                .format(instant);
    }

    /** A span of days by its first and last day. */
    public String period(Period period) {
        LocalDate last = period.to().minusDays(1);
        return period.from().equals(last)
                ? day(last)
                : korean()
                        ? day(period.from()) + " ~ " + day(last)
                        : day(period.from()) + " – " + day(last);
    }

    /** A length of time given in minutes. */
    public String duration(double minutes) {
        long whole = Math.round(minutes);
        long days = whole / 1440;
        long hours = whole % 1440 / 60;
        long rest = whole % 60;
        StringBuilder text = new StringBuilder();
        part(text, days, korean() ? "일" : " d");
        part(text, hours, korean() ? "시간" : " h");
        if (days == 0 && (rest > 0 || text.isEmpty())) {
            part(text, rest, korean() ? "분" : " min");
            if (text.isEmpty()) {
                text.append(korean() ? "1분 미만" : "under 1 min");
            }
        }
        return text.toString();
    }

    /** A UCUM code as people write it; null for the unit one. */
    public @Nullable String unit(@Nullable String ucum) {
        if (ucum == null || ucum.equals("1")) {
            return null;
        }
        String korean = korean() ? KOREAN_UNITS.get(ucum) : null;
        return korean != null ? korean : UNITS.getOrDefault(ucum, ucum.replaceAll("[{}]", ""));
    }

    /** A UCUM code beside an amount, where pieces are named too. */
    public @Nullable String unitOf(String ucum) {
        return ucum.equals("1") ? (korean() ? "개" : "pcs") : unit(ucum);
    }

    private static void part(StringBuilder text, long amount, String unit) {
        if (amount > 0) {
            text.append(text.isEmpty() ? "" : " ").append(amount).append(unit);
        }
    }
}
