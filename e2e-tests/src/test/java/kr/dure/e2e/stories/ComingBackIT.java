package kr.dure.e2e.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;

import kr.dure.e2e.plant.LanguageModel;
import kr.dure.e2e.plant.People;
import kr.dure.e2e.plant.Person;
import kr.dure.e2e.plant.Story;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/** A conversation is found again after a log-out, a reload, a deletion in another tab and a change of the language. */
@Story
class ComingBackIT {

    private static final String SAID = "납품이 잘 되고 있어?";
    private static final String NEXT = "그중 가장 늦은 것은?";
    private static final Pattern NAMED = Pattern.compile(".*/assistant/[0-9a-f-]{36}");

    @Test
    void whatWasTypedIsThereAgainAfterTheLogIn(LanguageModel model, People people) {
        quick(model);
        Person quality = people.login("quality");
        Page page = asked(quality);
        String address = page.url();
        Page tab = page.context().newPage();
        logOut(tab);

        ask(page, NEXT);

        assertThat(page.locator("#password")).isVisible();
        quality.login(page, "quality");
        assertThat(page).hasURL(address + "?continue");
        assertThat(page.getByRole(AriaRole.TEXTBOX)).hasValue(NEXT);
        assertThat(page.locator(".talk-mine")).hasCount(1);
        page.getByRole(AriaRole.TEXTBOX).press("Enter");
        assertThat(page.locator(".talk-mine")).hasCount(2);
        assertThat(page.locator(".talk-answer").last()).hasAttribute("aria-busy", "false");
        assertThat(page.locator(".talk-note-failed")).hasCount(0);
    }

    @Test
    void whoeverLoggedInAgainElsewhereOnlySendsAgain(LanguageModel model, People people) {
        quick(model);
        Person quality = people.login("quality");
        Page page = asked(quality);
        Page tab = page.context().newPage();
        logOut(tab);
        quality.login(tab, "quality");

        ask(page, NEXT);

        assertThat(page.locator(".talk-answer")).hasCount(1);
        assertThat(page.getByRole(AriaRole.TEXTBOX)).hasValue(NEXT);
        page.getByRole(AriaRole.TEXTBOX).press("Enter");
        assertThat(page.locator(".talk-answer")).hasCount(2);
        assertThat(page.locator(".talk-note-failed")).hasCount(0);
    }

    /** Two may share a computer of the shop floor. */
    @Test
    void nobodyElseFindsWhatWasTyped(LanguageModel model, People people) {
        quick(model);
        Person quality = people.login("quality");
        Page page = quality.page();
        page.navigate("/assistant");
        logOut(page.context().newPage());
        ask(page, SAID);
        assertThat(page.locator("#password")).isVisible();

        quality.login(page, "tier2");
        page.navigate("/assistant");

        assertThat(page.getByRole(AriaRole.TEXTBOX)).hasValue("");
    }

    @Test
    void aConversationDeletedElsewhereIsToldAndANewOneBegins(LanguageModel model, People people) {
        quick(model);
        Page page = asked(people.login("quality"));
        String address = page.url();
        Page tab = page.context().newPage();
        tab.navigate(address);
        delete(tab);

        ask(page, NEXT);

        assertThat(page.locator(".talk-note-failed")).containsText("새 대화");
        assertThat(page.getByRole(AriaRole.TEXTBOX)).hasValue(NEXT);
        page.getByRole(AriaRole.TEXTBOX).press("Enter");
        assertThat(page.locator(".talk-answer").last().locator(".talk-prose"))
                .containsText("순조롭습니다");
        assertThat(page).hasURL(NAMED);
        assertThat(page.url()).isNotEqualTo(address);
    }

    @Test
    void aConversationDeletedWhileItsAnswerComesDoesNotComeBack(
            LanguageModel model, People people) {
        quick(model);
        Page page = asked(people.login("tier1"));
        String id = id(page);
        slow(model);
        ask(page, NEXT);
        assertThat(page.locator(".talk-prose").last()).containsText("순조롭습니다");
        Page tab = page.context().newPage();
        tab.navigate(page.url());
        delete(tab);

        assertThat(page.locator(".talk-answer").last()).hasAttribute("aria-busy", "false");
        assertThat(page.locator(".talk-note-interrupted")).isVisible();
        tab.navigate("/assistant");
        assertThat(tab.locator("a[href$='" + id + "']")).hasCount(0);
    }

