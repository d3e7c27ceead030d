package kr.dure.e2e.plant;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;

/** Someone in front of a browser. */
public final class Person {

    /** Longest wait for an answer of the assistant, in milliseconds. */
    private static final double ANSWER = 30_000;

    private final Page page;

    Person(Page page) {
        this.page = page;
    }

    void login(String username, String password) {
        page.navigate("/login");
        enter(page, username, password);
    }

    /** Logs in at a log-in page that is open already. */
    public void login(Page at, String username) {
        enter(at, username, Platform.PASSWORD);
    }

    private static void enter(Page page, String username, String password) {
        page.locator("#username").fill(username);
        page.locator("#password").fill(password);
        page.locator("main form button[type=submit], main form button").first().click();
        assertThat(page.locator("#password")).hasCount(0);
    }

    public Page page() {
        return page;
    }

    /** Goes to a page and returns its main part. */
    public Locator goTo(String path) {
        page.navigate(path);
        return page.locator("main");
    }

    /** Asks the assistant in a new conversation and returns its answer once it is complete. */
    public Locator ask(String text) {
        page.navigate("/assistant");
        page.getByRole(AriaRole.TEXTBOX).fill(text);
        page.getByRole(AriaRole.TEXTBOX).press("Enter");
        Locator answer = page.locator(".talk-answer").last();
        assertThat(answer)
                .hasAttribute(
                        "aria-busy",
                        "false",
                        new LocatorAssertions.HasAttributeOptions().setTimeout(ANSWER));
        return answer;
    }
}
