package kr.dure.identity.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import kr.dure.identity.Browser;
import kr.dure.identity.IdentityTest;
import kr.dure.identity.Newcomer;
import kr.dure.identity.TestClock;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

import java.time.Duration;

/** What a person's token opens, and what ends it. */
@IdentityTest
class PersonalTokenTests {

    @Autowired private MockMvc web;
    @Autowired private TestClock clock;
    @Autowired private JdbcClient store;

    @Test
    void aTokenAsksForItsOwnerWithoutPasswordSessionOrCsrfToken() throws Exception {
        String token = made(Browser.of(web, "tier2"), "ASK");
        with(token).andExpect(status().isOk()).andExpect(content().string("tier2"));
        web.perform(post("/api/questions/lot_card").header("Authorization", "Bearer " + token))
                .andExpect(status().isOk())
                .andExpect(content().string("tier2"));
    }

    @Test
    void aScopeOpensNothingElse() throws Exception {
        String token = made(Browser.of(web, "tier2"), "ASK");
        web.perform(get("/api/other").header("Authorization", "Bearer " + token))
                .andExpect(status().isForbidden());
        web.perform(get("/account").header("Authorization", "Bearer " + token))
                .andExpect(status().isUnauthorized());
        String ingest = made(Browser.of(web, "tier2"), "INGEST");
        with(ingest).andExpect(status().isForbidden());
    }

    @Test
    void onlyAnAdministratorMakesOneThatSendsFacts() throws Exception {
        Browser.of(web, "quality")
                .post("/account/tokens", "name", "x", "scopes", "INGEST", "days", "30")
                .andExpect(flash().attribute("problem", "token.scopes.wrong"));
    }

    @Test
    void noTokenHoldsLongerThanAYear() throws Exception {
        Browser.of(web, "tier2")
                .post("/account/tokens", "name", "x", "scopes", "ASK", "days", "366")
                .andExpect(flash().attribute("problem", "token.days.wrong"));
    }

    @Test
    void aTokenEndsWithItsTime() throws Exception {
        String token = made(Browser.of(web, "tier2"), "ASK");
        clock.forward(Duration.ofDays(30));
        with(token).andExpect(status().isUnauthorized());
    }

    @Test
    void aNewSecretEndsTheOldOneAndRevokingEndsBoth() throws Exception {
        Browser person = person();
        String first = made(person, "ASK");
        String id = id(person);
        String second = Browser.shown(person.post("/account/tokens/" + id + "/rotate"), "secret");
        with(first).andExpect(status().isUnauthorized());
        with(second).andExpect(status().isOk());

        person.post("/account/tokens/" + id(person) + "/revoke");
        with(second).andExpect(status().isUnauthorized());
    }

    @Test
    void anothersTokenAndAnUnknownOneAreAnsweredAlike() throws Exception {
        Browser owner = person();
        String token = made(owner, "ASK");
        String id = id(owner);
        for (String stranger : new String[] {"tier2", "tier3"}) {
            Browser browser = Browser.of(web, stranger);
            for (String way : new String[] {"/rotate", "/revoke"}) {
                browser.post("/account/tokens/" + id + way).andExpect(status().isNotFound());
                browser.post("/account/tokens/none" + way).andExpect(status().isNotFound());
            }
        }
        with(token).andExpect(status().isOk());
    }

    @Test
    void aWrongTokenIsRefusedEvenBesideAGoodSession() throws Exception {
        MockHttpSession session =
                (MockHttpSession)
                        web.perform(
                                        post("/login")
                                                .with(csrf())
                                                .param("username", "tier2")
                                                .param("password", IdentityTest.PASSWORD))
                                .andReturn()
                                .getRequest()
                                .getSession();
        web.perform(
                        post("/api/questions/x")
                                .session(session)
                                .header("Authorization", "Bearer dure_pat_wrong"))
                .andExpect(status().isUnauthorized());
        web.perform(post("/api/questions/x").session(session)).andExpect(status().isForbidden());
    }

    @Test
    void theOwnerSeesWhenATokenWasUsedAndTheStoreHoldsOnlyItsHash() throws Exception {
        Browser person = person();
        String token = made(person, "ASK");
        assertThat(person.html("/account")).contains(token, "아직 없음");
        with(token);
        assertThat(person.html("/account")).doesNotContain(token, "아직 없음");
        assertThat(store.sql("SELECT * FROM identity_token").query().listOfRows().toString())
                .doesNotContain(token);
    }

    private Browser person() throws Exception {
        String username = Newcomer.of(web, Browser.of(web, "tier2"), "STAFF");
        return Browser.of(web, username, Newcomer.PASSWORD);
    }

    private ResultActions with(String token) throws Exception {
        return web.perform(get("/api/questions").header("Authorization", "Bearer " + token));
    }

    private static String made(Browser person, String scope) throws Exception {
        return Browser.shown(
                person.post("/account/tokens", "name", "bi", "scopes", scope, "days", "30"),
                "secret");
    }

    private static String id(Browser person) throws Exception {
        String html = person.html("/account");
        int at = html.indexOf("/account/tokens/") + "/account/tokens/".length();
        return html.substring(at, html.indexOf('/', at));
    }
}
