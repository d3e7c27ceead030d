package kr.dure.assistant.llm;

import kr.dure.assistant.language.Period;
import kr.dure.assistant.language.Periods;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks a model's text against what it was told: each number must occur in a result, if need be rounded or as the count of its
 * rows; an id, date or period may also be one that the person named.
 */
final class Grounding {

    /** All that may be an id, in its full length, so that it isn't found within a longer one. */
    private static final Pattern TOKEN =
            Pattern.compile("(?<![A-Za-z0-9])(?:\\d{1,3}호기|[A-Za-z0-9]+(?:[-_/.#][A-Za-z0-9]+)*)");

    /** A number with its unit or a word for what it counts, a figure's name with its value, a quarter or half. */
    private static final Pattern NO_ID =
            Pattern.compile(
                    "\\d+(?:\\.\\d+)?(?:[a-z]+|[cdkm]?m[23]|-[a-z]{3,}|[kKmMG]?(?:[ACHJLNTVW]|Ah|Hz|Pa|Wh|WH)|EA|PCS|PPB|PPM|RPM|VAC|VDC)"
                        + "|(?i:ppm|oee|[cp]pk?)\\d+(?:\\.\\d+)?"
                        + "|(?i:(?:\\d{4}-)?[qh][1-4](?:-(?:[qh][1-4]|\\d{4}))?)");

    /** Methods, standards and tiers, whose numbers everybody knows. */
    private static final Pattern COMMON_NAME =
            Pattern.compile(
                    "(?i)(?<![A-Z0-9]|[A-Z0-9][-_.#])(?:[2348]D|4M|5S|(?:ISO|IEC|IATF)(?:[-/"
                        + " ](?:IEC|TS))?[-/ ]?\\d{4,5}(?:[-:]\\d+)*|VDA[- ]?6\\.\\d|tier[- ]?\\d)"
                        + "(?![A-Z0-9]|[-_.#]\\d)");

