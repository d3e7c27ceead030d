package kr.dure.assistant.builtin;

import static java.util.stream.Collectors.toSet;

import kr.dure.ask.Answer;
import kr.dure.ask.Asks;
import kr.dure.ask.Entity;
import kr.dure.ask.Reply;
import kr.dure.assistant.Cards;
import kr.dure.assistant.Ended;
import kr.dure.assistant.Engine;
import kr.dure.assistant.Remarks;
import kr.dure.assistant.Turn;
import kr.dure.assistant.TurnEvent;
import kr.dure.assistant.TurnEvent.Choice;
import kr.dure.assistant.TurnEvent.Cited;
import kr.dure.assistant.TurnEvent.Offered;
import kr.dure.assistant.TurnEvent.Piece;
import kr.dure.assistant.TurnEvent.Shown;
import kr.dure.assistant.Understood;
import kr.dure.assistant.builtin.Classifier.Guess;
import kr.dure.assistant.language.Formats;
import kr.dure.assistant.language.Particles;
import kr.dure.assistant.language.Spelling;
import kr.dure.graph.fact.Problem;
import kr.dure.identity.Asker;
import kr.dure.prompts.Parameter;
import kr.dure.prompts.Question;
import kr.dure.prompts.Questions;
import kr.dure.prompts.assistant.AssistantWords;
import kr.dure.prompts.assistant.Saying;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Answers without a language model: finds the question that is meant, asks it, opens the answer with a stored sentence. */
public final class BuiltinEngine implements Engine {

    /** Under this chance the engine asks back instead of answering; see platform/docs/evaluation.md. */
    static final double SURE = 0.4;

    private static final int NEAREST = 3;

    private final Asks asks;
    private final Questions questions;
    private final Intents intents;
    private final Mentions mentions;
    private final Wording wording;
    private final Remarks remarks;

    public BuiltinEngine(Asks asks, Questions questions, AssistantWords words) {
        this(asks, questions, words, Intents.phrasings(questions.all(), words.beyond()));
    }

    /**
     * An engine that knows no more than some phrasings.
     *
     * @param phrasings what the classifier learns from
     */
    BuiltinEngine(
            Asks asks,
            Questions questions,
            AssistantWords words,
            List<Intents.Phrasing> phrasings) {
        this.asks = asks;
        this.questions = questions;
        this.intents = Intents.trained(words, questions.all(), phrasings);
        this.mentions = new Mentions(asks, usual(phrasings, words), types(questions));
        this.wording = new Wording(words);
        this.remarks = new Remarks(words);
    }

    @Override
    public Ended answer(Turn turn, Consumer<TurnEvent> tell) {
        Sentence sentence = read(turn.text(), turn.asker(), turn.today());
        Meaning meaning = meaning(sentence, turn.before());
        Formats formats = new Formats(turn.language(), turn.zone());
        return switch (meaning) {
            case Meaning.Asked asked -> ask(turn, sentence, asked, formats, tell);
            case Meaning.Beyond _ -> {
                say(tell, wording.text(Saying.BEYOND, formats, Map.of()));
                yield Ended.done(turn.before());
            }
            case Meaning.Unsure unsure -> {
                say(tell, wording.text(Saying.UNSURE, formats, Map.of()));
                tell.accept(new Offered(nearest(unsure.nearest, sentence, formats)));
                yield Ended.done(turn.before());
            }
        };
    }

    /** Finds what a text names. */
    Sentence read(String text, Asker asker, LocalDate today) {
        return mentions.read(Spelling.normal(text), asker, today);
    }

    /** The question that a sentence puts most likely, by its words alone. */
    Guess guess(Sentence sentence) {
        return intents.rank(sentence.kinds()).getFirst();
    }

    /** What the sentence means, by its own words or as the continuation of the last turn. */
    Meaning meaning(Sentence sentence, @Nullable Understood before) {
        List<Guess> guesses = intents.rank(sentence.kinds());
        Guess best = guesses.getFirst();
        Optional<Question> last =
                Optional.ofNullable(before).flatMap(b -> questions.named(b.question()));
        boolean sure = best.chance() >= SURE && !best.label().equals(Intents.BEYOND);
        if (last.isPresent() && sentence.fits(last.get())) {
            boolean changes = sentence.period() != null || !sentence.mentions().isEmpty();
            boolean bare = sentence.bare();
            if (bare || (!sure && sentence.leansBack() && changes)) {
                return new Meaning.Asked(last.get(), true);
            }
        }
        if (sure) {
            return new Meaning.Asked(questions.named(best.label()).orElseThrow(), false);
        }
        return best.label().equals(Intents.BEYOND) && best.chance() >= SURE
                ? new Meaning.Beyond()
                : new Meaning.Unsure(guesses);
    }

