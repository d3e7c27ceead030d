package kr.dure.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import kr.dure.ask.Answer;
import kr.dure.ask.Explained;
import kr.dure.assistant.Card.Cell;
import kr.dure.assistant.language.Formats;
import kr.dure.graph.ask.Rows;
import kr.dure.prompts.Questions;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Answers as cards. */
class CardsTests {

    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");
    private static final Formats KOREAN = new Formats(Locale.KOREAN, ZoneId.of("Asia/Seoul"));
    private static final Questions QUESTIONS = Questions.load();

    @Test
    void twoCompaniesOfOneNameAreToldApartByTheirIds() {
        Answer answer =
                answer(
                        "chain_links",
                        Map.of("supplier", "mirae-1", "customer", "hanbit"),
                        Map.of("supplier", "mirae-2", "customer", "hanbit"));
        assertThat(Cards.of(answer, KOREAN, null).rows())
                .extracting(row -> row.get(0).text(), row -> row.get(1).text())
                .containsExactly(tuple("미래 (mirae-1)", "한빛"), tuple("미래 (mirae-2)", "한빛"));
    }

    @Test
    void aMomentHasItsPlaceOnATimeline() {
        Answer answer =
                answer(
                        "machine_timeline",
                        Map.of("since", NOW, "state", "EXECUTE", "machine", "P"));
        Cell since = Cards.of(answer, KOREAN, null).rows().getFirst().getFirst();
        assertThat(since.text()).isEqualTo("2026-11-20 12:00");
        assertThat(since.value()).isEqualTo((double) NOW.toEpochMilli());
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static Answer answer(String question, Map<String, Object>... rows) {
        return new Answer(
                QUESTIONS.named(question).orElseThrow(),
                Map.of(),
                List.of(),
                new Rows(List.of(), List.of(rows), false, NOW),
                Explained.BY_ITS_STATEMENT,
                false,
                null,
                NOW,
                List.of(),
                Map.of("mirae-1", "미래", "mirae-2", "미래", "hanbit", "한빛"));
    }
}
