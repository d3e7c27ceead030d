package kr.dure.e2e.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import kr.dure.e2e.plant.LanguageModel;
import kr.dure.e2e.plant.People;
import kr.dure.e2e.plant.Person;
import kr.dure.e2e.plant.Story;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Collections;

/** An answer that does not come to its end is shown as such and is not kept as an answer. */
@Story
class InterruptedAnswerIT {

    @Test
    void whoeverHasReadEnoughStopsIt(LanguageModel model, People people) {
        model.saysSlowly(Collections.nCopies(60, "납품은 순조롭습니다. "), Duration.ofSeconds(25));
        Person planner = people.login("scheduling");
        Page page = planner.page();
        page.navigate("/assistant");
        page.getByRole(AriaRole.TEXTBOX).fill("납품이 잘 되고 있어?");
        page.getByRole(AriaRole.TEXTBOX).press("Enter");
        Locator answer = page.locator(".talk-answer").last();
        assertThat(answer.locator(".talk-prose")).containsText("납품은 순조롭습니다.");
        assertThat(page.locator("#send")).isHidden();

        page.locator("#stop").click();

        assertThat(answer).hasAttribute("aria-busy", "false");
        assertThat(answer.locator(".talk-note-interrupted")).isVisible();
        assertThat(page.locator("#send")).isVisible();
        assertThat(page.locator("#stop")).isHidden();
        nothingWasKept(planner);
    }

    @Test
    void aStreamThatIsCutSaysSo(LanguageModel model, People people) {
        model.breaksOffAfter("늦은 납품은 모두");
        Person planner = people.login("scheduling");

        Locator answer = planner.ask("늦은 납품이 뭐야?");

        assertThat(answer.locator(".talk-prose")).containsText("늦은 납품은 모두");
        assertThat(answer.locator(".talk-note-interrupted")).isVisible();
        nothingWasKept(planner);
    }

    private static void nothingWasKept(Person person) {
        person.page().navigate("/assistant");
        assertThat(person.page().locator(".talk-past")).hasCount(0);
    }
}
