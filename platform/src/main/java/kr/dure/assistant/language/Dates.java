package kr.dure.assistant.language;

import kr.dure.assistant.language.Periods.Rule;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;

/** The days, months, quarters and halves that a sentence names, with their year or without. */
final class Dates {

    /** Years from this one, by their words without blanks. */
    private static final Map<String, Integer> YEARS =
            Map.ofEntries(
                    Map.entry("재작년", -2),
                    Map.entry("작년", -1),
                    Map.entry("지난해", -1),
                    Map.entry("전년", -1),
                    Map.entry("lastyear", -1),
                    Map.entry("previousyear", -1),
                    Map.entry("올해", 0),
                    Map.entry("금년", 0),
                    Map.entry("이번해", 0),
                    Map.entry("thisyear", 0),
                    Map.entry("내년", 1),
                    Map.entry("nextyear", 1));

    private static final List<String> MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");

    private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth");

    /** Which year, where it is said before. */
    private static final String YEAR =
            "(?:((?<![\\w-])(?:\\d{4}|\\d{2})년|(?<![\\w-])20\\d{2}(?=[\\s.q'’])"
                    + "|재작년|작년|지난\\s?해|전년|올\\s?해|금년|이번\\s?해|내년"
                    + "|\\b(?:last|previous|this|next)\\syear)(?:도|의|\\.|['’]s)?\\s?)?";

    /** Which year, where it is said after, as English does. */
    private static final String OF_YEAR =
            "(?:,?\\s(?:of\\s|in\\s)?((?:last|previous|this|next)\\syear|20\\d{2})(?![\\w-]))?";

    private static final String MONTH =
            "\\b(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?"
                    + "|may(?!\\s(?:be|have|not|also|need|i|we)\\b)|june?|july?|aug(?:ust)?"
                    + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b(?!-)\\.?";

    private static final String NTH = "(\\d{1,2})(?:st|nd|rd|th)?\\b";

    private static final String ISO = "(\\d{4})[-./](\\d{1,2})[-./](\\d{1,2})(?!\\d)";

    /** A month or a day of it; where a range begins, as in 3~5월, its unit is said at the end. */
    private static final String KOREAN =
            YEAR
                    + "(?<![\\w/-])(\\d{1,2})(?:월(?:\\s?(\\d{1,2})(?:일|(?=\\s?[~-]\\s?\\d{1,2}일)))?"
                    + "|(?=\\s?[~-]\\s?\\d{1,2}월))";

    /** Keeps the numbers of tiers, machines and ids from being read as days. */
    private static final String UNCOUNTED = "(?<![\\w/-]|(?:top|worst|tier|line|unit|machine)\\s)";

    private static final String ENGLISH =
            YEAR
                    + "(?:"
                    + UNCOUNTED
                    + NTH
                    + "\\s(?:of\\s)?)?"
                    + MONTH
                    + "(?:\\s"
                    + NTH
                    + ")?"
                    + OF_YEAR;

    private static final String SLASHED = "(\\d{1,2})/(\\d{1,2})";
    private static final String QUARTER = "(?<![\\w/-])([1-4])(?:\\s?/\\s?4)?\\s?";
    private static final String TO = "\\s?(?:to|until|till|through|~|-)\\s?";

