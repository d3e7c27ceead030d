package kr.dure.assistant.builtin;

import kr.dure.assistant.Ended;
import kr.dure.assistant.Understood;
import kr.dure.assistant.language.Spelling;
import kr.dure.prompts.Phrasings;
import kr.dure.prompts.Question;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What people say next: the same question of something else, for another time, or in another view. */
final class FollowUps {

    private final Filling filling;
    private final Judge judge;

    FollowUps(Filling filling, Judge judge) {
        this.filling = filling;
        this.judge = judge;
    }

    /** Each follow-up of a question, said after the first phrasing in its language that is answered. */
    Stream<Judged> of(Question question, BuiltinEngine engine) {
        return Stream.of(Locale.KOREAN, Locale.ENGLISH)
                .flatMap(
                        language ->
                                question.followUps().in(language).stream()
                                        .filter(FollowUps::isChange)
                                        .flatMap(says -> said(question, says, language, engine)));
    }

    /** Others lead to another question, which they don't name. */
    private static boolean isChange(String says) {
        return Phrasings.PLACEHOLDER.matcher(says).find()
                || new Sentence(Spelling.normal(says), null, List.of()).view().isPresent();
    }

    private Stream<Judged> said(
            Question question, String says, Locale language, BuiltinEngine engine) {
        return filling.sentences(question).stream()
                .filter(first -> first.language().equals(language))
                .flatMap(first -> understood(engine, question, first).stream())
                .findFirst()
                .flatMap(
                        before ->
                                filling.filled(question, says, says, language, "next")
                                        .map(next -> continued(engine, next, before)))
                .stream();
    }

    private static Optional<Before> understood(
            BuiltinEngine engine, Question question, Spoken first) {
        Ended ended = engine.answer(Judge.turn(first, null), event -> {});
        return Optional.ofNullable(ended.understood())
                .filter(before -> before.question().equals(question.name()))
                .map(before -> new Before(first, before));
    }

    private Judged continued(BuiltinEngine engine, Spoken next, Before before) {
        Map<String, String> meant = new HashMap<>(before.understood.parameters());
        meant.putAll(next.parameters());
        return judge.of(
                engine,
                new Spoken(
                        before.first.asker(),
                        next.learnt(),
                        next.question(),
                        next.language(),
                        next.text(),
                        meant,
                        true),
                before.understood);
    }

    private record Before(Spoken first, Understood understood) {}
}
