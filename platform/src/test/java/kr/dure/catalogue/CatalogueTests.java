package kr.dure.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import kr.dure.catalogue.Catalogue.Area;
import kr.dure.catalogue.Catalogue.Entry;
import kr.dure.prompts.Question;
import kr.dure.prompts.Questions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The list over the real questions. */
class CatalogueTests {

    private static final Questions QUESTIONS = Questions.load();
    private final Catalogue catalogue = new Catalogue(QUESTIONS);

    @ParameterizedTest
    @CsvSource({
        "납입불량, delivery_ppm",
        "납입 불량, delivery_ppm",
        "PPM, delivery_ppm",
        "ｐｐｍ, delivery_ppm",
        "어디로 갔, forward_trace",
        "frequency severity, frequency_severity_trend"
    })
    void aQuestionIsFoundByTheWordsPeopleUseForIt(String text, String question) {
        assertThat(found(text)).contains(question);
    }

    @Test
    void everyWordHasToFitAndNothingAtAllShowsEverything() {
        assertThat(found("납입불량 재해율")).isEmpty();
        assertThat(found(" ")).hasSize(QUESTIONS.all().size());
    }

    @Test
    void everyQuestionStandsInTheListWithItsSentencesAndAnAreaThatHasAName() {
        for (Locale locale : List.of(Locale.KOREAN, Locale.ENGLISH)) {
            ResourceBundle texts = ResourceBundle.getBundle("kr.dure.catalogue.messages", locale);
            for (Area area : catalogue.areas("", locale)) {
                assertThat(texts.containsKey("ask.area." + area.name()))
                        .as("ask.area.%s is missing in messages_%s", area.name(), locale)
                        .isTrue();
                assertThat(area.questions())
                        .allSatisfy(
                                entry -> {
                                    assertThat(entry.title()).isNotBlank();
                                    assertThat(entry.says()).isNotBlank();
                                    assertThat(entry.example()).doesNotContain("{");
                                });
            }
        }
    }

    @Test
    void theExampleIsASentenceInTheReadersLanguage() {
        Question forward = QUESTIONS.named("forward_trace").orElseThrow();
        assertThat(Catalogue.example(forward, Locale.KOREAN)).containsPattern("[가-힣]");
        assertThat(Catalogue.example(forward, Locale.ENGLISH)).doesNotContainPattern("[가-힣]");
    }

    private List<String> found(String text) {
        return catalogue.areas(text, Locale.KOREAN).stream()
                .flatMap(area -> area.questions().stream())
                .map(Entry::name)
                .toList();
    }
}
