package kr.dure.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import java.util.regex.Pattern;

/** What the pages about oneself and others show, in both languages. */
@IdentityTest
class IdentityPageTests {

    private static final Pattern INLINE =
            Pattern.compile(
                    "\\s(on\\w+|style|hx-on[\\w:-]*)\\s*=|<style|<script(?![^>]*\\ssrc=)|javascript:",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern MISSING_TEXT = Pattern.compile("\\?\\?\\w");

    @Autowired private MockMvc web;

    @ParameterizedTest
    @CsvSource({
        "/people, 협력사의 첫 관리자, First administrator of a partner",
        "/account, 로그인한 곳, Where I am logged in",
        "/account/second-factor, QR 코드, QR code",
        "/login/code, 한 단계 더, One more step",
        "/login?wait=8, 8분 뒤, in 8 minutes",
        "/login?wait, 1분 뒤, in a minute",
        "/login?ended, 로그인이 끝났습니다, This session has ended",
        "/login?refused=disabled, 꺼져 있습니다, switched off here",
        "/login?refused=no-such-reason, 외부 로그인이, The other log-in",
    })
    void everyPageSpeaksBothLanguagesAndHoldsNothingInline(String page, String ko, String en)
            throws Exception {
        Browser browser = Browser.of(web, "onboarding");
        String and = page.contains("?") ? "&" : "?";
        for (String[] language : new String[][] {{"ko", ko}, {"en", en}}) {
            String html = browser.html(page + and + "lang=" + language[0]);
            assertThat(html).contains(language[1]);
            assertThat(INLINE.matcher(html).find()).as(html).isFalse();
            assertThat(MISSING_TEXT.matcher(html).find()).as(html).isFalse();
        }
    }

    @Test
    void aLogInGivesTheSessionANewId() throws Exception {
        Browser browser = new Browser(web);
        browser.get("/account").andExpect(redirectedUrl("/login"));
        String before = browser.sessionId();
        browser.logIn("tier2", IdentityTest.PASSWORD).andExpect(status().isFound());
        assertThat(browser.sessionId()).isNotEqualTo(before);
    }

    @Test
    void nobodyChangesAnythingWithoutThePagesToken() throws Exception {
        for (String address :
                new String[] {
                    "/people/invitations",
                    "/people/second-factor",
                    "/account/password",
                    "/account/tokens",
                    "/account/second-factor",
                    "/login/code",
                    "/invitation/x"
                }) {
            web.perform(MockMvcRequestBuilders.post(address)).andExpect(status().isForbidden());
        }
    }
}