    private static final Pattern LETTER = Pattern.compile("[A-Za-z]");
    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:[bfnrt]|u[0-9a-f]{4})");
    private static final Pattern KOREAN_DATE =
            Pattern.compile("(?:(\\d{4})년\\s?)?(\\d{1,2})월(?:\\s?(\\d{1,2})일)?");
    private static final Pattern ENGLISH_DATE =
            Pattern.compile(
                    "(?i)\\b(?:(\\d{1,2})\\s)?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?\\s(?:(\\d{1,2})(?:,\\s|\\s))?(\\d{4})");
    private static final Pattern DATE =
            Pattern.compile("(\\d{4})[-./]\\s?(\\d{1,2})[-./]\\s?(\\d{1,2})");
    private static final Pattern TIME = Pattern.compile("\\d{1,2}:\\d{2}(?::\\d{2})?");
    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?<![A-Za-z0-9.])\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|(?<![A-Za-z0-9.])\\d+(?:\\.\\d+)?");
    private static final Pattern LIST_MARK = Pattern.compile("(?m)^\\s*\\d{1,2}[.)]\\s");
    private static final List<String> MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");

    /** Numbers of well-known names, such as 119, 8D or article 52, and counts up to which people count in words. */
    private static final Set<String> COMMON = Set.of("119", "1", "2", "3", "1350", "52");

    private final LocalDate today;
    private final String told;
    private final List<BigDecimal> numbers = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> dates = new HashSet<>();
    private final Set<Period> periods = new HashSet<>();

    /**
     * @param results of tools, or what was shown of them
     * @param named the person's words and what the model was told about them: they say what was asked, not what was found
     * @param today in the person's zone
     */
    Grounding(List<String> results, List<String> named, LocalDate today) {
        this.today = today;
        String held =
                ESCAPE.matcher(String.join("\n", results).toLowerCase(Locale.ROOT)).replaceAll(" ");
        this.told = held + "\n" + String.join("\n", named).toLowerCase(Locale.ROOT);
        NUMBER.matcher(held).results().forEach(found -> numbers.add(number(found)));
        Pattern.compile("-?\\d+\\.?\\d*")
                .matcher(held)
                .results()
                .forEach(
                        found ->
                                numbers.add(
                                        new BigDecimal(
                                                found.group()
                                                        .replace("-", "")
                                                        .replaceAll("\\.$", ""))));
        DATE.matcher(told)
                .results()
                .forEach(found -> dates.add(day(found.group(1), found.group(2), found.group(3))));
        KOREAN_DATE
                .matcher(told)
                .results()
                .filter(found -> found.group(1) != null && found.group(3) != null)
                .forEach(found -> dates.add(day(found.group(1), found.group(2), found.group(3))));
        ENGLISH_DATE.matcher(told).results().forEach(this::addEnglish);
        TOKEN.matcher(told).results().forEach(found -> addId(found.group()));
        named.forEach(this::addPeriods);
    }

    /** The parts of a text that no source holds, in their order. */
    List<String> unconfirmed(String text) {
        Set<String> parts = new LinkedHashSet<>();
        String rest = LIST_MARK.matcher(text).replaceAll(" ");
        rest = COMMON_NAME.matcher(rest).replaceAll(" ");
        rest = TOKEN.matcher(rest).replaceAll(found -> withoutId(found.group(), parts));
        rest =
                take(
                        rest,
                        DATE,
                        parts,
                        found ->
                                dates.contains(
                                        day(found.group(1), found.group(2), found.group(3))));
        rest = take(rest, TIME, parts, this::knowsTime);
        rest =
                take(
                        rest,
                        KOREAN_DATE,
                        parts,
                        found ->
                                knowsDay(
                                        found.group(1),
                                        Integer.parseInt(found.group(2)),
                                        found.group(3)));
        rest = take(rest, ENGLISH_DATE, parts, this::knowsEnglish);
        rest = withoutNamedPeriods(rest);
        take(rest, NUMBER, parts, found -> COMMON.contains(found.group()) || knows(number(found)));
        return List.copyOf(parts);
    }

    private static String take(
            String text, Pattern pattern, Set<String> parts, Predicate<MatchResult> known) {
        pattern.matcher(text)
                .results()
                .filter(known.negate())
                .forEach(found -> parts.add(found.group().strip()));
        return pattern.matcher(text).replaceAll(" ");
    }

    private void addEnglish(MatchResult found) {
        String day = dayOf(found);
        if (day != null) {
            dates.add(day(found.group(4), Integer.toString(monthOf(found)), day));
        }
    }

    /** With its owner or without. */
    private void addId(String id) {
        ids.add(id);
        for (int slash = id.indexOf('/'); slash >= 0; slash = id.indexOf('/', slash + 1)) {
            ids.add(id.substring(slash + 1));
        }
    }

    private void addPeriods(String words) {
        for (Periods.Found found : periods(TOKEN.matcher(words).replaceAll(Grounding::noId))) {
            Period period = found.period();
            periods.add(period);
            dates.add(day(period.from()));
            dates.add(day(period.to().minusDays(1)));
        }
    }

    private static String noId(MatchResult token) {
        return isId(token.group()) ? " " : Matcher.quoteReplacement(token.group());
    }

    /** What is left to check of a token: a machine that is called by an unknown number has that number. */
    private String withoutId(String token, Set<String> parts) {
        boolean id = isId(token);
        if ((id || token.endsWith("호기")) && knowsId(token)) {
            return " ";
        }
        if (id) {
            parts.add(token);
        }
        return id ? " " : Matcher.quoteReplacement(token);
    }

    /** Whether it looks like an id; numbers with units and usual words such as 8D, CO2 or kg/m2 are none. */
    private static boolean isId(String token) {
        List<String> pieces = List.of(token.split("/"));
        if (pieces.size() > 1) {
            return pieces.stream().anyMatch(Grounding::isId)
                    || (Character.isLetter(token.charAt(0))
                            && pieces.stream().anyMatch(piece -> piece.matches("\\d+")));
        }
        long digits = DIGIT.matcher(token).results().count();
        if (digits == 0 || !LETTER.matcher(token).find() || NO_ID.matcher(token).matches()) {
            return false;
        }
        boolean grouped = token.matches(".*[-_#].*");
        return grouped || (token.length() >= 5 && digits >= (token.contains(".") ? 3 : 2));
    }

    /** Whether it was told, as a whole or each of the things that a stroke parts. */
    private boolean knowsId(String id) {
        return ids.contains(id.toLowerCase(Locale.ROOT))
                || Arrays.stream(id.split("/"))
                        .allMatch(
                                piece ->
                                        (isId(piece) || !DIGIT.matcher(piece).find())
                                                && ids.contains(piece.toLowerCase(Locale.ROOT)));
    }

    /** The text, in lower case, without the periods that the person named in whatever words. */
    private String withoutNamedPeriods(String text) {
        StringBuilder rest = new StringBuilder(text.toLowerCase(Locale.ROOT));
        periods(text).stream()
                .filter(found -> periods.contains(found.period()))
                .forEach(found -> blank(rest, found));
        return rest.toString();
    }

    /** All periods of a text; a bare number may be a year but as well an amount. */
    private List<Periods.Found> periods(String text) {
        List<Periods.Found> all = new ArrayList<>();
        StringBuilder rest = new StringBuilder(text.toLowerCase(Locale.ROOT));
        Optional<Periods.Found> next = Periods.find(rest.toString(), today);
        while (next.isPresent()) {
            Periods.Found found = next.get();
            if (!rest.substring(found.start(), found.end()).matches("\\d+")) {
                all.add(found);
            }
            blank(rest, found);
            next = Periods.find(rest.toString(), today);
        }
        return all;
    }

    /** With marks that no period spans, so that what stood around it isn't read together. */
    private static void blank(StringBuilder text, Periods.Found found) {
        text.replace(found.start(), found.end(), "|".repeat(found.end() - found.start()));
    }

    /** To the minute, as results tell it: in the reader's zone. */
    private boolean knowsTime(MatchResult found) {
        String time = found.group().indexOf(':') == 1 ? "0" + found.group() : found.group();
        return told.contains(time.substring(0, 5));
    }

    private boolean knowsEnglish(MatchResult found) {
        return knowsDay(found.group(4), monthOf(found), dayOf(found));
    }

    private static int monthOf(MatchResult english) {
        return MONTHS.indexOf(english.group(2).substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    }

    private static @Nullable String dayOf(MatchResult english) {
        return english.group(1) == null ? english.group(3) : english.group(1);
    }

    private boolean knowsDay(@Nullable String year, int month, @Nullable String day) {
        return dates.stream()
                .map(date -> date.split("-"))
                .anyMatch(
                        date ->
                                (year == null || date[0].equals(year))
                                        && Integer.parseInt(date[1]) == month
                                        && (day == null
                                                || Integer.parseInt(date[2])
                                                        == Integer.parseInt(day)));
    }

    private boolean knows(BigDecimal number) {
        return numbers.stream()
                .anyMatch(
                        source ->
                                source.compareTo(number) == 0
                                        || (source.scale() > number.scale()
                                                && source.setScale(
                                                                        number.scale(),
                                                                        RoundingMode.HALF_UP)
                                                                .compareTo(number)
                                                        == 0));
    }

    private static BigDecimal number(MatchResult found) {
        return new BigDecimal(found.group().replace(",", ""));
    }

    private static String day(LocalDate day) {
        return day.getYear() + "-" + day.getMonthValue() + "-" + day.getDayOfMonth();
    }

    private static String day(String year, String month, String day) {
        return year + "-" + Integer.parseInt(month) + "-" + Integer.parseInt(day);
    }
}
