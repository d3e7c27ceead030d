package kr.dure.assistant.builtin;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import kr.dure.assistant.builtin.Classifier.Example;
import kr.dure.assistant.builtin.Classifier.Guess;
import kr.dure.assistant.language.Periods;
import kr.dure.assistant.language.Spelling;
import kr.dure.prompts.NearMiss;
import kr.dure.prompts.Parameter;
import kr.dure.prompts.Question;
import kr.dure.prompts.assistant.AssistantWords;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells which question a sentence puts, as learnt from the questions' own phrasings. */
final class Intents {

    /** Stands for all that no question serves. */
    static final String BEYOND = "";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)}");

    private static final String PERIOD = "<period>";

    /** Which words speak of a period doesn't depend on the day. */
    private static final LocalDate ANY_DAY = LocalDate.EPOCH;

    private static final Pattern NAMED = Pattern.compile("<([a-z]+)>");

    /** What is left of the chance of a question that can't take any of the names in the sentence. */
    private static final double UNFIT = 0.1;

    private final Features features;
    private final Classifier classifier;

    /** Kinds of names that each question takes. */
    private final Map<String, Set<String>> takes;

    private Intents(Features features, Classifier classifier, Map<String, Set<String>> takes) {
        this.features = features;
        this.classifier = classifier;
        this.takes = takes;
    }

    /** Knows at once what was learnt at the build; learns anew where phrasings have changed since. */
    static Intents trained(
            AssistantWords words, Collection<Question> questions, List<Phrasing> phrasings) {
        Features features = new Features(words.synonyms());
        Classifier classifier =
                Training.kept(phrasings, words).orElseGet(() -> fit(features, phrasings));
        return new Intents(features, classifier, takes(questions));
    }

    static Classifier fit(Features features, List<Phrasing> phrasings) {
        return Classifier.fit(
                phrasings.stream()
                        .map(one -> new Example(features.of(one.says), one.question))
                        .toList());
    }

    private static Map<String, Set<String>> takes(Collection<Question> questions) {
        return questions.stream().collect(toMap(Question::name, Intents::kinds));
    }

    /**
     * The questions that the text may put, the likeliest first.
     *
     * @param text normalised, names replaced by their kinds
     */
    List<Guess> rank(String text) {
        List<String> named =
                NAMED.matcher(text.toLowerCase(Locale.ROOT))
                        .results()
                        .map(found -> found.group(1))
                        .filter(kind -> takes.values().stream().anyMatch(k -> k.contains(kind)))
                        .toList();
        List<Guess> guesses = new ArrayList<>();
        double sum = 0;
        for (Guess guess : classifier.rank(features.of(text))) {
            boolean fits =
                    named.isEmpty()
                            || takes.getOrDefault(guess.label(), Set.copyOf(named)).stream()
                                    .anyMatch(named::contains);
            double chance = guess.chance() * (fits ? 1 : UNFIT);
            guesses.add(new Guess(guess.label(), chance));
            sum += chance;
        }
        double whole = sum;
        return guesses.stream()
                .map(guess -> new Guess(guess.label(), guess.chance() / whole))
                .sorted(Comparator.comparingDouble(Guess::chance).reversed())
                .toList();
    }

    private static Set<String> kinds(Question question) {
        return question.parameters().stream()
                .filter(parameter -> parameter.type().isEntity())
                .map(parameter -> parameter.type().word().toLowerCase(Locale.ROOT))
                .collect(toSet());
    }

    /** Everything the catalogue says about how people put questions. */
    static List<Phrasing> phrasings(Collection<Question> questions, List<String> beyond) {
        Map<String, Phrasing> phrasings = new LinkedHashMap<>();
        for (Question question : questions) {
            question.phrasings().ko().forEach(says -> add(phrasings, question, says));
            question.phrasings().en().forEach(says -> add(phrasings, question, says));
            add(phrasings, question, question.title().ko());
            add(phrasings, question, question.title().en());
        }
        Map<String, Question> named =
                questions.stream().collect(toMap(Question::name, Function.identity()));
        for (Question question : questions) {
            for (NearMiss miss : question.nearMisses()) {
                Question meant = named.getOrDefault(String.valueOf(miss.asks()), question);
                put(
                        phrasings,
                        learnt(miss.says(), meant),
                        miss.asks() == null ? BEYOND : miss.asks());
            }
        }
        beyond.forEach(says -> put(phrasings, learnt(says), BEYOND));
        return List.copyOf(phrasings.values());
    }

    private static void add(Map<String, Phrasing> phrasings, Question question, String says) {
        put(phrasings, learnt(says, question), question.name());
    }

    private static void put(Map<String, Phrasing> phrasings, String says, String question) {
        phrasings.putIfAbsent(says, new Phrasing(says, question));
    }

    /** A phrasing as the classifier reads it. */
    static String learnt(String says, Question question) {
        return periodsRead(replace(Spelling.normal(says), question));
    }

    /** A sentence without placeholders as the classifier reads it. */
    static String learnt(String says) {
        return periodsRead(Spelling.normal(says));
    }

    /** A phrasing may speak of a period by itself; it is learnt as a sentence is read. */
    private static String periodsRead(String says) {
        return says.contains(PERIOD)
                ? says
                : Periods.find(says, ANY_DAY)
                        .map(
                                found ->
                                        says.substring(0, found.start())
                                                + " "
                                                + PERIOD
                                                + " "
                                                + says.substring(found.end()))
                        .orElse(says);
    }

    /** Puts kinds such as {@code <lot>} in place of placeholders. */
    private static String replace(String text, Question question) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(
                        slot ->
                                question.parameter(slot.group(1))
                                        .map(Intents::kind)
                                        .map(Matcher::quoteReplacement)
                                        .orElse(" "));
    }

    private static String kind(Parameter parameter) {
        return switch (parameter.type()) {
            case PERIOD, DATE -> " " + PERIOD + " ";
            case INTEGER, NUMBER -> "5";
            case TEXT, CHARACTERISTIC, DEFECT_CODE -> " ";
            default -> " <" + parameter.type().word().toLowerCase(Locale.ROOT) + "> ";
        };
    }

    /**
     * A sentence and the question that it puts.
     *
     * @param says normalised, with kinds in place of names
     * @param question its name, or {@link #BEYOND}
     */
    record Phrasing(String says, String question) {}
}
