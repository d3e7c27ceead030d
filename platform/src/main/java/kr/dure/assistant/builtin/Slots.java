package kr.dure.assistant.builtin;

import kr.dure.ask.Entity;
import kr.dure.ask.Linking;
import kr.dure.ask.Links;
import kr.dure.assistant.Understood;
import kr.dure.assistant.language.Amounts;
import kr.dure.assistant.language.Particles;
import kr.dure.assistant.language.Period;
import kr.dure.assistant.language.Periods;
import kr.dure.identity.Asker;
import kr.dure.prompts.Parameter;
import kr.dure.prompts.Question;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes a question's parameters from a sentence and from what was said before. */
sealed interface Slots {

    Pattern OURS = Pattern.compile("우리|당사|저희|자사|\\b(our|ours|we|us|my)\\b");

    /** The parameter that says where something goes. */
    String TOWARDS = "to";

    /** "That lot". */
    Pattern POINTS = Pattern.compile("(?<![가-힣])(그|이|저|해당)\\s|\\b(that|this|it|its)\\b");

    /** Parameters that count time. */
    Set<String> TIMES = Set.of("days", "hours", "minutes");

    /** Words of a term at most. */
    int TERM = 4;

    /**
     * All there is to ask with.
     *
     * @param unused words for a time that the question can't be asked for
     */
    record Filled(Map<String, String> parameters, Optional<String> unused) implements Slots {}

    /** A name means several things, or none quite so. */
    record Doubtful(Mention mention, List<Entity> meanings) implements Slots {}

    /** A name means nothing that this parameter can be. */
    record Unknown(String said) implements Slots {}

    /** Something that must be given is not. */
    record Missing(Parameter parameter) implements Slots {}

    /**
     * The parameters of a question.
     *
     * @param names finds the terms that records use
     * @param today where the person is
     * @param before what the last turn was understood as, or null
     * @param keep take what the sentence doesn't say from the last turn
     */
    static Slots of(
            Question question,
            Sentence sentence,
            Asker asker,
            Linking names,
            LocalDate today,
            @Nullable Understood before,
            boolean keep) {
        Map<String, String> given = new LinkedHashMap<>();
        Map<String, String> kept = new HashMap<>();
        if (keep && before != null && before.question().equals(question.name())) {
            kept.putAll(before.parameters());
        }
        Set<Mention> taken = new HashSet<>();
        Optional<String> unused = sentence.time(today);
        String lower = sentence.text().toLowerCase(Locale.ROOT);
        for (Parameter parameter : question.parameters()) {
            Optional<Mention> mention = mention(parameter, sentence, taken);
            if (mention.isPresent()) {
                taken.add(mention.get());
                List<Entity> meanings = mention.get().as(parameter.type().word());
                if (meanings.size() > 1 || !mention.get().spelt()) {
                    return new Doubtful(mention.get(), meanings);
                }
                given.put(parameter.name(), meanings.getFirst().reference());
                continue;
            }
            Optional<String> said =
                    parameter.type().isTerm()
                            ? term(parameter, sentence, names)
                            : value(parameter, sentence, today, asker);
            if (said.isPresent() && isTime(parameter)) {
                unused = Optional.empty();
            }
            Optional<String> spokenOf = spokenOf(parameter, before);
            said.or(() -> spokenOf.filter(subject -> POINTS.matcher(lower).find()))
                    .or(() -> Optional.ofNullable(kept.get(parameter.name())))
                    .or(() -> spokenOf.filter(subject -> parameter.required()))
                    .ifPresent(value -> given.put(parameter.name(), value));
        }
        return checked(question, sentence, new Filled(given, unused));
    }

    private static Slots checked(Question question, Sentence sentence, Filled filled) {
        boolean takesNames = question.parameters().stream().anyMatch(p -> p.type().isEntity());
        if (takesNames && sentence.unknown().isPresent()) {
            return new Unknown(sentence.unknown().get().said());
        }
        for (Parameter parameter : question.parameters()) {
            if (parameter.required() && !filled.parameters.containsKey(parameter.name())) {
                Optional<Mention> other = sentence.mentions().stream().findFirst();
                return parameter.type().isEntity() && other.isPresent()
                        ? new Unknown(other.get().said())
                        : new Missing(parameter);
            }
        }
        return filled;
    }

