package kr.dure.assistant.language;

import static java.time.temporal.TemporalAdjusters.previousOrSame;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the period that a sentence speaks of, in Korean or English. */
public final class Periods {

    private static final Map<String, Integer> COUNTS =
            Map.ofEntries(
                    Map.entry("하루", 1),
                    Map.entry("이틀", 2),
                    Map.entry("사흘", 3),
                    Map.entry("나흘", 4),
                    Map.entry("한", 1),
                    Map.entry("두", 2),
                    Map.entry("세", 3),
                    Map.entry("석", 3),
                    Map.entry("네", 4),
                    Map.entry("one", 1),
                    Map.entry("two", 2),
                    Map.entry("three", 3),
                    Map.entry("four", 4),
                    Map.entry("six", 6),
                    Map.entry("a", 1),
                    Map.entry("일", 1));

    private static final List<String> MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");

    private static final String MONTH =
            "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
    private static final String DAY = "(\\d{4})[-./](\\d{1,2})[-./](\\d{1,2})";

    /** In the order in which they are tried: what says more comes first. */
    private static final List<Rule> RULES =
            List.of(
                    rule(DAY + "\\s*(?:~|/|부터|to|until|-)\\s*" + DAY + "(?:까지)?", Periods::days),
                    rule(
                            "(?:(\\d{4})년\\s?)?(\\d{1,2})월\\s?(?:부터|~|-|에서)\\s?(\\d{1,2})월(?:까지)?",
                            Periods::months),
                    rule(DAY, (m, today) -> day(date(m.group(1), m.group(2), m.group(3)))),
                    rule("(?:(\\d{4})년\\s?)?(\\d{1,2})월\\s?(\\d{1,2})일", Periods::koreanDay),
                    rule(
                            "(\\d{4})년\\s?(\\d{1,2})월",
                            (m, today) ->
                                    month(YearMonth.of(number(m.group(1)), number(m.group(2))))),
                    rule(
                            "(?:(\\d{4}|\\d{2})년|(올해|금년|작년|지난해))?\\s?([1-4])\\s?(?:사)?분기",
                            Periods::quarterOf),
                    rule(
                            "\\bq([1-4])(?:\\s?(?:of\\s)?(\\d{4}))?\\b",
                            (m, today) ->
                                    quarter(
                                            m.group(2) == null
                                                    ? today.getYear()
                                                    : number(m.group(2)),
                                            number(m.group(1)))),
                    rule("(?:(\\d{4})년|(올해|금년|작년|지난해|이번|지난|전))?\\s?(상|하)반기", Periods::half),
                    rule(
                            "(이번|지난|저번|전|직전)\\s?반기",
                            (m, today) -> halfAround(today, m.group(1).equals("이번") ? 0 : 1)),
                    rule(
                            "(\\d{4})-(\\d{2})(?![-\\d])",
                            (m, today) ->
                                    month(YearMonth.of(number(m.group(1)), number(m.group(2))))),
                    rule(
                            "\\b" + MONTH + "\\s(\\d{4})\\b",
                            (m, today) ->
                                    month(
                                            YearMonth.of(
                                                    number(m.group(2)), monthNamed(m.group(1))))),
                    rule(
                            "(?:최근|지난|과거|last|past|previous)\\s?(?:the\\s)?(\\d{1,3}|한|두|세|석|네|일|a|one|two|three|four|six)?\\s?(일|주일|주|개월|달|년|분기|days?|weeks?|months?|years?|quarters?)(?:간|동안)?(?![가-힣]*율)",
                            Periods::recent),
                    rule(
                            "최근\\s?(하루|이틀|사흘|나흘)",
                            (m, today) ->
                                    new Period(
                                            today.minusDays(
                                                    COUNTS.getOrDefault(m.group(1), 1) - 1L),
                                            today.plusDays(1))),
                    rule("(?<![\\d앞])(\\d{1,3})\\s?(일|주|개월|달|년)\\s?(?:간|동안|치)", Periods::recent),
                    rule(
                            "(?<![앞로] ?)(\\d{1,2})\\s?개월",
                            (m, today) ->
                                    new Period(
                                            today.plusDays(1).minusMonths(number(m.group(1))),
                                            today.plusDays(1))),
                    rule("그저께|그제|엊그제", (m, today) -> day(today.minusDays(2))),
                    rule("어제|전일|yesterday", (m, today) -> day(today.minusDays(1))),
                    rule("오늘|금일|당일|today", (m, today) -> day(today)),
                    rule("글피", (m, today) -> day(today.plusDays(3))),
                    rule("모레|day after tomorrow", (m, today) -> day(today.plusDays(2))),
                    rule("내일|명일|익일|tomorrow", (m, today) -> day(today.plusDays(1))),
                    rule("다다음\\s?주", (m, today) -> week(today.plusWeeks(2))),
                    rule("다음\\s?주|차주|내주|next week", (m, today) -> week(today.plusWeeks(1))),
                    rule(
                            "다음\\s?달|내달|익월|차월|next month",
                            (m, today) -> month(YearMonth.from(today).plusMonths(1))),
                    rule("다음\\s?분기|next quarter", (m, today) -> quarterAround(today, -1)),
                    rule("내년|next year", (m, today) -> year(today.getYear() + 1)),
                    rule(
                            "(?:앞으로|향후|next|coming)\\s?(?:the\\s)?(\\d{1,3}|한|두|세|석|네|one|two|three|four|six)\\s?(일|주|개월|달|년|days?|weeks?|months?|years?)(?:간|동안)?(?!\\s?(?:안|이내|내))",
                            Periods::ahead),
                    rule("지지난\\s?주", (m, today) -> week(today.minusWeeks(2))),
                    rule("(?:지난|저번|전)\\s?주|last week", (m, today) -> week(today.minusWeeks(1))),
                    rule("이번\\s?주|금주|this week", (m, today) -> week(today)),
                    rule("지지난\\s?달|전전월", (m, today) -> month(YearMonth.from(today).minusMonths(2))),
                    rule(
                            "(?:지난|저번)\\s?달|지난\\s?월|전월|last month|previous month",
                            (m, today) -> month(YearMonth.from(today).minusMonths(1))),
                    rule(
                            "이번\\s?달|이달|당월|금월|this month|month to date",
                            (m, today) -> month(YearMonth.from(today))),
                    rule(
                            "(?:지난|저번|전|직전)\\s?분기|last quarter|previous quarter",
                            (m, today) -> quarterAround(today, 1)),
                    rule(
                            "이번\\s?분기|당\\s?분기|금\\s?분기|this quarter",
                            (m, today) -> quarterAround(today, 0)),
                    rule("재작년", (m, today) -> year(today.getYear() - 2)),
                    rule(
                            "작년|지난\\s?해|전년|last year|previous year",
                            (m, today) -> year(today.getYear() - 1)),
                    rule(
                            "올\\s?해|금년|이번\\s?해|this year|year to date",
                            (m, today) -> year(today.getYear())),
                    rule(
                            "(?<!\\d)(20\\d{2})년?도?(?![\\d-])",
                            (m, today) -> year(number(m.group(1)))),
                    rule(
                            "(?<!\\d)(\\d{1,2})월(?!\\s?\\d)",
                            (m, today) -> nearestMonth(number(m.group(1)), today)),
                    rule(
                            "\\b(?:in|of|for|during|since)\\s" + MONTH + "\\b",
                            (m, today) -> nearestMonth(monthNamed(m.group(1)), today)));

