package kr.dure.e2e.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import kr.dure.e2e.plant.People;
import kr.dure.e2e.plant.Person;
import kr.dure.e2e.plant.Story;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;

/** Somebody picks a question, fills in its form, keeps the answer in view and takes it away. */
@Story
class QuestionBoardIT {

    @Test
    void aQuestionIsAskedByFormPinnedAndTakenAway(People people) throws IOException {
        Person worker = people.login("tier2");
        Page page = worker.page();

        worker.goTo("/ask");
        page.getByRole(AriaRole.SEARCHBOX).pressSequentially("어디로 갔");
        Locator entry = page.locator("a[href='/ask/forward_trace']");
        assertThat(page.locator(".ask-entry")).hasCount(1);
        entry.click();

        Locator lot = page.getByRole(AriaRole.COMBOBOX);
        lot.pressSequentially("PL-7");
        Locator first = page.getByRole(AriaRole.LISTBOX).getByRole(AriaRole.OPTION).first();
        assertThat(first).containsText("PL-7");
        String meant = first.getAttribute("data-value");
        lot.press("ArrowDown");
        lot.press("Enter");
        assertThat(lot).hasValue(meant);
        lot.fill("PL-77");
        press(page, "답 보기");
        Locator answer = page.locator(".answer-card");
        assertThat(answer).containsText("BK-");
        assertThat(page.locator(".ask-result .talk-note-withheld")).isVisible();

        Download file = page.waitForDownload(() -> page.getByText("CSV 받기").click());
        assertThat(Files.readString(file.path())).contains("PL-77", "BK-", "기준 시각");

        press(page, "내 보드에 두기");
        Locator card = page.locator("#board-mine .board-card");
        assertThat(card).hasCount(1);
        assertThat(card.locator(".answer-card")).containsText("PL-77");

        press(page, "로트 정방향 추적 빼기");
        assertThat(page.locator("#board-mine .board-card")).hasCount(0);
        press(page, "되돌리기");
        assertThat(page.locator("#board-mine .answer-card")).containsText("PL-77");
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
    }
}
