package kr.dure.assistant.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.toSet;

import kr.dure.ask.Answer;
import kr.dure.ask.Asks;
import kr.dure.ask.Reply;
import kr.dure.assistant.TurnEvent;
import kr.dure.assistant.builtin.Recorded.Put;
import kr.dure.assistant.language.Spelling;
import kr.dure.audit.Audit;
import kr.dure.demonstration.DemonstrationGraph;
import kr.dure.graph.Graph;
import kr.dure.identity.Asker;
import kr.dure.identity.Demonstrators;
import kr.dure.identity.FakeAudit;
import kr.dure.prompts.Expectation;
import kr.dure.prompts.Question;
import kr.dure.prompts.Questions;
import kr.dure.prompts.assistant.AssistantWords;
import kr.dure.store.GraphOfItsOwn;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import tools.jackson.dataformat.yaml.YAMLMapper;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How well the built-in engine answers what it never learnt: phrasings held out by fold, and real sentences, from the words to
 * the rows, over the demonstration chain at a moment that stands still. It shares nothing with other tests and runs beside
 * them; what it remembers of the graph is for one thread.
 */
@TestInstance(Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
class EvaluationIT {

    private static final Logger LOG = LoggerFactory.getLogger(EvaluationIT.class);
    private static final int FOLDS = 10;

    /** Of what is answered, from the words to the rows. */
    private static final double RIGHT = 0.95;

    /** Of what is asked. */
    private static final double ANSWERED = 0.80;

    private static final String PRESS_02 = "kwangjin-press/PRESS-02";

    private final AssistantWords words = AssistantWords.load();
    private final Map<String, Asker> askers = Demonstrators.byUsername();
    private final AnnotationConfigApplicationContext context =
            new AnnotationConfigApplicationContext();
    private final Questions questions;
    private final Recorded asks;
    private final Judge judge;

    EvaluationIT() {
        Clock clock = Judge.CLOCK;
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(Audit.class, FakeAudit::new);
        context.register(Ways.class);
        context.refresh();
        DemonstrationGraph.write(context.getBean(Graph.class), clock);
        questions = context.getBean(Questions.class);
        asks = new Recorded(context.getBean(Asks.class));
        judge = new Judge(asks);
    }

    @AfterAll
    void stop() {
        context.close();
    }

    /** What each question promises of its answers. */
    @TestFactory
    @Execution(ExecutionMode.SAME_THREAD)
    Stream<DynamicTest> answersHoldWhatIsExpected() {
        return questions.all().stream()
                .flatMap(
                        question ->
                                question.expectations().stream()
                                        .filter(expectation -> expectation.as() != null)
                                        .map(
                                                expectation ->
                                                        DynamicTest.dynamicTest(
                                                                question.name()
                                                                        + ": "
                                                                        + expectation.says(),
                                                                () ->
                                                                        check(
                                                                                question,
                                                                                expectation))));
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void whatWasNeverLearntIsAnsweredRightlyOrLeftAlone() throws IOException {
        Filling filling = new Filling(asks, askers, questions);
        List<Judged> held = new ArrayList<>();
        List<Judged> beyond = new ArrayList<>();
        List<Spoken> sentences = new ArrayList<>();
        questions.all().forEach(question -> sentences.addAll(filling.sentences(question)));
        words.beyond().forEach(says -> sentences.add(beyond(says)));
        Collections.shuffle(sentences, new Random(11));
        List<Intents.Phrasing> all = Intents.phrasings(questions.all(), words.beyond());
        List<List<Spoken>> folds = folds(sentences);
        List<BuiltinEngine> engines =
                folds.parallelStream().map(unseen -> without(unseen, all)).toList();
        for (int fold = 0; fold < FOLDS; fold++) {
            for (Spoken spoken : folds.get(fold)) {
                (spoken.question() == null ? beyond : held)
                        .add(judge.of(engines.get(fold), spoken));
            }
        }
        BuiltinEngine whole = new BuiltinEngine(asks, questions, words, all);
        Set<String> learnt = all.stream().map(Intents.Phrasing::says).collect(toSet());
        List<Judged> real =
                real().stream()
                        .filter(
                                spoken ->
                                        !learnt.contains(
                                                whole.read(
                                                                spoken.text(),
                                                                spoken.asker(),
                                                                Judge.TODAY)
                                                        .kinds()))
                        .map(spoken -> judge.of(whole, spoken))
                        .toList();
        Report report = new Report();
        report.text(
                "%d questions, %d phrasings in %d folds, each judged by an engine that learnt the other folds; a right answer has the very rows that the meant question returns."
                        .formatted(questions.all().size(), held.size(), FOLDS));
        report.table("Phrasings held out by fold", held);
        report.table("Real sentences that are never learnt", real);
        report.table(
                "Sentences made from titles and descriptions alone",
                strangers().stream().map(spoken -> judge.of(whole, spoken)).toList());
        List<Judged> continued =
                questions.all().stream()
                        .flatMap(question -> new FollowUps(filling, judge).of(question, whole))
                        .toList();
        report.table("Follow-ups that change a value or the view", continued);
        List<Slips.Slipped> slipped =
                sentences.stream()
                        .flatMap(spoken -> new Slips(asks, judge).of(spoken, whole).stream())
                        .toList();
        report.slips(slipped);
        report.text(
                "Requests that no question serves, answered as fact: %s."
                        .formatted(
                                Report.share(
                                        beyond.stream().filter(Judged::isAnswered).count(),
                                        beyond.size())));
        report.curve(held, beyond);
        report.confusions(held);
        speed(whole, sentences, report);
        Files.writeString(Path.of("target/evaluation.md"), report.toString());
        LOG.info("\n{}", report);
        Stream.of(held, real, beyond, continued)
                .flatMap(List::stream)
                .filter(one -> one.isAnswered() && !one.isRight())
                .forEach(EvaluationIT::tell);
        assertThat(held)
                .as("every question is tried")
                .hasSizeGreaterThan(10 * questions.all().size());
        long answered = held.stream().filter(Judged::isAnswered).count();
        long right = held.stream().filter(Judged::isRight).count();
        assertThat((double) right / answered).as("right of answered").isGreaterThan(RIGHT);
        assertThat((double) answered / held.size()).as("answered").isGreaterThan(ANSWERED);
        assertThat(beyond).as("beyond it").noneMatch(Judged::isAnswered);
        assertThat(continued.stream().filter(Judged::isRight).count())
                .as("follow-ups that are answered rightly")
                .isGreaterThan((long) (RIGHT * continued.size()));
        assertThat(slipped)
                .as("names with a slip are never passed over or taken for others")
                .noneMatch(one -> one.outcome() == Slips.Outcome.ANSWERED);
    }

    /** "2호기" alone is one machine in sight; with a company before it, it is that company's or none. */
    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void aMachineIsThatOfTheCompanyBeforeIt() {
        BuiltinEngine engine = new BuiltinEngine(asks, questions, words);
        assertThat(asked(engine, "2호기 지금 돌아가?")).containsEntry("machine", PRESS_02);
        assertThat(asked(engine, "Is 2호기 running?")).containsEntry("machine", PRESS_02);
        assertThat(asked(engine, "광진프레스 2호기 지금 돌아가?")).containsEntry("machine", PRESS_02);
        assertThat(asked(engine, "광진프레스 2호기 미조치 고위험 있어?"))
                .containsEntry("organisation", "kwangjin-press");
        assertThat(asked(engine, "유진도금 2호기 지금 돌아가?")).isEmpty();
        assertThat(asked(engine, "광진프래스 2호기 지금 돌아가?")).isEmpty();
        assertThat(offered(engine, "광진프래스 2호기 지금 돌아가?"))
                .containsExactly("광진프래스 2호기 지금 돌아가?".replace("광진프래스 2호기", PRESS_02));
    }

    /** With what a sentence of tier 2 is answered; nothing where the engine asks back. */
    private Map<String, String> asked(BuiltinEngine engine, String text) {
        Put put = judge.answered(engine, Judge.turn(ofTier2(text), null), event -> {});
        return put == null ? Map.of() : put.parameters();
    }

    /** What the engine asks back with. */
    private List<String> offered(BuiltinEngine engine, String text) {
        List<String> offered = new ArrayList<>();
        engine.answer(
                Judge.turn(ofTier2(text), null),
                event -> {
                    if (event instanceof TurnEvent.Offered(List<TurnEvent.Choice> choices)) {
                        choices.forEach(choice -> offered.add(choice.sends()));
                    }
                });
        return offered;
    }

    private Spoken ofTier2(String text) {
        return new Spoken(
                Objects.requireNonNull(askers.get("tier2")),
                "",
                null,
                Locale.KOREAN,
                Spelling.normal(text),
                Map.of(),
                true);
    }

    private static List<List<Spoken>> folds(List<Spoken> sentences) {
        List<List<Spoken>> folds = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Spoken> unseen = new ArrayList<>();
            for (int i = fold; i < sentences.size(); i += FOLDS) {
                unseen.add(sentences.get(i));
            }
            folds.add(unseen);
        }
        return folds;
    }

    /** An engine that never learnt some sentences. */
    private BuiltinEngine without(List<Spoken> unseen, List<Intents.Phrasing> all) {
        Set<String> withheld = unseen.stream().map(Spoken::learnt).collect(toSet());
        return new BuiltinEngine(
                asks,
                questions,
                words,
                all.stream().filter(p -> !withheld.contains(p.says())).toList());
    }

    private static void tell(Judged one) {
        Question meant = one.spoken().question();
        LOG.info(
                "{}: '{}' was answered as {} {}",
                meant == null ? "beyond" : meant.name(),
                one.spoken().text(),
                one.asked(),
                one.intent() && !one.rows() ? "with other rows" : "");
    }

    private void check(Question question, Expectation expectation) {
        Asker asker = Objects.requireNonNull(askers.get(expectation.as()), "no such account");
        Reply reply = asks.ask(asker, question.name(), expectation.parameters());
        assertThat(reply).isInstanceOf(Reply.Answered.class);
        Answer answer = ((Reply.Answered) reply).answer();
        List<String> values =
                answer.rows().rows().stream()
                        .flatMap(row -> row.values().stream())
                        .flatMap(
                                value ->
                                        value instanceof List<?> list
                                                ? list.stream()
                                                : Stream.of(value))
                        .map(String::valueOf)
                        .toList();
        assertThat(expectation.contains()).allSatisfy(text -> assertThat(values).contains(text));
        assertThat(expectation.lacks()).allSatisfy(text -> assertThat(values).doesNotContain(text));
    }

    private Spoken beyond(String says) {
        return new Spoken(
                Objects.requireNonNull(askers.get("tier2")),
                Intents.learnt(says),
                null,
                Spelling.languageOf(says, Locale.ENGLISH),
                Spelling.normal(says),
                Map.of(),
                true);
    }

    /** The expectations' sentences, each put by somebody who may see what it names. */
    private List<Spoken> real() {
        List<Spoken> real = new ArrayList<>();
        for (Question question : questions.all()) {
            for (Expectation expectation : question.expectations()) {
                Stream.concat(
                                Stream.ofNullable(expectation.as()),
                                askers.keySet().stream().sorted())
                        .map(askers::get)
                        .flatMap(Stream::ofNullable)
                        .filter(asker -> canAsk(asker, question, expectation))
                        .findFirst()
                        .ifPresent(
                                asker ->
                                        real.add(
                                                new Spoken(
                                                        asker,
                                                        "",
                                                        question,
                                                        Spelling.languageOf(
                                                                expectation.says(), Locale.ENGLISH),
                                                        Spelling.normal(expectation.says()),
                                                        expectation.parameters(),
                                                        true)));
            }
        }
        return real;
    }

    /** Made without a look at phrasings and vocabulary; change neither for their sake, or they are worth nothing. */
    private List<Spoken> strangers() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(EvaluationIT.class.getResourceAsStream("strangers.yaml"))) {
            return Arrays.stream(new YAMLMapper().readValue(file, Stranger[].class))
                    .map(
                            one ->
                                    new Spoken(
                                            Objects.requireNonNull(askers.get(one.as())),
                                            "",
                                            questions.named(one.asks()).orElseThrow(),
                                            Spelling.languageOf(one.says(), Locale.ENGLISH),
                                            Spelling.normal(one.says()),
                                            one.parameters(),
                                            false))
                    .toList();
        }
    }

    private record Stranger(String says, String as, String asks, Map<String, String> parameters) {}

    private boolean canAsk(Asker asker, Question question, Expectation expectation) {
        return asks.ask(asker, question.name(), expectation.parameters()) instanceof Reply.Answered;
    }

    /** What the engine takes beside the graph: every name and every answer is remembered already. */
    private void speed(BuiltinEngine engine, List<Spoken> sentences, Report report) {
        long[] micros = new long[sentences.size()];
        for (int i = 0; i < micros.length; i++) {
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            engine.answer(Judge.turn(sentences.get(i), null), event -> {});
            micros[i] =
                    (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1000;
        }
        Arrays.sort(micros);
        report.text(
                String.format(
                        Locale.ROOT,
                        "An answer takes %.1f ms of CPU beside the graph (median; %.1f ms at 95"
                                + " %%).",
                        micros[micros.length / 2] / 1000.0,
                        micros[micros.length * 95 / 100] / 1000.0));
    }

    /** Everything between a person and the graph. */
    @Configuration(proxyBeanMethods = false)
    @ComponentScan(basePackages = "kr.dure.ask")
    @Import(GraphOfItsOwn.class)
    static class Ways {}
}
