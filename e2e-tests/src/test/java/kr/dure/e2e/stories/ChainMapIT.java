package kr.dure.e2e.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import kr.dure.e2e.plant.People;
import kr.dure.e2e.plant.Person;
import kr.dure.e2e.plant.Story;

import org.junit.jupiter.api.Test;

import java.util.regex.Pattern;

/** The map of the chain is looked at closely, with a mouse and with the keyboard alone. */
@Story
class ChainMapIT {

    @Test
    void buttonsAndKeysZoomAndTheWholeComesBack(People people) {
        Person manager = people.login("program");
        manager.goTo("/");
        Page page = manager.page();
        Locator map = page.locator("#map");
        assertThat(page.locator("#map canvas").first()).isVisible();
        assertThat(page.locator("#map-out")).isDisabled();

        page.locator("#map-in").click();
        assertThat(page.locator("#map-out")).isEnabled();
        assertThat(map).hasClass(Pattern.compile("closer"));

        map.focus();
        map.press("ArrowRight");
        map.press("0");
        assertThat(page.locator("#map-out")).isDisabled();
        for (int i = 0; i < 5; i++) {
            map.press("+");
        }
        assertThat(page.locator("#map-in")).isDisabled();
        page.locator("#map-whole").click();
        assertThat(page.locator("#map-whole")).isDisabled();
    }
}