    /** Of several names of a kind, each parameter takes one; where something goes is said so. */
    private static Optional<Mention> mention(
            Parameter parameter, Sentence sentence, Set<Mention> taken) {
        List<Mention> fit =
                sentence.mentions().stream()
                        .filter(mention -> !mention.as(parameter.type().word()).isEmpty())
                        .filter(mention -> !taken.contains(mention))
                        .toList();
        boolean towards = parameter.name().equals(TOWARDS);
        return fit.stream()
                .filter(mention -> sentence.leadsTo(mention) == towards)
                .findFirst()
                .or(() -> fit.stream().findFirst());
    }

    private static Optional<String> value(
            Parameter parameter, Sentence sentence, LocalDate today, Asker asker) {
        return switch (parameter.type()) {
            case PERIOD ->
                    Optional.ofNullable(sentence.period()).map(found -> found.period().text());
            case DATE ->
                    Optional.ofNullable(sentence.period())
                            .map(found -> found.period().from().toString());
            case INTEGER, NUMBER ->
                    amount(parameter, sentence, today).map(n -> within(parameter, n));
            case ORGANISATION ->
                    OURS.matcher(sentence.text().toLowerCase(Locale.ROOT)).find()
                            ? Optional.of(asker.organisation().value())
                            : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** The longest run of words that means one term alone; it may leave some of the term out. */
    private static Optional<String> term(Parameter parameter, Sentence sentence, Linking names) {
        List<String> words = sentence.words();
        for (int length = Math.min(TERM, words.size()); length > 0; length--) {
            for (int start = 0; start + length <= words.size(); start++) {
                String said = String.join(" ", words.subList(start, start + length));
                Links links = names.link(parameter.type().word(), Particles.strip(said));
                if (links.candidates().size() == 1) {
                    return Optional.of(links.candidates().getFirst().reference());
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isTime(Parameter parameter) {
        return switch (parameter.type()) {
            case PERIOD, DATE -> true;
            case INTEGER, NUMBER -> TIMES.contains(parameter.name());
            default -> false;
        };
    }

    private static Optional<Integer> amount(
            Parameter parameter, Sentence sentence, LocalDate today) {
        String lower = sentence.counted();
        return switch (parameter.name()) {
            case "days" -> days(parameter, sentence, today);
            case "minutes" -> Amounts.minutes(lower);
            case "hours" ->
                    Amounts.hours(lower)
                            .or(() -> days(parameter, sentence, today).map(days -> 24 * days));
            case "tiers" -> Amounts.tiers(lower);
            case "lots" -> Amounts.lots(lower);
            case "pieces" -> Amounts.pieces(lower);
            case "tier" -> Amounts.tier(lower);
            case "percent" -> Amounts.percent(lower);
            case "first" -> Amounts.first(lower);
            case "last" -> Amounts.last(lower);
            case "sequence" -> Amounts.sequence(lower);
            default -> Amounts.top(lower);
        };
    }

    /** As many as take in the period of the sentence, or as it counts from today. */
    private static Optional<Integer> days(Parameter parameter, Sentence sentence, LocalDate today) {
        Optional<Integer> counted = Amounts.days(sentence.counted());
        Optional<Period> said = Optional.ofNullable(sentence.period()).map(Periods.Found::period);
        return switch (parameter.reach()) {
            case NONE -> counted;
            case BACK -> said.isEmpty() ? counted : said.flatMap(period -> period.daysBack(today));
            case AHEAD ->
                    counted.isPresent() && said.map(period -> period.meets(today)).orElse(true)
                            ? counted
                            : said.flatMap(period -> period.daysAhead(today));
        };
    }

    private static String within(Parameter parameter, int amount) {
        long low = parameter.min() == null ? Long.MIN_VALUE : parameter.min();
        long high = parameter.max() == null ? Long.MAX_VALUE : parameter.max();
        return Long.toString(Math.clamp(amount, low, high));
    }

    /** The last thing of this kind that the conversation was about. */
    private static Optional<String> spokenOf(Parameter parameter, @Nullable Understood before) {
        return before == null || !parameter.type().isEntity()
                ? Optional.empty()
                : Optional.ofNullable(before.subjects().get(parameter.type().word()))
                        .map(Entity::reference);
    }
}
