package kr.dure.e2e.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;

import kr.dure.e2e.plant.LanguageModel;
import kr.dure.e2e.plant.People;
import kr.dure.e2e.plant.Story;

import org.junit.jupiter.api.Test;

/** The endpoint of the language model fails. */
@Story
class LanguageModelDownIT {

    @Test
    void theBuiltInEngineAnswersInsteadAndSaysSo(LanguageModel model, People people) {
        model.isDown();

        Locator answer = people.login("quality").ask("모듈 로트 DM-0412에 들어간 소재 로트 다 보여줘");

        assertThat(answer.locator(".talk-note-basic .badge")).hasText("기본 응답 모드");
        assertThat(answer.locator(".answer-card")).containsText("PL-77");
        assertThat(answer.locator(".talk-sources a[href='/lots/yujin-plating/PL-77']")).hasCount(1);
    }
}
