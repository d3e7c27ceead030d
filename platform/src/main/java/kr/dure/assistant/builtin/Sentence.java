package kr.dure.assistant.builtin;

import kr.dure.assistant.language.Period;
import kr.dure.assistant.language.Periods;
import kr.dure.prompts.Question;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A sentence with what was found in it.
 *
 * @param text normalised
 * @param period that it speaks of, or null
 * @param mentions in the order of the sentence
 */
record Sentence(String text, Periods.@Nullable Found period, List<Mention> mentions) {

    private static final Pattern CUES =
            Pattern.compile(
                    "그럼|그러면|그렇다면|그리고|그건|그거|그것|요\\b|은\\b|는\\b|도\\b|이랑|then|and|what about|how"
                        + " about|기준|으로|로\\b|어때|어떄|알려\\s?줘|보여\\s?줘|다시|please|show|me|for|in|the|of|\\b[은는이가을를의도요만로]\\b");
    private static final Pattern AMOUNT =
            Pattern.compile(
                    "\\d+(\\.\\d+)?\\s?(일|시간|분|주|개월|단계|로트|개|번|차|퍼센트|프로|%|days?|hours?|minutes?|weeks?|months?|levels?|steps?|lots?|pieces?|tiers?|percent|번째)?"
                        + "\\s?(전)?\\s?(까지|이상|이하|이면|면|만|것)*");
    private static final Pattern NARROWING =
            Pattern.compile("것만|건만|최근|\\b(only|just|over|last|at|before|than|more|less|to|up)\\b");
    private static final Pattern BACK =
            Pattern.compile(
                    "^(그럼|그러면|그렇다면|그리고|then|and|what about|how"
                        + " about|그거|그건)|\\b(that|it|its|those)\\b|(그|이|저|해당)\\s(로트|설비|기계|장비|부품|회사|업체|협력사|발주|주문|건|공장)");
    private static final Pattern TABLE =
            Pattern.compile("표로|테이블로|표\\s?형태|as a table|in a table|table please");
    private static final Pattern CHART =
            Pattern.compile("차트로|그래프로|막대로|as a chart|as a graph|in a chart|chart please");
    private static final Pattern CALENDAR =
            Pattern.compile(
                    "\\d{4}|\\d월|\\d/\\d|\\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)");
    private static final Pattern ONTO = Pattern.compile("으?로(?![가-힣])");
    private static final Pattern TO = Pattern.compile("(?i)\\b(to|onto|into)( the)? $");
    private static final Pattern NOTHING = Pattern.compile("[\\s?!.,~]+");

    /** The sentence as the classifier reads it. */
    String kinds() {
        StringBuilder kinds = new StringBuilder(text);
        for (int i = mentions.size() - 1; i >= 0; i--) {
            Mention mention = mentions.get(i);
            kinds.replace(mention.start(), mention.end(), mention.kind());
        }
        if (period == null) {
            return kinds.toString();
        }
        String said = text.substring(period.start(), period.end());
        int at = kinds.indexOf(said);
        return at < 0
                ? kinds.toString()
                : kinds.replace(at, at + said.length(), " <period> ").toString();
    }

    /** Its text for who counts: without a date, since "5일" in "11월 5일" is no number of days. */
    String counted() {
        String lower = text.toLowerCase(Locale.ROOT);
        if (period == null) {
            return lower;
        }
        String said = lower.substring(period.start(), period.end());
        return CALENDAR.matcher(said).find() ? lower.replace(said, " ") : lower;
    }

    /** The words for its period, if it is another than today: that is what answers hold for anyway. */
    Optional<String> time(LocalDate today) {
        return Optional.ofNullable(period)
                .filter(found -> !found.period().equals(new Period(today, today.plusDays(1))))
                .map(found -> text.substring(found.start(), found.end()));
    }

    /** Its words but for the names and the period. */
    List<String> words() {
        return List.of(NOTHING.split(kinds().replaceAll("<[a-z_]+>", " ").strip()));
    }

    /** Whether something goes there: {@code PRESS-03으로}, {@code to PRESS-03}. */
    boolean leadsTo(Mention mention) {
        return ONTO.matcher(text.substring(mention.end())).lookingAt()
                || TO.matcher(text.substring(0, mention.start())).find();
    }

    /** Whether it leans on what was said before. */
    boolean leansBack() {
        return BACK.matcher(text.toLowerCase(Locale.ROOT)).find();
    }

    /** Whether a question can be asked of what it names, if it names anything; an unknown name is asked back. */
    boolean fits(Question question) {
        return mentions.isEmpty()
                || mentions.stream()
                        .anyMatch(mention -> !mention.known() || mention.fits(question));
    }

    /** Whether it holds nothing but names, a period, amounts, a wish for a view and small words. */
    boolean bare() {
        String rest = kinds().toLowerCase(Locale.ROOT).replaceAll("<[a-z]+>", " ");
        rest = AMOUNT.matcher(NARROWING.matcher(rest).replaceAll(" ")).replaceAll(" ");
        rest = TABLE.matcher(rest).replaceAll(" ");
        rest = CHART.matcher(rest).replaceAll(" ");
        rest = CUES.matcher(rest).replaceAll(" ");
        return NOTHING.matcher(rest).replaceAll("").length() <= 1;
    }

    /** The view it wishes for. */
    Optional<String> view() {
        String lower = text.toLowerCase(Locale.ROOT);
        if (TABLE.matcher(lower).find()) {
            return Optional.of("table");
        }
        return CHART.matcher(lower).find() ? Optional.of("chart") : Optional.empty();
    }

    /** Something that looks like an id and fits nothing in sight. */
    Optional<Mention> unknown() {
        return mentions.stream().filter(mention -> !mention.known()).findFirst();
    }
}
