package kr.dure.e2e.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;

import kr.dure.e2e.plant.LanguageModel;
import kr.dure.e2e.plant.People;
import kr.dure.e2e.plant.Person;
import kr.dure.e2e.plant.Story;

import org.junit.jupiter.api.Test;

import java.util.Map;

/** A language model answers over the platform's questions. */
@Story
class LanguageModelIT {

    @Test
    void itsAnswerIsShownWithWhatItStandsOn(LanguageModel model, People people) {
        model.callsThenSays(
                "backward_trace",
                Map.of("lot", "DM-0412"),
                "모듈 로트 DM-0412에는 도금 로트 **PL-77**이 들어갔습니다.");
        Person engineer = people.login("quality");

        Locator answer = engineer.ask("DM-0412에 뭐가 들어갔어?");

        assertThat(answer.locator(".talk-prose")).containsText("도금 로트 PL-77이 들어갔습니다.");
        assertThat(answer.locator("mark")).hasCount(0);
        assertThat(answer.locator(".talk-note-basic")).hasCount(0);
        assertThat(answer.locator(".answer-card")).containsText("PL-77");
        answer.locator(".talk-sources summary").click();
        answer.locator(".talk-sources a[href='/lots/yujin-plating/PL-77']").click();
        assertThat(engineer.page().locator("h1")).containsText("PL-77");
    }
}
