package kr.dure.assistant.llm;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Checks a model's text against what it was told: each number, date and id must occur in a source. A number also passes if it is
 * a source's number rounded, or the count of a result's rows.
 */
final class Grounding {

    private static final Pattern ID =
            Pattern.compile(
                    "(?<![A-Za-z0-9])(?=[A-Za-z0-9_/-]*\\d)(?=[A-Za-z0-9_/-]*[A-Za-z])[A-Za-z0-9]+(?:[-_/][A-Za-z0-9]+)+");
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

    private final String sources;
    private final List<BigDecimal> numbers = new ArrayList<>();
    private final Set<String> dates = new HashSet<>();

    /**
     * @param sources tool results, the person's words and what the model was told about today
     */
    Grounding(List<String> sources) {
        this.sources = String.join("\n", sources).toLowerCase(Locale.ROOT);
        NUMBER.matcher(this.sources).results().forEach(found -> numbers.add(number(found)));
        Pattern.compile("-?\\d+\\.?\\d*")
                .matcher(this.sources)
                .results()
                .forEach(
                        found ->
                                numbers.add(
                                        new BigDecimal(
                                                found.group()
                                                        .replace("-", "")
                                                        .replaceAll("\\.$", ""))));
        DATE.matcher(this.sources)
                .results()
                .forEach(found -> dates.add(day(found.group(1), found.group(2), found.group(3))));
    }

    /** The parts of a text that no source holds, in their order. */
    List<String> unconfirmed(String text) {
        Set<String> parts = new LinkedHashSet<>();
        String rest = LIST_MARK.matcher(text).replaceAll(" ");
        rest =
                take(
                        rest,
                        ID,
                        parts,
                        found -> sources.contains(found.group().toLowerCase(Locale.ROOT)));
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

    /** Times are told in the reader's zone; any minute that stands in a source will do. */
    private boolean knowsTime(MatchResult found) {
        String minutes = found.group().substring(found.group().indexOf(':'));
        return sources.contains(minutes);
    }

    private boolean knowsEnglish(MatchResult found) {
        int month = MONTHS.indexOf(found.group(2).substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
        return knowsDay(
                found.group(4), month, found.group(1) == null ? found.group(3) : found.group(1));
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

    private static String day(String year, String month, String day) {
        return year + "-" + Integer.parseInt(month) + "-" + Integer.parseInt(day);
    }
}