    /** In the order in which they are tried: what says more comes first. */
    static final List<Rule> RULES =
            List.of(
                    Periods.rule(
                            "(?<![\\w-])" + ISO + "\\s*(?:~|/|부터|to|until|-)\\s*" + ISO + "(?:까지)?",
                            (m, today) ->
                                    range(
                                            day(m.group(1), m.group(2), m.group(3)),
                                            day(m.group(4), m.group(5), m.group(6)))),
                    Periods.rule(
                            "(?<![\\w-])" + ISO,
                            (m, today) -> day(m.group(1), m.group(2), m.group(3))),
                    Periods.rule(
                            "(?<![\\w-])(\\d{4})-(\\d{2})(?![-\\d])",
                            (m, today) -> month(number(m.group(1)), number(m.group(2)))),
                    // a list such as 3,5월 means none of them alone
                    Periods.rule(
                            "(?<![\\w-])(?:\\d{1,2}월\\s?)?\\d{1,2}[,·]\\d{1,2}(?:월|일|분기)"
                                    + "|\\d{1,2}월\\s?\\d{1,2}일\\s?(?:[,·와과]|이랑|하고)\\s?\\d{1,2}일"
                                    + "|"
                                    + MONTH
                                    + OF_YEAR
                                    + "(?:,|\\s(?:and|or|vs\\.?|versus|with))\\s"
                                    + MONTH
                                    + OF_YEAR,
                            (m, today) -> null),
                    Periods.rule(
                            KOREAN
                                    + "\\s?(?:부터|~|-|에서)\\s?(?:"
                                    + YEAR
                                    + "(\\d{1,2})월)?"
                                    + "(?:\\s?(\\d{1,2})일(?!\\s?(?:간|동안|치))|(?<=월))(?:까지)?",
                            (m, today, ahead) ->
                                    said(m, 1, 2, 3)
                                            .until(
                                                    said(m, 4, m.group(5) == null ? 2 : 5, 6),
                                                    today,
                                                    ahead)),
                    Periods.rule(
                            YEAR
                                    + "(?<![\\w/.-])"
                                    + SLASHED
                                    + "(?:일?\\s?~|일\\s?부터)\\s?"
                                    + SLASHED
                                    + "(?!\\d|/|\\s?사?분기)일?(?:까지)?",
                            (m, today, ahead) ->
                                    said(m, 1, 2, 3)
                                            .until(
                                                    new Said(
                                                            null,
                                                            number(m.group(4)),
                                                            number(m.group(5))),
                                                    today,
                                                    ahead)),
                    Periods.rule(
                            YEAR + "(?<![\\w/-])" + SLASHED + "일",
                            (m, today, ahead) -> said(m, 1, 2, 3).period(today, ahead)),
                    Periods.rule(
                            KOREAN, (m, today, ahead) -> said(m, 1, 2, 3).period(today, ahead)),
                    Periods.rule(
                            "(?<![\\w-])(?:from\\s)?" + ENGLISH + TO + ENGLISH,
                            (m, today, ahead) -> english(m, 1).until(english(m, 6), today, ahead)),
                    Periods.rule(
                            UNCOUNTED
                                    + "(?:from\\s)?"
                                    + NTH
                                    + TO
                                    + NTH
                                    + "\\s(?:of\\s)?"
                                    + MONTH
                                    + OF_YEAR,
                            (m, today, ahead) ->
                                    said(m, 4, 3, 1).until(said(m, 4, 3, 2), today, ahead)),
                    Periods.rule(
                            "(?<![\\w-])(?:from\\s)?" + MONTH + "\\s" + NTH + TO + NTH + OF_YEAR,
                            (m, today, ahead) ->
                                    said(m, 4, 1, 2).until(said(m, 4, 1, 3), today, ahead)),
                    Periods.rule(
                            "\\blast\\s" + MONTH + "(?!\\s\\d)",
                            (m, today) -> ended(monthNumber(m.group(1)), today)),
                    Periods.rule(
                            "\\bnext\\s" + MONTH + "(?!\\s\\d)",
                            (m, today) -> next(monthNumber(m.group(1)), today)),
                    Periods.rule(
                            "(?<![\\w-])((?:in|of|for|during)\\s|(?<=\\bsince\\s))?" + ENGLISH,
                            Dates::englishDate),
                    Periods.rule(
                            YEAR
                                    + QUARTER
                                    + "(?:사?분기)?\\s?(?:부터|~|-)\\s?"
                                    + YEAR
                                    + "([1-4])(?:\\s?/\\s?4)?\\s?사?분기(?:까지)?",
                            Dates::quarters),
                    Periods.rule(
                            YEAR
                                    + "(?:"
                                    + QUARTER
                                    + "사?분기|(?<![\\w-])q([1-4])(?![\\w-])"
                                    + "|\\b(first|second|third|fourth)\\squarter\\b)"
                                    + OF_YEAR,
                            Dates::quarter),
                    Periods.rule(YEAR + "(?:(이번|지난|전)\\s?)?(상|하)반기", Dates::half));

    private Dates() {}

    private static Said said(MatchResult m, int year, int month, int day) {
        String nth = m.group(day);
        return new Said(
                m.group(year), monthNumber(m.group(month)), nth == null ? null : number(nth));
    }

    /** Both its year and its day may stand on either side of the month. */
    private static Said english(MatchResult m, int first) {
        return said(
                m,
                m.group(first) == null ? first + 4 : first,
                first + 2,
                m.group(first + 1) == null ? first + 3 : first + 1);
    }

