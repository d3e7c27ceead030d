package kr.dure.assistant.builtin;

import kr.dure.ask.Asks;
import kr.dure.assistant.language.Spelling;
import kr.dure.identity.Asker;
import kr.dure.prompts.Expectation;
import kr.dure.prompts.Parameter;
import kr.dure.prompts.Phrasings;
import kr.dure.prompts.Question;
import kr.dure.prompts.Questions;
import kr.dure.prompts.ValueType;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts names that the asker may see, periods and amounts in place of the placeholders of phrasings. */
final class Filling {

    /** Words for a period and what they mean, in both languages. */
    private static final Map<Locale, List<Map.Entry<String, String>>> PERIODS =
            Map.of(
                    Locale.KOREAN,
                    List.of(
                            Map.entry("이번 달", "this-month"),
                            Map.entry("지난달", "last-month"),
                            Map.entry("지난 분기", "last-quarter"),
                            Map.entry("올해", "this-year"),
                            Map.entry("최근 30일", "last-30-days")),
                    Locale.ENGLISH,
                    List.of(
                            Map.entry("this month", "this-month"),
                            Map.entry("last month", "last-month"),
                            Map.entry("last quarter", "last-quarter"),
                            Map.entry("this year", "this-year")));

    /** Words by which an amount of change is one below 0. */
    private static final Pattern LESS = Pattern.compile("줄|감소|떨어|less|fall|drop");

    private final Asks asks;
    private final Map<String, Asker> askers;

    /** Names that some expectation gives, by type. */
    private final Map<ValueType, TreeSet<String>> names = new HashMap<>();

    private final Map<String, List<String>> inSight = new TreeMap<>();

    Filling(Asks asks, Map<String, Asker> askers, Questions questions) {
        this.asks = asks;
        this.askers = askers;
        for (Question question : questions.all()) {
            for (Expectation expectation : question.expectations()) {
                expectation
                        .parameters()
                        .forEach(
                                (name, value) ->
                                        question.parameter(name)
                                                .ifPresent(
                                                        parameter ->
                                                                names.computeIfAbsent(
                                                                                parameter.type(),
                                                                                t ->
                                                                                        new TreeSet<>())
                                                                        .add(value)));
            }
        }
    }

    /** The phrasings of a question as whole sentences; one that can't be filled within anybody's sight is left out. */
    List<Spoken> sentences(Question question) {
        List<Spoken> sentences = new ArrayList<>();
        for (Locale language : List.of(Locale.KOREAN, Locale.ENGLISH)) {
            for (String phrasing : question.phrasings().in(language)) {
                filled(question, phrasing, phrasing, language, "").ifPresent(sentences::add);
            }
        }
        return sentences;
    }

    /** Each person of the demonstration is tried, those whose work it is first. */
    Optional<Spoken> filled(
            Question question, String phrasing, String learnt, Locale language, String salt) {
        for (String username : people(question)) {
            Asker asker = askers.get(username);
            Map<String, String> values = new LinkedHashMap<>();
            String text =
                    asker == null ? null : text(question, asker, phrasing, language, salt, values);
            if (asker != null && text != null) {
                return Optional.of(
                        new Spoken(
                                asker,
                                Intents.learnt(learnt, question),
                                question,
                                language,
                                text,
                                values,
                                false));
            }
        }
        return Optional.empty();
    }

    private @Nullable String text(
            Question question,
            Asker asker,
            String phrasing,
            Locale language,
            String salt,
            Map<String, String> values) {
        StringBuilder text = new StringBuilder();
        Matcher slot = Phrasings.PLACEHOLDER.matcher(phrasing);
        while (slot.find()) {
            Parameter parameter = question.parameter(slot.group(1)).orElseThrow();
            int draw = Math.floorMod((salt + phrasing + slot.group(1)).hashCode(), 1 << 20);
            String said = said(question, parameter, asker, phrasing, language, draw, values);
            if (said == null) {
                return null;
            }
            slot.appendReplacement(text, Matcher.quoteReplacement(said));
        }
        return Spelling.normal(slot.appendTail(text).toString());
    }

    private @Nullable String said(
            Question question,
            Parameter parameter,
            Asker asker,
            String phrasing,
            Locale language,
            int draw,
            Map<String, String> values) {
        return switch (parameter.type()) {
            case PERIOD -> {
                List<Map.Entry<String, String>> words = PERIODS.getOrDefault(language, List.of());
                Map.Entry<String, String> word = words.get(draw % words.size());
                values.put(parameter.name(), word.getValue());
                yield word.getKey();
            }
            case DATE -> {
                values.put(parameter.name(), "2026-11-19");
                yield language.equals(Locale.KOREAN) ? "어제" : "yesterday";
            }
            case INTEGER, NUMBER -> {
                long low = parameter.min() == null ? 1 : Math.max(1, parameter.min());
                long high = parameter.max() == null ? low + 8 : Math.min(parameter.max(), low + 8);
                String amount = Long.toString(low + draw % (high - low + 1));
                boolean less =
                        parameter.min() != null
                                && parameter.min() < 0
                                && LESS.matcher(phrasing).find();
                values.put(parameter.name(), less ? "-" + amount : amount);
                yield amount;
            }
            default -> {
                List<String> known = own(question, parameter, asker);
                if (known.isEmpty()) {
                    yield null;
                }
                String name = known.get(draw % known.size());
                values.put(parameter.name(), name);
                yield name;
            }
        };
    }

    /** Names that the question's own expectations give, else those of all. */
    private List<String> own(Question question, Parameter parameter, Asker asker) {
        List<String> own =
                question.expectations().stream()
                        .map(expectation -> expectation.parameters().get(parameter.name()))
                        .filter(value -> value != null && isKnown(asker, parameter.type(), value))
                        .distinct()
                        .toList();
        return own.isEmpty() && parameter.type().isNamed()
                ? inSight.computeIfAbsent(
                        asker.username() + " " + parameter.type(),
                        key ->
                                names.getOrDefault(parameter.type(), new TreeSet<>()).stream()
                                        .filter(name -> isKnown(asker, parameter.type(), name))
                                        .toList())
                : own;
    }

    private boolean isKnown(Asker asker, ValueType type, String name) {
        return !type.isNamed() || asks.link(asker, type.word(), name).certain().isPresent();
    }

    private static List<String> people(Question question) {
        return switch (question.area()) {
            case "scheduling" -> List.of("scheduling", "tier1", "tier2", "tier3");
            case "safety", "environment" -> List.of("safety", "tier2", "tier1", "tier3");
            case "program" -> List.of("program", "tier1", "tier2", "tier3");
            default -> List.of("quality", "tier2", "tier1", "tier3");
        };
    }
}