    @Test
    void anAnswerGoesOnAfterAReload(LanguageModel model, People people) {
        slow(model);
        Page page = people.login("tier2").page();
        page.navigate("/assistant?q=x");
        ask(page, SAID);
        assertThat(page).hasURL(NAMED);
        assertThat(page.locator(".talk-prose")).containsText("순조롭습니다");

        page.reload();

        assertThat(page.locator(".talk-mine")).containsText(SAID);
        assertThat(page.locator(".talk-prose")).containsText("순조롭습니다");
        assertThat(page.locator(".talk-answer")).hasAttribute("aria-busy", "true");
        page.locator("#stop").click();
        assertThat(page.locator(".talk-answer")).hasAttribute("aria-busy", "false");
        assertThat(page.locator(".talk-note-interrupted")).isVisible();
        assertThat(page).hasURL(Pattern.compile(".*/assistant"));
    }

    @Test
    void aFurtherAnswerGoesOnAfterBackAndForward(LanguageModel model, People people) {
        quick(model);
        Page page = asked(people.login("tier2"));
        model.saysSlowly(Collections.nCopies(10, "다음도 좋습니다. "), Duration.ofSeconds(6));
        ask(page, NEXT);
        assertThat(page.locator(".talk-prose").last()).containsText("다음도");

        page.navigate("/lots");
        page.goBack();

        assertThat(page.locator(".talk-mine")).hasCount(2);
        assertThat(page.locator("#stop")).isVisible();
        assertThat(page.locator(".talk-answer").last())
                .hasAttribute(
                        "aria-busy",
                        "false",
                        new LocatorAssertions.HasAttributeOptions().setTimeout(15_000));
        assertThat(page.locator(".talk-prose").last()).containsText("다음도");
        page.reload();
        assertThat(page.locator(".talk-mine")).hasCount(2);
    }

    @Test
    void theOtherLanguageKeepsTheConversation(LanguageModel model, People people) {
        quick(model);
        Page page = asked(people.login("quality"));
        String address = page.url();

        page.locator(".dure-language").click();

        assertThat(page).hasURL(address + "?lang=en");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page.locator(".talk-mine")).containsText(SAID);
        page.locator(".dure-language").click();
        assertThat(page).hasURL(address + "?lang=ko");
    }

    @Test
    void theOtherLanguageOfAnErrorPageIsThatPage(People people) {
        Page page = people.login("quality").page();
        page.navigate("/lots/nobody/nothing?a=1");

        page.locator(".dure-bare-language a").click();

        assertThat(page).hasURL(Pattern.compile(".*/lots/nobody/nothing\\?a=1&lang=en"));
        assertThat(page.locator("h1")).containsText("found");
        page.locator(".dure-bare-language a").click();
        assertThat(page.locator("h1")).containsText("찾을 수 없습니다");
    }

    private static void quick(LanguageModel model) {
        model.saysSlowly(List.of("납품은 순조롭습니다. "), Duration.ofMillis(10));
    }

    private static void slow(LanguageModel model) {
        model.saysSlowly(Collections.nCopies(60, "납품은 순조롭습니다. "), Duration.ofSeconds(25));
    }

    /** After one answer, so that the conversation is kept. */
    private static Page asked(Person person) {
        person.ask(SAID);
        assertThat(person.page()).hasURL(NAMED);
        return person.page();
    }

    private static void ask(Page page, String text) {
        page.getByRole(AriaRole.TEXTBOX).fill(text);
        page.getByRole(AriaRole.TEXTBOX).press("Enter");
    }

    private static void logOut(Page page) {
        page.navigate("/");
        page.locator(".dure-person summary").click();
        page.locator(".dure-person form button").click();
        assertThat(page.locator("#password")).isVisible();
    }

    private static void delete(Page page) {
        page.locator(".talk-past > summary").click();
        Locator here = page.locator(".talk-list li:has(a[aria-current])");
        here.locator(".talk-delete summary").click();
        here.locator(".talk-delete button").click();
        assertThat(page).hasURL(Pattern.compile(".*/assistant"));
    }

    private static String id(Page page) {
        return page.url().substring(page.url().lastIndexOf('/') + 1);
    }
}
