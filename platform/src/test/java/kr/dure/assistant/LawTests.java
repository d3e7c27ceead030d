package kr.dure.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import kr.dure.assistant.language.Spelling;
import kr.dure.prompts.Question;
import kr.dure.prompts.Questions;
import kr.dure.prompts.assistant.AssistantWords;
import kr.dure.prompts.assistant.StoredAnswer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

class LawTests {

    private final AssistantWords words = AssistantWords.load();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "법정 안전교육 시간이 어떻게 돼? | training_duty",
                "안전교육 몇 시간 이상 받아야 해? | training_duty",
                "how many hours of training are required by law? | training_duty",
                "산업재해조사표 언제까지 내야 해? | accident_form",
                "사고 보고 기한이 며칠이야 | accident_form",
                "원청도 협력사 사고에 책임 있어? | prime_duty",
                "도급인 안전 의무가 뭐야 | prime_duty",
                "is the prime liable for accidents at a supplier? | prime_duty",
                "위험성평가 의무야? | risk_assessment_duty",
                "how often is a risk assessment required | risk_assessment_duty",
                "MSDS 게시 의무 있어? | no_text",
                "산업안전보건법 제38조 알려줘 | no_text",
            })
    void lawIsToldFromStoredTextsWithItsSource(String said, String rule) {
        StoredAnswer found = recognised(words.law(), said).orElseThrow();

        assertThat(found.name()).isEqualTo(rule);
        assertThat(found.answer().ko()).contains("법률 자문 아님");
        assertThat(found.answer().en()).contains("ot legal advice");
    }

    @Test
    void noPrimeIsToldThatItAnswersForEverySuppliersPlant() {
        StoredAnswer duty = recognised(words.law(), "원청 책임이 어디까지야").orElseThrow();

        assertThat(duty.answer().ko()).contains("책임진다는 뜻은 아닙니다", "요청");
    }

    @Test
    void noQuestionIsTakenForLawDangerOrARefusal() {
        for (Question question : Questions.load().all()) {
            assertThat(
                            Stream.concat(
                                            question.phrasings().ko().stream(),
                                            question.phrasings().en().stream())
                                    .filter(
                                            said ->
                                                    Stream.of(
                                                                    words.law(),
                                                                    words.safety(),
                                                                    words.refusals())
                                                            .anyMatch(
                                                                    rules ->
                                                                            recognised(rules, said)
                                                                                    .isPresent())))
                    .as(question.name())
                    .isEmpty();
        }
    }

    private static Optional<StoredAnswer> recognised(List<StoredAnswer> rules, String said) {
        String text = Spelling.normal(said).toLowerCase(Locale.ROOT);
        return rules.stream().filter(rule -> rule.recognises(text)).findFirst();
    }
}
