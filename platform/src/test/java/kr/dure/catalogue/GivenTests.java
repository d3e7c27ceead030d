package kr.dure.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import kr.dure.prompts.Parameter;
import kr.dure.prompts.Question;
import kr.dure.prompts.Questions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What forms and addresses give, over the real questions. */
class GivenTests {

    private static final Questions QUESTIONS = Questions.load();
    private static final Question PPM = question("delivery_ppm");
    private static final Question FORWARD = question("forward_trace");
    private static final Question BACKWARD = question("backward_trace");

    @Test
    void blankFieldsAreLeftOutAndStrangeOnesNotLookedAt() {
        Given given = Given.of(PPM, Map.of("part", " BK-110 ", "organisation", " ", "as", "table"));
        assertThat(given.texts()).containsExactly(Map.entry("part", "BK-110"));
        assertThat(given.asked()).isTrue();
        assertThat(Given.of(PPM, Map.of("as", "table")).asked()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-01, 2026-10-31, 2026-10-01/2026-11-01",
        "2026-10-01, 2026-10-01, 2026-10-01/2026-10-02",
        "2026-10-01, '', 2026-10-01/",
        "'', '', /",
        "2026-10-01, tomorrow, 2026-10-01/tomorrow"
    })
    void daysBecomeAPeriodWhoseLastDayIsIn(String from, String until, String period) {
        Given given =
                Given.of(PPM, Map.of("period", "days", "period.from", from, "period.until", until));
        assertThat(given.texts()).containsEntry("period", period);
        Field field = Field.of(period(), period, Locale.ENGLISH, null, List.of());
        assertThat(field.isDays()).isTrue();
        assertThat(field.getFrom()).isEqualTo(from);
        assertThat(field.getUntil()).isEqualTo(until);
    }

    @Test
    void theLinkHoldsWhatWasGivenInAFormThatNoTextBreaks() {
        Given given = Given.of(FORWARD, Map.of("lot", "a b/로트&x=1#+%", "tiers", "3"));
        assertThat(given.link())
                .isEqualTo(
                        "/ask/forward_trace?lot=a+b%2F%EB%A1%9C%ED%8A%B8%26x%3D1%23%2B%25&tiers=3");
        assertThat(Given.of(PPM, Map.of()).link("/answer.csv"))
                .isEqualTo("/ask/delivery_ppm/answer.csv");
    }

    @Test
    void whatIsNeededIsMissedAndADefaultIsNot() {
        assertThat(Given.of(FORWARD, Map.of()).lacks(FORWARD.parameters())).isTrue();
        assertThat(Given.of(FORWARD, Map.of("lot", "PL-77")).lacks(FORWARD.parameters())).isFalse();
        assertThat(Given.of(PPM, Map.of()).lacks(PPM.parameters())).isFalse();
    }

    @Test
    void theNextQuestionTakesOverThingsAndPeriodsButNoNumbers() {
        Given given = Given.of(FORWARD, Map.of("lot", "yujin/PL-77", "tiers", "3"));
        assertThat(Next.carried(FORWARD, given, BACKWARD).texts())
                .containsExactly(Map.entry("lot", "yujin/PL-77"));
        assertThat(Next.carried(FORWARD, given, PPM).texts()).isEmpty();
    }

    /** They stand in the address beside the parameters. */
    @Test
    void noQuestionHasAParameterThatThePagesNeedForThemselves() {
        assertThat(QUESTIONS.all())
                .allSatisfy(
                        question ->
                                assertThat(question.parameters())
                                        .extracting(Parameter::name)
                                        .doesNotContainAnyElementsOf(Set.of(AskPages.AS, "lang")));
    }

    private static Parameter period() {
        return PPM.parameter("period").orElseThrow();
    }

    private static Question question(String name) {
        return QUESTIONS.named(name).orElseThrow();
    }
}
