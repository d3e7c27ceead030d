package kr.dure.ask;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days.
 *
 * @param from first day that is in
 * @param to first day that is out
 */
record Period(LocalDate from, LocalDate to) {

    static final String FORMS =
            "2026-10-01/2026-11-01 (the last day is out), 2026-10-01, 2026-10, 2026-Q4, 2026, or"
                + " today, yesterday, tomorrow, this-week, last-week, this-month, last-month,"
                + " this-quarter, last-quarter, this-half, last-half, this-year, last-year,"
                + " last-7-days, last-12-months, next-week, next-month, next-quarter, next-30-days";

    private static final Pattern QUARTER = Pattern.compile("([0-9]{4})-?Q([1-4])");
    private static final Pattern NEXT = Pattern.compile("next-([0-9]{1,3})-(days|weeks)");
    private static final Pattern LAST =
            Pattern.compile("last-([0-9]{1,3})-(days|weeks|months|years)");

    /** Reads any of the {@link #FORMS}. */
    static Optional<Period> parse(String text, LocalDate today) {
        try {
            Optional<Period> named =
                    named(text, today).or(() -> last(text, today)).or(() -> next(text, today));
            return (named.isPresent() ? named : iso(text))
                    .filter(period -> period.from.isBefore(period.to));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Period> named(String text, LocalDate today) {
        LocalDate week = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate month = today.withDayOfMonth(1);
        LocalDate quarter = month.minusMonths((today.getMonthValue() - 1) % 3);
        LocalDate half = month.minusMonths((today.getMonthValue() - 1) % 6);
        LocalDate year = today.withDayOfYear(1);
        return Optional.ofNullable(
                switch (text) {
                    case "today" -> new Period(today, today.plusDays(1));
                    case "yesterday" -> new Period(today.minusDays(1), today);
                    case "tomorrow" -> new Period(today.plusDays(1), today.plusDays(2));
                    case "next-week" -> new Period(week.plusWeeks(1), week.plusWeeks(2));
                    case "next-month" -> new Period(month.plusMonths(1), month.plusMonths(2));
                    case "next-quarter" -> new Period(quarter.plusMonths(3), quarter.plusMonths(6));
                    case "this-week" -> new Period(week, week.plusWeeks(1));
                    case "last-week" -> new Period(week.minusWeeks(1), week);
                    case "this-month" -> new Period(month, month.plusMonths(1));
                    case "last-month" -> new Period(month.minusMonths(1), month);
                    case "this-quarter" -> new Period(quarter, quarter.plusMonths(3));
                    case "last-quarter" -> new Period(quarter.minusMonths(3), quarter);
                    case "this-half" -> new Period(half, half.plusMonths(6));
                    case "last-half" -> new Period(half.minusMonths(6), half);
                    case "this-year" -> new Period(year, year.plusYears(1));
                    case "last-year" -> new Period(year.minusYears(1), year);
                    default -> null;
                });
    }

    /** From today on. */
    private static Optional<Period> next(String text, LocalDate today) {
        Matcher next = NEXT.matcher(text);
        if (!next.matches()) {
            return Optional.empty();
        }
        int count = Integer.parseInt(next.group(1));
        return Optional.of(
                new Period(
                        today,
                        next.group(2).equals("days")
                                ? today.plusDays(count + 1L)
                                : today.plusWeeks(count)));
    }

    /** Days and weeks end today; months and years are whole ones and end with the present month. */
    private static Optional<Period> last(String text, LocalDate today) {
        Matcher last = LAST.matcher(text);
        if (!last.matches()) {
            return Optional.empty();
        }
        int count = Integer.parseInt(last.group(1));
        LocalDate tomorrow = today.plusDays(1);
        LocalDate nextMonth = today.withDayOfMonth(1).plusMonths(1);
        return Optional.of(
                switch (last.group(2)) {
                    case "days" -> new Period(tomorrow.minusDays(count), tomorrow);
                    case "weeks" -> new Period(tomorrow.minusWeeks(count), tomorrow);
                    case "months" -> new Period(nextMonth.minusMonths(count), nextMonth);
                    default -> new Period(nextMonth.minusYears(count), nextMonth);
                });
    }

    private static Optional<Period> iso(String text) {
        int slash = text.indexOf('/');
        if (slash > 0) {
            return Optional.of(
                    new Period(
                            LocalDate.parse(text.substring(0, slash).strip()),
                            LocalDate.parse(text.substring(slash + 1).strip())));
        }
        Matcher quarter = QUARTER.matcher(text);
        if (quarter.matches()) {
            LocalDate from =
                    LocalDate.of(
                            Integer.parseInt(quarter.group(1)),
                            Integer.parseInt(quarter.group(2)) * 3 - 2,
                            1);
            return Optional.of(new Period(from, from.plusMonths(3)));
        }
        return Optional.of(
                switch (text.length()) {
                    case 4 -> {
                        LocalDate from = Year.parse(text).atDay(1);
                        yield new Period(from, from.plusYears(1));
                    }
                    case 7 -> {
                        LocalDate from = YearMonth.parse(text).atDay(1);
                        yield new Period(from, from.plusMonths(1));
                    }
                    default -> {
                        LocalDate day = LocalDate.parse(text);
                        yield new Period(day, day.plusDays(1));
                    }
                });
    }

    /** As a statement gets it. */
    Map<String, Object> value() {
        return Map.of("from", from, "to", to);
    }
}
