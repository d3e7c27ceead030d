package kr.dure.e2e.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import kr.dure.e2e.plant.LanguageModel;
import kr.dure.e2e.plant.People;
import kr.dure.e2e.plant.Person;
import kr.dure.e2e.plant.Story;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Enter while a Korean syllable is still being composed sends once, and all of it.
 *
 * <p>The composition is the browser's own, set by its debugging protocol as an input method would.
 */
@Story
class KoreanTypingIT {

    private final List<String> sent = new CopyOnWriteArrayList<>();

    @BeforeEach
    void anyAnswer(LanguageModel model) {
        model.callsThenSays("orders_late", Map.of(), "표와 같습니다.");
    }

    @Test
    void enterThatEndsTheCompositionSendsAfterIt(People people) {
        Keyboard keyboard = at(people.login("tier1"));
        keyboard.compose("늦", "늦은", "늦은 납푸", "늦은 납품");

        keyboard.enter("Enter", 13);
        assertThat(sent).as("not before the last syllable is whole").isEmpty();
        keyboard.commit("늦은 납품");

        keyboard.sentOnce("늦은 납품");
    }

    @Test
    void enterAfterACompositionThatItEndedItselfSendsOnce(People people) {
        Keyboard keyboard = at(people.login("tier1"));
        keyboard.compose("재고", "재고 부조", "재고 부족");

        // as on Windows: the input method takes the first key, ends, and then the key itself comes
        keyboard.enter("Process", 229);
        keyboard.commit("재고 부족");
        keyboard.enter("Enter", 13);

        keyboard.sentOnce("재고 부족");
    }

    @Test
    void aCompositionThatEndsWithoutEnterSendsNothing(People people) {
        Keyboard keyboard = at(people.login("tier1"));
        keyboard.compose("설비", "설비 상태");
        keyboard.commit("설비 상태");
        assertThat(keyboard.page.getByRole(AriaRole.TEXTBOX)).hasValue("설비 상태");
        assertThat(sent).isEmpty();

        keyboard.enter("Enter", 13);
        keyboard.sentOnce("설비 상태");
    }

    private Keyboard at(Person person) {
        Page page = person.page();
        page.onRequest(
                request -> {
                    if (request.method().equals("POST") && request.url().endsWith("/turns")) {
                        sent.add(request.postData());
                    }
                });
        page.navigate("/assistant");
        page.getByRole(AriaRole.TEXTBOX).click();
        return new Keyboard(page, page.context().newCDPSession(page));
    }

    /** A keyboard with an input method. */
    private final class Keyboard {

        private final Page page;
        private final CDPSession browser;

        Keyboard(Page page, CDPSession browser) {
            this.page = page;
            this.browser = browser;
        }

        void compose(String... stages) {
            for (String stage : stages) {
                JsonObject composition = new JsonObject();
                composition.addProperty("text", stage);
                composition.addProperty("selectionStart", stage.length());
                composition.addProperty("selectionEnd", stage.length());
                browser.send("Input.imeSetComposition", composition);
            }
        }

        void commit(String text) {
            JsonObject insertion = new JsonObject();
            insertion.addProperty("text", text);
            browser.send("Input.insertText", insertion);
        }

        void enter(String key, int code) {
            for (String type : List.of("rawKeyDown", "keyUp")) {
                JsonObject press = new JsonObject();
                press.addProperty("type", type);
                press.addProperty("key", key);
                press.addProperty("code", "Enter");
                press.addProperty("windowsVirtualKeyCode", code);
                browser.send("Input.dispatchKeyEvent", press);
            }
        }

        void sentOnce(String text) {
            assertThat(page.locator(".talk-answer").last()).hasAttribute("aria-busy", "false");
            assertThat(page.locator(".talk-mine")).hasCount(1);
            assertThat(page.locator(".talk-mine")).containsText(text);
            assertThat(page.getByRole(AriaRole.TEXTBOX)).hasValue("");
            assertThat(sent).hasSize(1);
        }
    }
}
