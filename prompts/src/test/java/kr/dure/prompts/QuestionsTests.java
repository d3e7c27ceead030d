package kr.dure.prompts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuestionsTests {

    private final Questions questions = Questions.load();

    @Test
    void allQuestionsOnTheClassPathAreWellFormed() {
        assertThat(questions.all()).isNotEmpty();
        assertThat(questions.named("forward_trace"))
                .hasValueSatisfying(
                        question -> {
                            assertThat(question.parameter("tiers").orElseThrow().fallback())
                                    .isEqualTo("10");
                            assertThat(question.column("lot").orElseThrow().ownerColumn())
                                    .isEqualTo("owner");
                        });
    }

    @Test
    void everyQuestionIsPutInManyWays() {
        assertThat(questions.all())
                .allSatisfy(
                        question -> {
                            assertThat(question.phrasings().ko())
                                    .hasSizeGreaterThanOrEqualTo(10)
                                    .doesNotHaveDuplicates();
                            assertThat(question.phrasings().en())
                                    .hasSizeGreaterThanOrEqualTo(5)
                                    .doesNotHaveDuplicates();
                            assertThat(question.nearMisses()).isNotEmpty();
                            assertThat(question.expectations()).isNotEmpty();
                        });
    }
}
