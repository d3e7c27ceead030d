package kr.dure.assistant.builtin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import kr.dure.assistant.builtin.Classifier.Guess;
import kr.dure.assistant.builtin.Intents.Phrasing;
import kr.dure.prompts.Questions;
import kr.dure.prompts.assistant.AssistantWords;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/** What the classifier learnt stays what it learnt. */
class ClassifierTests {

    private final AssistantWords words = AssistantWords.load();
    private final Questions questions = Questions.load();
    private final Features features = new Features(words.synonyms());

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
}
