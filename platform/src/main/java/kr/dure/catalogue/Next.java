package kr.dure.catalogue;

import kr.dure.prompts.Parameter;
import kr.dure.prompts.Question;
import kr.dure.prompts.Questions;
import kr.dure.prompts.ValueType;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A question that one asks next.
 *
 * @param link its page, with what was given carried over where it fits
 */
record Next(String title, String link) {

    static List<Next> after(Question question, Given given, Questions questions, Locale locale) {
        return question.next().stream()
                .flatMap(name -> questions.named(name).stream())
                .map(
                        next ->
                                new Next(
                                        next.title().in(locale),
                                        carried(question, given, next).link()))
                .toList();
    }

    /** What has the same type, by the same name first; numbers and words mean something else elsewhere. */
    static Given carried(Question question, Given given, Question next) {
        Map<String, String> texts = new HashMap<>();
        for (Parameter parameter : next.parameters()) {
            if (!parameter.type().isNamed() && parameter.type() != ValueType.PERIOD) {
                continue;
            }
            List<Parameter> alike =
                    question.parameters().stream()
                            .filter(own -> own.type() == parameter.type())
                            .filter(own -> given.texts().containsKey(own.name()))
                            .toList();
            alike.stream()
                    .filter(own -> own.name().equals(parameter.name()) || alike.size() == 1)
                    .findFirst()
                    .map(own -> given.texts().get(own.name()))
                    .ifPresent(text -> texts.put(parameter.name(), text));
        }
        return Given.of(next, texts);
    }
}
