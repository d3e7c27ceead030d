package kr.dure.identity.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import kr.dure.identity.Browser;
import kr.dure.identity.IdentityTest;
import kr.dure.identity.Newcomer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person's own password and sessions. */
@IdentityTest
class AccountPageTests {

    private static final Pattern END = Pattern.compile("/account/sessions/(\\w+)/end");
    private static final String FRESH = "느티나무 그늘 아래 장기판";

    @Autowired private MockMvc web;

    private String username = "";
    private Browser here;
    private Browser there;

    @BeforeEach
    void logInTwice() throws Exception {
        username = Newcomer.of(web, Browser.of(web, "tier2"), "STAFF");
        here = Browser.of(web, username, Newcomer.PASSWORD);
        there = Browser.of(web, username, Newcomer.PASSWORD);
    }

    @Test
    void aNewPasswordEndsTheOtherSessions() throws Exception {
        change(Newcomer.PASSWORD, FRESH)
                .andExpect(flash().attribute("done", "account.password.done"));

        here.get("/account").andExpect(status().isOk());
        there.get("/account").andExpect(redirectedUrl("/login?ended"));
        new Browser(web)
                .logIn(username, Newcomer.PASSWORD)
                .andExpect(redirectedUrl("/login?wrong"));
        Browser.of(web, username, FRESH);
    }

    @Test
    void aWrongOrWeakPasswordChangesNothing() throws Exception {
        change("not the one of now", FRESH)
                .andExpect(flash().attribute("problem", "account.password.wrong"));
        change(Newcomer.PASSWORD, "short")
                .andExpect(flash().attribute("problem", "password.short"));
        Browser.of(web, username, Newcomer.PASSWORD);
    }

    @Test
    void anAccountOfTheSettingsKeepsItsPassword() throws Exception {
        Browser.of(web, "tier2")
                .post(
                        "/account/password",
                        "password",
                        IdentityTest.PASSWORD,
                        "fresh",
                        FRESH,
                        "again",
                        FRESH)
                .andExpect(flash().attribute("problem", "account.password.fixed"));
        Browser.of(web, "tier2");
    }

    @Test
    void anotherSessionOfOnesOwnIsEndedAndThisOneStays() throws Exception {
        Matcher end = END.matcher(here.html("/account"));
        assertThat(end.find()).isTrue();
        here.post("/account/sessions/" + end.group(1) + "/end").andExpect(status().isFound());

        there.get("/account").andExpect(redirectedUrl("/login?ended"));
        here.get("/account").andExpect(status().isOk());
    }

    @Test
    void anEndedSessionOpensNoProgramsDoorEither() throws Exception {
        here.post("/account/sessions/end-others");
        there.get("/api/questions").andExpect(status().isUnauthorized());
        there.get("/account").andExpect(status().isFound());
    }

    @Test
    void anotherPersonsSessionAndAnUnknownOneAreAnsweredAlike() throws Exception {
        Matcher end = END.matcher(here.html("/account"));
        assertThat(end.find()).isTrue();
        Browser stranger = Browser.of(web, "tier3");
        stranger.post("/account/sessions/" + end.group(1) + "/end")
                .andExpect(status().isNotFound());
        stranger.post("/account/sessions/0123456789abcdef/end").andExpect(status().isNotFound());
        there.get("/account").andExpect(status().isOk());
    }

    private org.springframework.test.web.servlet.ResultActions change(String now, String fresh)
            throws Exception {
        return here.post("/account/password", "password", now, "fresh", fresh, "again", fresh);
    }
}
