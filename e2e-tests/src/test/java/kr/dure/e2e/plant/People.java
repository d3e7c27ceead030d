package kr.dure.e2e.plant;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Those who log in during a test, each with a Korean browser session of their own. */
public final class People implements AutoCloseable {

    private final Chromium chromium;
    private final Platform platform;
    private final Map<String, Person> here = new LinkedHashMap<>();

    People(Chromium chromium, Platform platform) {
        this.chromium = chromium;
        this.platform = platform;
    }

    /**
     * Logs a person in, once, and gives the same one back afterwards.
     *
     * @param username such as {@code tier2}
     */
    public Person login(String username) {
        return here.computeIfAbsent(
                username,
                name -> {
                    BrowserContext session =
                            chromium.browser()
                                    .newContext(
                                            new Browser.NewContextOptions()
                                                    .setBaseURL(platform.address().toString())
                                                    .setLocale("ko-KR")
                                                    .setTimezoneId("Asia/Seoul")
                                                    .setViewportSize(1440, 1000));
                    Person person = new Person(session.newPage());
                    person.login(name, Platform.PASSWORD);
                    return person;
                });
    }

    void photograph(Path folder, String name) {
        here.forEach(
                (username, person) ->
                        person.page()
                                .screenshot(
                                        new Page.ScreenshotOptions()
                                                .setFullPage(true)
                                                .setPath(
                                                        folder.resolve(
                                                                name + "-" + username + ".png"))));
    }

    @Override
    public void close() {
        here.values().forEach(person -> person.page().context().close());
    }
}