    private static @Nullable Period englishDate(MatchResult m, LocalDate today, boolean ahead) {
        Said said = english(m, 2);
        boolean bare = m.group(1) == null && said.year() == null && said.day() == null;
        // a short name alone, such as may or mar, is more often another word
        return bare && m.group(4).length() == 3 ? null : said.period(today, ahead);
    }

    private static Period quarters(MatchResult m, LocalDate today) {
        return range(
                quarter(year(m.group(m.group(1) == null ? 3 : 1), today), number(m.group(2))),
                quarter(year(m.group(m.group(3) == null ? 1 : 3), today), number(m.group(4))));
    }

    private static Period quarter(MatchResult m, LocalDate today) {
        int year = year(m.group(m.group(1) == null ? 5 : 1), today);
        if (m.group(4) != null) {
            return quarter(year, ORDINALS.indexOf(m.group(4)) + 1);
        }
        return quarter(year, number(m.group(m.group(2) == null ? 3 : 2)));
    }

    private static Period quarter(int year, int quarter) {
        LocalDate from = LocalDate.of(year, 3 * quarter - 2, 1);
        return new Period(from, from.plusMonths(3));
    }

    private static Period half(MatchResult m, LocalDate today) {
        int year = year(m.group(1), today);
        boolean second = m.group(3).equals("하");
        boolean notBegun = second && today.getMonthValue() < 7;
        if ("지난".equals(m.group(2)) && notBegun) {
            year--;
        }
        LocalDate from = LocalDate.of(year, second ? 7 : 1, 1);
        return new Period(from, from.plusMonths(6));
    }

    private static int year(@Nullable String words, LocalDate today) {
        if (words == null) {
            return today.getYear();
        }
        Integer away = YEARS.get(words.replace(" ", ""));
        if (away != null) {
            return today.getYear() + away;
        }
        int year = number(words.replace("년", ""));
        return year < 100 ? 2000 + year : year;
    }

    /** The last such month that has ended. */
    private static Period ended(int month, LocalDate today) {
        Period then = month(today.getYear(), month);
        return then.to().isAfter(today) ? month(today.getYear() - 1, month) : then;
    }

    /** The first such month that hasn't begun. */
    private static Period next(int month, LocalDate today) {
        Period then = month(today.getYear(), month);
        return then.from().isAfter(today) ? then : month(today.getYear() + 1, month);
    }

    private static Period month(int year, int month) {
        LocalDate from = LocalDate.of(year, month, 1);
        return new Period(from, from.plusMonths(1));
    }

    private static Period day(String year, String month, String day) {
        LocalDate from = LocalDate.of(number(year), number(month), number(day));
        return new Period(from, from.plusDays(1));
    }

    private static Period range(Period first, Period last) {
        return new Period(first.from(), last.to());
    }

    private static int monthNumber(String said) {
        return Character.isDigit(said.charAt(0))
                ? number(said)
                : MONTHS.indexOf(said.substring(0, 3)) + 1;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    /**
     * A month, or a day of one, as a sentence names it.
     *
     * @param year its words; null where the sentence leaves it to be guessed
     * @param day null for the whole month
     */
    private record Said(@Nullable String year, int month, @Nullable Integer day) {

        Period period(LocalDate today, boolean ahead) {
            if (year != null) {
                return in(Dates.year(year, today));
            }
            Period then = in(today.getYear());
            if (ahead) {
                // what was due lately may still be asked for
                return then.to().isAfter(today.minusMonths(3)) ? then : in(today.getYear() + 1);
            }
            return then.from().isAfter(today) ? in(today.getYear() - 1) : then;
        }

        /** An end takes an unsaid year from the other, but for the turn of a year between. */
        Period until(Said last, LocalDate today, boolean ahead) {
            int turn = last.month < month ? 1 : 0;
            if (year == null && last.year != null) {
                int end = Dates.year(last.year, today);
                return range(in(end - turn), last.in(end));
            }
            Period first = period(today, ahead);
            int end =
                    last.year == null
                            ? first.from().getYear() + turn
                            : Dates.year(last.year, today);
            return range(first, last.in(end));
        }

        private Period in(int year) {
            LocalDate from = LocalDate.of(year, month, day == null ? 1 : day);
            return new Period(from, day == null ? from.plusMonths(1) : from.plusDays(1));
        }
    }
}
