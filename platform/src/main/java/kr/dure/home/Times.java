package kr.dure.home;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Writes moments, days and amounts for the reader, on the clock of the plants. */
@Component("times")
public class Times {

    public static final ZoneId ZONE = ZoneId.of("Asia/Seoul");

    private final MessageSource messages;

    Times(MessageSource messages) {
        this.messages = messages;
    }

    /** Day and time of a moment, empty for null. */
    public String at(@Nullable Object moment) {
        return switch (moment) {
            case Instant instant ->
                    DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                            .withLocale(locale())
                            .format(instant.atZone(ZONE));
            case null, default -> "";
        };
    }

    /** A day, or the day of a moment; empty for null. */
    public String day(@Nullable Object day) {
        DateTimeFormatter format =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale());
        return switch (day) {
            case LocalDate date -> format.format(date);
            case Instant instant -> format.format(instant.atZone(ZONE));
            case null, default -> "";
        };
    }

    /** How long ago a moment is, in words; empty for null. */
    public String ago(@Nullable Object moment) {
        if (!(moment instanceof Instant instant)) {
            return "";
        }
        Duration age = Duration.between(instant, Instant.now());
        if (age.toMinutes() < 1) {
            return words("time.seconds-ago", Math.max(age.toSeconds(), 0));
        }
        if (age.toHours() < 1) {
            return words("time.minutes-ago", age.toMinutes());
        }
        return age.toDays() < 1
                ? words("time.hours-ago", age.toHours())
                : words("time.days-ago", age.toDays());
    }

    /** A length of time in minutes, in words; empty for null. */
    public String minutes(@Nullable Object minutes) {
        if (!(minutes instanceof Number number)) {
            return "";
        }
        Duration length = Duration.ofMinutes(number.longValue());
        if (length.toHours() < 1) {
            return words("time.minutes", length.toMinutes());
        }
        return length.toDays() < 1
                ? words("time.hours-minutes", length.toHours(), length.toMinutesPart())
                : words("time.days-hours", length.toDays(), length.toHoursPart());
    }

    /** A number with the reader's separators, at most two decimals; empty for null. */
    public String amount(@Nullable Object amount) {
        if (!(amount instanceof Number number)) {
            return "";
        }
        NumberFormat format = NumberFormat.getNumberInstance(locale());
        format.setMaximumFractionDigits(2);
        return format.format(number);
    }

    /** A number with its unit of measure; pieces by the reader's word. */
    public String amount(@Nullable Object amount, @Nullable Object unit) {
        String number = amount(amount);
        if (number.isEmpty() || unit == null) {
            return number;
        }
        return "1".equals(unit) ? words("unit.pieces", number) : number + " " + unit;
    }

    private String words(String key, Object... values) {
        return messages.getMessage(key, values, locale());
    }

    private static Locale locale() {
        return Languages.spoken(LocaleContextHolder.getLocale());
    }
}
