package kr.dure.assistant.language;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds amounts with their units in a sentence: days ahead, minutes of silence, tiers. */
public final class Amounts {

    private static final Map<String, Integer> WORDS =
            Map.ofEntries(
                    Map.entry("하루", 1),
                    Map.entry("이틀", 2),
                    Map.entry("사흘", 3),
                    Map.entry("나흘", 4),
                    Map.entry("닷새", 5),
                    Map.entry("일주일", 7),
                    Map.entry("보름", 15),
                    Map.entry("한", 1),
                    Map.entry("두", 2),
                    Map.entry("세", 3),
                    Map.entry("네", 4),
                    Map.entry("반", 0),
                    Map.entry("a", 1),
                    Map.entry("an", 1),
                    Map.entry("one", 1),
                    Map.entry("two", 2),
                    Map.entry("three", 3),
                    Map.entry("four", 4),
                    Map.entry("five", 5),
                    Map.entry("ten", 10));

    private static final Pattern DAYS =
            Pattern.compile("(\\d{1,3}|하루|이틀|사흘|나흘|닷새|일주일|보름)\\s?(?:일|days?)?(?=\\s|$|[가-힣]|\\b)");
    private static final Pattern COUNTED_DAYS =
            Pattern.compile("(\\d{1,3}|a|one|two|three|five|ten)\\s?(?:일(?!주)|days?)");
    private static final Pattern WEEKS =
            Pattern.compile("(\\d{1,2}|한|두|세|네|a|one|two|three|four)\\s?(?:주(?!요|조|물|문)|weeks?)");
    private static final Pattern MONTHS = Pattern.compile("(\\d{1,2}|한|두|세)\\s?(?:달|개월|months?)");
    private static final Pattern MINUTES =
            Pattern.compile("(\\d{1,4})\\s?(?:분(?!기)|minutes?|mins?\\b)");
    private static final Pattern HOURS =
            Pattern.compile("(\\d{1,3}|한|두|세|네|an|a|one|two|three|four)\\s?(?:시간|hours?|hrs?\\b)");
    private static final Pattern TIERS =
            Pattern.compile(
                    "(\\d{1,2})\\s?(?:단계|차수|티어|tiers?|levels?|steps?)|(?:tiers?|levels?)\\s(\\d{1,2})");
    private static final Pattern TIER = Pattern.compile("(\\d)\\s?차(?!수|이)|(?:tier)[\\s-]?(\\d)");
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,3})\\s?(?:%|프로|퍼센트|percent)");
    private static final Pattern LESS = Pattern.compile("줄|감소|떨어|빠지|less|fewer|drop|fall|decrease");
    private static final Pattern SEQUENCE =
            Pattern.compile(
                    "(?:서열|jis|sequence|call|delivery)\\D{0,12}(\\d{1,9})|(\\d{1,9})\\s?번(?=.*서열)");
    private static final Pattern TOP = Pattern.compile("(?:상위|top|워스트|worst)\\s?(\\d{1,2})");

    private static final Pattern RANGE =
            Pattern.compile(
                    "(?<!\\d)(\\d{1,9})\\s?번?\\s?(?:[~–-]|부터|에서|to|through|and)\\s?(\\d{1,9})(?!\\d)");
    private static final Pattern LOTS =
            Pattern.compile("(\\d{1,3})\\s?(?:개\\s?)?(?:로트|롯트|lots?\\b)");
    private static final Pattern PIECES =
            Pattern.compile(
                    "([\\d,]{1,12})\\s?(?:개|pcs|pieces|ea)\\s?(?:이상|넘|초과|or"
                            + " more)|(?:최소|min\\.?|minimum|at"
                            + " least|over)\\s?([\\d,]{1,12})\\s?(?:개|pcs|pieces|ea)");

    private Amounts() {}

    /** Where a range of running numbers begins: {@code 100~180}, {@code 100번부터 180번까지}, {@code 100 to 180}. */
    public static Optional<Integer> first(String text) {
        return RANGE.matcher(text).results().findFirst().map(one -> Integer.valueOf(one.group(1)));
    }

    /** Where it ends. */
    public static Optional<Integer> last(String text) {
        return RANGE.matcher(text).results().findFirst().map(one -> Integer.valueOf(one.group(2)));
    }

    /** How many days ahead or back: {@code 앞으로 2주}, {@code next 10 days}, {@code 내일}. */
    public static Optional<Integer> days(String text) {
        if (text.matches(".*(다음\\s?달|next month).*")) {
            return Optional.of(60);
        }
        Optional<Integer> weeks = amount(WEEKS, text).map(count -> 7 * count);
        if (weeks.isPresent()) {
            return weeks;
        }
        Optional<Integer> months = amount(MONTHS, text).map(count -> 30 * count);
        if (months.isPresent()) {
            return months;
        }
        Optional<Integer> counted = amount(COUNTED_DAYS, text);
        if (counted.isPresent()) {
            return counted;
        }
        Matcher word = DAYS.matcher(text);
        while (word.find()) {
            Integer days = WORDS.get(word.group(1));
            if (days != null) {
                return Optional.of(days);
            }
        }
        if (text.matches(".*(다음\\s?주|next week|차주|내주).*")) {
            return Optional.of(14);
        }
        if (text.matches(".*(이번\\s?주|금주|this week).*")) {
            return Optional.of(7);
        }
        if (text.matches(".*(모레|day after tomorrow).*")) {
            return Optional.of(2);
        }
        return text.matches(".*(내일|명일|tomorrow|오늘|금일|today).*") ? Optional.of(1) : Optional.empty();
    }

    /** A stretch of time in minutes: {@code 30분}, {@code 2시간}, {@code 반나절}. */
    public static Optional<Integer> minutes(String text) {
        if (text.contains("반나절")) {
            return Optional.of(360);
        }
        Optional<Integer> hours = amount(HOURS, text);
        Optional<Integer> minutes = amount(MINUTES, text);
        if (hours.isPresent() || minutes.isPresent()) {
            int half = text.matches(".*시간\\s?반.*") ? 30 : 0;
            return Optional.of(60 * hours.orElse(0) + minutes.orElse(half));
        }
        return amount(COUNTED_DAYS, text).map(days -> 1440 * days);
    }

    /** A stretch of time in whole hours. */
    public static Optional<Integer> hours(String text) {
        Optional<Integer> hours = amount(HOURS, text);
        return hours.isPresent() ? hours : amount(COUNTED_DAYS, text).map(days -> 24 * days);
    }

    /** How far a walk goes: {@code 3단계까지}, {@code 2 tiers}. */
    public static Optional<Integer> tiers(String text) {
        return amount(TIERS, text);
    }

    /** How many lots: {@code 최근 30로트}, {@code last 30 lots}. */
    public static Optional<Integer> lots(String text) {
        return amount(LOTS, text);
    }

    /** How many pieces at least: {@code 1,000개 이상}, {@code min 1,000 pcs}. */
    public static Optional<Integer> pieces(String text) {
        return PIECES.matcher(text)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .map(digits -> digits.replace(",", ""))
                .filter(digits -> !digits.isEmpty() && digits.length() <= 9)
                .map(Integer::valueOf)
                .findFirst();
    }

    /** How many of a ranking: {@code 상위 5개}, {@code top 3}. */
    public static Optional<Integer> top(String text) {
        return amount(TOP, text);
    }

    /** One tier of the chain: {@code 3차}, {@code tier 2}. */
    public static Optional<Integer> tier(String text) {
        return amount(TIER, text);
    }

    /** A change or share in percent, below 0 where it gets less: {@code 20% 늘면}, {@code 10프로 줄면}. */
    public static Optional<Integer> percent(String text) {
        return amount(PERCENT, text).map(percent -> LESS.matcher(text).find() ? -percent : percent);
    }

    /** The number of a call in sequence: {@code 서열 납품 1043번}. */
    public static Optional<Integer> sequence(String text) {
        return amount(SEQUENCE, text);
    }

    private static Optional<Integer> amount(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String found = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        Integer word = WORDS.get(found);
        return Optional.of(word == null ? Integer.parseInt(found) : word);
    }
}