    private Ended ask(
            Turn turn,
            Sentence sentence,
            Meaning.Asked asked,
            Formats formats,
            Consumer<TurnEvent> tell) {
        Question question = asked.question;
        Slots slots =
                Slots.of(
                        question,
                        sentence,
                        turn.asker(),
                        asks.linking(turn.asker()),
                        turn.today(),
                        turn.before(),
                        asked.again);
        switch (slots) {
            case Slots.Doubtful(Mention mention, List<Entity> meanings) -> {
                Saying back = mention.spelt() ? Saying.WHICH : Saying.ALMOST;
                say(tell, wording.text(back, formats, Map.of("said", mention.said())));
                tell.accept(new Offered(which(sentence.text(), mention.said(), meanings)));
            }
            case Slots.Unknown(String said) ->
                    say(tell, wording.text(Saying.NOT_FOUND, formats, Map.of("said", said)));
            case Slots.Missing(Parameter parameter) ->
                    say(tell, missing(question, parameter, formats));
            case Slots.Filled(Map<String, String> parameters, Optional<String> unused) -> {
                unused.map(said -> remarks.untimed(said, formats)).ifPresent(tell);
                return answer(turn, sentence, question, parameters, formats, tell);
            }
        }
        return Ended.done(turn.before());
    }

    private Ended answer(
            Turn turn,
            Sentence sentence,
            Question question,
            Map<String, String> parameters,
            Formats formats,
            Consumer<TurnEvent> tell) {
        switch (asks.ask(turn.asker(), question.name(), parameters)) {
            case Reply.Answered(Answer answer) -> {
                say(tell, wording.opening(answer, formats));
                if (!answer.rows().rows().isEmpty()) {
                    tell.accept(new Shown(Cards.of(answer, formats, sentence.view().orElse(null))));
                }
                remarks.on(answer, formats).forEach(tell);
                if (!answer.citations().isEmpty()) {
                    tell.accept(new Cited(answer.citations()));
                }
                return Ended.done(Understood.of(answer, parameters, turn.before()));
            }
            case Reply.Ambiguous(String _, String text, List<Entity> choices) -> {
                say(tell, wording.text(Saying.WHICH, formats, Map.of("said", text)));
                tell.accept(new Offered(which(sentence.text(), text, choices)));
            }
            case Reply.NotFound(String _, String text) ->
                    say(tell, wording.text(Saying.NOT_FOUND, formats, Map.of("said", text)));
            case Reply.Invalid(List<Problem> problems) -> {
                String all = String.join("; ", problems.stream().map(Problem::toString).toList());
                say(tell, wording.text(Saying.INVALID, formats, Map.of("problems", all)));
            }
        }
        return Ended.done(turn.before());
    }

    private String missing(Question question, Parameter parameter, Formats formats) {
        String says = parameter.says().in(formats.language());
        Optional<String> example =
                question.expectations().stream()
                        .filter(e -> e.parameters().containsKey(parameter.name()))
                        .map(e -> e.says())
                        .filter(
                                e ->
                                        Spelling.languageOf(e, Locale.ENGLISH)
                                                .equals(formats.language()))
                        .findFirst();
        return example.isPresent()
                ? wording.text(
                        Saying.MISSING, formats, Map.of("says", says, "example", example.get()))
                : wording.text(Saying.MISSING_PLAIN, formats, Map.of("says", says));
    }

    private static List<Choice> which(String text, String said, List<Entity> meanings) {
        return meanings.stream()
                .map(entity -> new Choice(label(entity), text.replace(said, entity.reference())))
                .toList();
    }

    private static String label(Entity entity) {
        String owner = entity.owner() == null ? "" : " · " + entity.owner();
        return entity.name() == null || entity.name().equals(entity.id())
                ? entity.id() + owner
                : entity.name() + " (" + entity.id() + ")" + owner;
    }

    private List<Choice> nearest(List<Guess> guesses, Sentence sentence, Formats formats) {
        String names = String.join(" ", sentence.mentions().stream().map(Mention::said).toList());
        List<Choice> choices = new ArrayList<>();
        for (Guess guess : guesses) {
            if (choices.size() < NEAREST && !guess.label().equals(Intents.BEYOND)) {
                Question question = questions.named(guess.label()).orElseThrow();
                String title = question.title().in(formats.language());
                String period =
                        sentence.period() == null
                                ? ""
                                : sentence.text()
                                        .substring(
                                                sentence.period().start(), sentence.period().end());
                choices.add(new Choice(title, Spelling.normal(names + " " + period + " " + title)));
            }
        }
        return choices;
    }

    private static void say(Consumer<TurnEvent> tell, String text) {
        tell.accept(new Piece(text));
    }

    private static Set<String> types(Questions questions) {
        return questions.all().stream()
                .flatMap(question -> question.parameters().stream())
                .filter(parameter -> parameter.type().isNamed())
                .map(parameter -> parameter.type().word())
                .collect(toSet());
    }

    /** Words of the phrasings, with and without particles: they name nothing. */
    private static Set<String> usual(List<Intents.Phrasing> phrasings, AssistantWords words) {
        return Stream.concat(
                        phrasings.stream().flatMap(p -> Stream.of(p.says().split("[ ?!.,]+"))),
                        words.synonyms().values().stream().flatMap(List::stream))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .flatMap(word -> Stream.of(word, Particles.strip(word)))
                .collect(toSet());
    }

    /** What a sentence was understood as. */
    sealed interface Meaning {

        /**
         * A question of the catalogue.
         *
         * @param again the last turn's question with something changed
         */
        record Asked(Question question, boolean again) implements Meaning {}

        record Beyond() implements Meaning {}

        record Unsure(List<Guess> nearest) implements Meaning {}
    }
}