    private Periods() {}

    /** The period a normalised text speaks of, with the words that say so. */
    public static Optional<Found> find(String text, LocalDate today) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (Rule rule : RULES) {
            Matcher matcher = rule.pattern.matcher(lower);
            while (matcher.find()) {
                Period period = rule.period(matcher.toMatchResult(), today);
                if (period != null) {
                    return Optional.of(new Found(period, matcher.start(), matcher.end()));
                }
            }
        }
        return Optional.empty();
    }

    private static Period recent(MatchResult found, LocalDate today) {
        int count = found.group(1) == null ? 1 : count(found.group(1));
        String unit = found.group(2);
        LocalDate to = today.plusDays(1);
        if (unit.equals("일") || unit.startsWith("day")) {
            return new Period(to.minusDays(count), to);
        }
        boolean bare = found.group(1) == null && !found.group().startsWith("최근");
        if (unit.startsWith("주") || unit.startsWith("week")) {
            return bare ? week(today.minusWeeks(1)) : new Period(to.minusWeeks(count), to);
        }
        if (unit.equals("개월") || unit.equals("달") || unit.startsWith("month")) {
            return bare
                    ? month(YearMonth.from(today).minusMonths(1))
                    : new Period(to.minusMonths(count), to);
        }
        if (unit.equals("분기") || unit.startsWith("quarter")) {
            return bare ? quarterAround(today, 1) : new Period(to.minusMonths(3L * count), to);
        }
        return bare ? year(today.getYear() - 1) : new Period(to.minusYears(count), to);
    }

    /** From today on. */
    private static Period ahead(MatchResult found, LocalDate today) {
        int count = count(found.group(1));
        String unit = found.group(2);
        if (unit.equals("일") || unit.startsWith("day")) {
            return new Period(today, today.plusDays(count + 1L));
        }
        if (unit.startsWith("주") || unit.startsWith("week")) {
            return new Period(today, today.plusWeeks(count));
        }
        return unit.equals("년") || unit.startsWith("year")
                ? new Period(today, today.plusYears(count))
                : new Period(today, today.plusMonths(count));
    }

    private static Period days(MatchResult m, LocalDate today) {
        return new Period(
                date(m.group(1), m.group(2), m.group(3)),
                date(m.group(4), m.group(5), m.group(6)).plusDays(1));
    }

    private static Period months(MatchResult m, LocalDate today) {
        int year = m.group(1) == null ? today.getYear() : number(m.group(1));
        YearMonth last = YearMonth.of(year, number(m.group(3)));
        return new Period(
                YearMonth.of(year, number(m.group(2))).atDay(1), last.plusMonths(1).atDay(1));
    }

    private static Period koreanDay(MatchResult m, LocalDate today) {
        int year = m.group(1) == null ? today.getYear() : number(m.group(1));
        return day(LocalDate.of(year, number(m.group(2)), number(m.group(3))));
    }

    private static Period quarterOf(MatchResult m, LocalDate today) {
        int year = today.getYear();
        if (m.group(1) != null) {
            year = number(m.group(1)) < 100 ? 2000 + number(m.group(1)) : number(m.group(1));
        } else if ("작년".equals(m.group(2)) || "지난해".equals(m.group(2))) {
            year--;
        }
        return quarter(year, number(m.group(3)));
    }

    private static Period half(MatchResult m, LocalDate today) {
        int year = m.group(1) == null ? today.getYear() : number(m.group(1));
        String word = m.group(2);
        boolean second = m.group(3).equals("하");
        boolean notBegun = second && today.getMonthValue() < 7;
        if ("작년".equals(word) || "지난해".equals(word) || ("지난".equals(word) && notBegun)) {
            year--;
        }
        LocalDate from = LocalDate.of(year, second ? 7 : 1, 1);
        return new Period(from, from.plusMonths(6));
    }

    private static Period halfAround(LocalDate today, int back) {
        LocalDate from = LocalDate.of(today.getYear(), today.getMonthValue() < 7 ? 1 : 7, 1);
        LocalDate then = from.minusMonths(6L * back);
        return new Period(then, then.plusMonths(6));
    }

    private static Period day(LocalDate day) {
        return new Period(day, day.plusDays(1));
    }

    private static Period week(LocalDate within) {
        LocalDate monday = within.with(previousOrSame(DayOfWeek.MONDAY));
        return new Period(monday, monday.plusWeeks(1));
    }

    private static Period month(YearMonth month) {
        return new Period(month.atDay(1), month.plusMonths(1).atDay(1));
    }

    /** The last such month that has begun. */
    private static Period nearestMonth(int month, LocalDate today) {
        YearMonth then = YearMonth.of(today.getYear(), month);
        return month(then.atDay(1).isAfter(today) ? then.minusYears(1) : then);
    }

    private static Period quarter(int year, int quarter) {
        LocalDate from = LocalDate.of(year, 3 * quarter - 2, 1);
        return new Period(from, from.plusMonths(3));
    }

    private static Period quarterAround(LocalDate today, int back) {
        LocalDate from = LocalDate.of(today.getYear(), (today.getMonthValue() - 1) / 3 * 3 + 1, 1);
        LocalDate then = from.minusMonths(3L * back);
        return new Period(then, then.plusMonths(3));
    }

    private static Period year(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
    }

    private static LocalDate date(String year, String month, String day) {
        return LocalDate.of(number(year), number(month), number(day));
    }

    private static int monthNamed(String name) {
        return MONTHS.indexOf(name) + 1;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static int count(String word) {
        Integer count = COUNTS.get(word);
        return count == null ? number(word) : count;
    }

    private static Rule rule(String pattern, BiFunction<MatchResult, LocalDate, Period> period) {
        return new Rule(Pattern.compile(pattern), period);
    }

    /**
     * A period and where the text speaks of it.
     *
     * @param start of its words in the text
     * @param end of its words, exclusive
     */
    public record Found(Period period, int start, int end) {}

    private record Rule(Pattern pattern, BiFunction<MatchResult, LocalDate, Period> reading) {

        /** Null where the digits are no date, such as month 13. */
        @Nullable Period period(MatchResult found, LocalDate today) {
            try {
                return reading.apply(found, today);
            } catch (DateTimeException e) {
                return null;
            } catch (IllegalArgumentException e) {
                return null;
            }
        }
    }
}
