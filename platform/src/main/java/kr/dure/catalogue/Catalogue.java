package kr.dure.catalogue;

import static java.util.stream.Collectors.toMap;

import kr.dure.assistant.language.Spelling;
import kr.dure.prompts.Expectation;
import kr.dure.prompts.Phrasings;
import kr.dure.prompts.Question;
import kr.dure.prompts.Questions;

import org.springframework.stereotype.Component;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The questions by area, and found by the words that people use for them. */
@Component
class Catalogue {

    private static final List<String> FIRST =
            List.of(
                    "quality",
                    "scheduling",
                    "machines",
                    "safety",
                    "environment",
                    "program",
                    "chain");

    private final List<Question> questions;
    private final Map<String, String> words;

    Catalogue(Questions questions) {
        this.questions = questions.all();
        this.words =
                this.questions.stream()
                        .collect(toMap(Question::name, question -> folded(spoken(question))));
    }

    /** Areas in their order, each with the questions that hold all words of the text. */
    List<Area> areas(String text, Locale locale) {
        List<String> wanted =
                Arrays.stream(text.strip().split("\\s+"))
                        .map(Catalogue::folded)
                        .filter(word -> !word.isEmpty())
                        .toList();
        Map<String, List<Entry>> found = new LinkedHashMap<>();
        for (Question question : questions) {
            String said = words.getOrDefault(question.name(), "");
            if (wanted.stream().allMatch(said::contains)) {
                found.computeIfAbsent(question.area(), _ -> new ArrayList<>())
                        .add(entry(question, locale));
            }
        }
        return Stream.concat(FIRST.stream(), found.keySet().stream())
                .distinct()
                .filter(found::containsKey)
                .map(area -> new Area(area, found.getOrDefault(area, List.of())))
                .toList();
    }

    int size() {
        return questions.size();
    }

    /** A real sentence that asks it in the reader's language; empty if it has none without a name to fill in. */
    static String example(Question question, Locale locale) {
        return Stream.concat(
                        question.expectations().stream()
                                .map(Expectation::says)
                                .filter(
                                        says ->
                                                Spelling.languageOf(says, Locale.KOREAN)
                                                        .getLanguage()
                                                        .equals(language(locale))),
                        question.phrasings().in(locale).stream()
                                .filter(says -> !Phrasings.PLACEHOLDER.matcher(says).find()))
                .findFirst()
                .orElse("");
    }

    private static String language(Locale locale) {
        return (locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.KOREAN).getLanguage();
    }

    private static Entry entry(Question question, Locale locale) {
        return new Entry(
                question.name(),
                question.title().in(locale),
                question.says().in(locale),
                example(question, locale));
    }

    private static String spoken(Question question) {
        return Stream.of(
                        Stream.of(
                                question.name(),
                                question.title().ko(),
                                question.title().en(),
                                question.says().ko(),
                                question.says().en()),
                        question.phrasings().ko().stream(),
                        question.phrasings().en().stream(),
                        question.expectations().stream().map(Expectation::says))
                .flatMap(Function.identity())
                .collect(Collectors.joining("\n"));
    }

    /** Without case, width of letters and blanks: 납입 불량 is 납입불량. */
    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[ \\t]+", "");
    }

    /** Questions of one area. */
    record Area(String name, List<Entry> questions) {

        Area {
            questions = List.copyOf(questions);
        }
    }

    /**
     * A question in the list.
     *
     * @param says what it answers, in a sentence or more
     * @param example how one puts it, or empty
     */
    record Entry(String name, String title, String says, String example) {}
}
