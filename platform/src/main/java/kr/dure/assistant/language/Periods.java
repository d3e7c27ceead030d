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

    /** What speaks of things to come, unless these are held against what came. */
    private static final Pattern AHEAD =
            Pattern.compile(
                    "^(?!.*지난\\s?\\d).*"
                            + "(?:계획(?!\\s?대비)|예정|나갈|들어올|납기(?!\\s?준수)|예측|필요|앞으로"
                            + "|\\b(?:plan|planned|due(?!\\sto)|forecast|will|upcoming)\\b)");

    private static final Pattern SINCE = Pattern.compile("\\bsince\\s(?:the\\s)?$");

    /** With another end than today, it is a range that no rule reads. */
    private static final Pattern FROM_THEN_ON =
            Pattern.compile(
                    "\\s?(?:부터|이후)(?:\\s?(?:지금|현재|오늘)까지)?"
                            + "(\\s?(?:\\S+\\s)?\\S*까지|\\s?\\S+\\s?(?:일|주|달|개월)\\s?(?:간|동안))?");

    /** Tried in this order where no date is named: what says more comes first. */
    private static final List<Rule> RULES =
            List.of(
                    rule(
                            "(이번|지난|저번|전|직전)\\s?반기",
                            (m, today) -> halfAround(today, m.group(1).equals("이번") ? 0 : 1)),
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
                            "(?<![\\w-])(20\\d{2})년?도?(?![\\d-])",
                            (m, today) -> year(number(m.group(1)))));

    private Periods() {}

    /**
     * The period a normalised text speaks of, with the words that say so; none where it names
     * several, as any one of them would answer another question.
     */
    public static Optional<Found> find(String text, LocalDate today) {
        String lower = text.toLowerCase(Locale.ROOT);
        boolean ahead = AHEAD.matcher(lower).find();
        StringBuilder rest = new StringBuilder(lower);
        Found found = take(Dates.RULES, rest, today, ahead);
        if (found == null) {
            found = take(RULES, rest, today, ahead);
            return found == null ? Optional.empty() : fromThenOn(found, lower, today, ahead);
        }
        for (Found other = take(Dates.RULES, rest, today, ahead);
                other != null;
                other = take(Dates.RULES, rest, today, ahead)) {
            if (other.within(found)) {
                found = other;
            } else if (!found.within(other)) {
                return Optional.empty();
            }
        }
        return fromThenOn(found, lower, today, ahead);
    }

    /** Wipes out what it reads, so that no piece is read by itself, as of a date there isn't. */
    private static @Nullable Found take(
            List<Rule> rules, StringBuilder rest, LocalDate today, boolean ahead) {
        for (Rule rule : rules) {
            Matcher matcher = rule.pattern.matcher(rest);
            while (matcher.find()) {
                Period period = rule.period(matcher.toMatchResult(), today, ahead);
                Found found =
                        period == null ? null : new Found(period, matcher.start(), matcher.end());
                rest.replace(matcher.start(), matcher.end(), "#".repeat(matcher.group().length()));
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** To the end of today where the text says since; what lies ahead stays as it is. */
    private static Optional<Found> fromThenOn(
            Found found, String text, LocalDate today, boolean ahead) {
        Matcher since = SINCE.matcher(text).region(0, found.start);
        Matcher on = FROM_THEN_ON.matcher(text).region(found.end, text.length());
        boolean before = since.find();
        boolean after = on.lookingAt();
        if (after && on.group(1) != null) {
            return Optional.empty();
        }
        LocalDate from = found.period.from();
        if ((!before && !after) || from.isAfter(today)) {
            return Optional.of(found);
        }
        LocalDate to = today.plusDays(1);
        return Optional.of(
                new Found(
                        ahead && found.period.to().isAfter(to)
                                ? found.period
                                : new Period(from, to),
                        before ? since.start() : found.start,
                        after ? on.end() : found.end));
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

    private static Period quarterAround(LocalDate today, int back) {
        LocalDate from = LocalDate.of(today.getYear(), (today.getMonthValue() - 1) / 3 * 3 + 1, 1);
        LocalDate then = from.minusMonths(3L * back);
        return new Period(then, then.plusMonths(3));
    }

    private static Period year(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static int count(String word) {
        Integer count = COUNTS.get(word);
        return count == null ? number(word) : count;
    }

    static Rule rule(String pattern, BiFunction<MatchResult, LocalDate, @Nullable Period> reading) {
        return rule(pattern, (found, today, ahead) -> reading.apply(found, today));
    }

    static Rule rule(String pattern, Reading reading) {
        return new Rule(Pattern.compile(pattern), reading);
    }

    /**
     * A period and where the text speaks of it.
     *
     * @param start of its words in the text
     * @param end of its words, exclusive
     */
    public record Found(Period period, int start, int end) {

        private boolean within(Found other) {
            return !period.from().isBefore(other.period.from())
                    && !period.to().isAfter(other.period.to());
        }
    }

    /** What the words of a rule mean today, in a sentence that looks ahead or not. */
    interface Reading {
        @Nullable Period of(MatchResult found, LocalDate today, boolean ahead);
    }

    record Rule(Pattern pattern, Reading reading) {

        /** Null where the digits are no date, such as month 13. */
        private @Nullable Period period(MatchResult found, LocalDate today, boolean ahead) {
            try {
                return reading.of(found, today, ahead);
            } catch (DateTimeException e) {
                return null;
            } catch (IllegalArgumentException e) {
                return null;
            }
        }
    }
}
