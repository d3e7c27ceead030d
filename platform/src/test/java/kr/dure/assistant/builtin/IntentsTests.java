package kr.dure.assistant.builtin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import kr.dure.assistant.builtin.Classifier.Guess;
import kr.dure.assistant.builtin.Intents.Phrasing;
import kr.dure.prompts.Questions;
import kr.dure.prompts.assistant.AssistantWords;

import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** How often the classifier, which never saw a phrasing, finds the question that it puts. */
class IntentsTests {

    private static final Logger LOG = LoggerFactory.getLogger(IntentsTests.class);
    private static final int FOLDS = 10;

    private final AssistantWords words = AssistantWords.load();
    private final Questions questions = Questions.load();
    private final Features features = new Features(words.synonyms());

    @Test
    void unseenPhrasingsAreUnderstoodOrLeftAlone() {
        List<Phrasing> all = new ArrayList<>(Intents.phrasings(questions.all(), words.beyond()));
        Collections.shuffle(all, new Random(11));
        Tally tally = new Tally();
        List<String> wrong = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Phrasing> seen = new ArrayList<>();
            List<Phrasing> unseen = new ArrayList<>();
            for (int i = 0; i < all.size(); i++) {
                (i % FOLDS == fold ? unseen : seen).add(all.get(i));
            }
            Intents intents = Intents.learn(features, questions.all(), seen);
            unseen.forEach(phrasing -> tally.add(phrasing, intents.rank(phrasing.says()), wrong));
        }
        wrong.forEach(line -> LOG.info("{}", line));
        LOG.info("{}", tally);
        assertThat(tally.rightOfAnswered()).isGreaterThan(0.85);
    }

    @Test
    void whatWasLearntIsReadBackAsItWas() throws IOException {
        List<Phrasing> some = Intents.phrasings(questions.all(), words.beyond()).subList(0, 200);
        Classifier learnt = Intents.fit(features, some);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        learnt.write(new DataOutputStream(file));

        Classifier read =
                Classifier.read(new DataInputStream(new ByteArrayInputStream(file.toByteArray())));

        for (Phrasing phrasing : some) {
            Guess first = learnt.rank(features.of(phrasing.says())).getFirst();
            Guess again = read.rank(features.of(phrasing.says())).getFirst();
            assertThat(again.label()).isEqualTo(first.label());
            assertThat(again.chance()).isCloseTo(first.chance(), within(1e-4));
        }
    }

    /** Counts over all unseen phrasings. */
    private static final class Tally {

        private int questions;
        private int first;
        private int amongThree;
        private int answered;
        private int answeredRight;
        private int beyond;
        private int leftAlone;

        void add(Phrasing phrasing, List<Guess> guesses, List<String> wrong) {
            Guess best = guesses.getFirst();
            boolean answers =
                    best.chance() >= BuiltinEngine.SURE && !best.label().equals(Intents.BEYOND);
            boolean right = best.label().equals(phrasing.question());
            if (answers) {
                answered++;
                answeredRight += right ? 1 : 0;
            }
            if (answers && !right) {
                wrong.add(
                        "%s -> %s %.2f, meant %s"
                                .formatted(
                                        phrasing.says(),
                                        best.label(),
                                        best.chance(),
                                        phrasing.question()));
            }
            if (phrasing.question().equals(Intents.BEYOND)) {
                beyond++;
                leftAlone += answers ? 0 : 1;
                return;
            }
            questions++;
            first += right ? 1 : 0;
            amongThree +=
                    guesses.stream().limit(3).anyMatch(g -> g.label().equals(phrasing.question()))
                            ? 1
                            : 0;
        }

        double rightOfAnswered() {
            return (double) answeredRight / answered;
        }

        @Override
        public String toString() {
            return "%d-fold: top-1 %d/%d = %.1f %%, top-3 %d/%d = %.1f %%; answered %d, of them right %d = %.1f %%; beyond left alone %d/%d"
                    .formatted(
                            FOLDS,
                            first,
                            questions,
                            100.0 * first / questions,
                            amongThree,
                            questions,
                            100.0 * amongThree / questions,
                            answered,
                            answeredRight,
                            100 * rightOfAnswered(),
                            leftAlone,
                            beyond);
        }
    }
}
