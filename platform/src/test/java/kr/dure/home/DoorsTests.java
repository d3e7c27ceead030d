package kr.dure.home;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Who gets in, and who doesn't. */
@PagesTest
class DoorsTests {

    @Autowired private MockMvc web;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/live",
                "/chain",
                "/chain/hanbit-energy",
                "/machines",
                "/machines/kwangjin-press/PRESS-02",
                "/machines/kwangjin-press/PRESS-02/history",
                "/lots",
                "/lots/kwangjin-press/BK-2026-001",
                "/exchange",
                "/exchange/quarantine/17",
                "/no-such-page",
                "/actuator/env"
            })
    void everyPageNeedsALogIn(String page) throws Exception {
        web.perform(get(page).accept("text/html"))
                .andExpect(status().isFound())
                .andExpect(redirectedUrl("/login"));
    }

    @Test
    void aPartAskedForAfterTheSessionEndedSendsTheWholePageToTheLogIn() throws Exception {
        web.perform(get("/live").header("HX-Request", "true"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("HX-Redirect", "/login"));
    }

    @Test
    void theRightPasswordLetsInAndStartsAFreshSession() throws Exception {
        web.perform(login("tier2", PagesTest.PASSWORD))
                .andExpect(status().isFound())
                .andExpect(redirectedUrl("/"));
    }

    @Test
    void aWrongPasswordAndAnUnknownNameAreAnsweredAlike() throws Exception {
        web.perform(login("tier2", "wrong")).andExpect(redirectedUrl("/login?wrong"));
        web.perform(login("nobody", "wrong")).andExpect(redirectedUrl("/login?wrong"));
    }

    @Test
    void guessingHasToWaitWhetherTheNameExistsOrNot() throws Exception {
        for (String name : new String[] {"program", "nobody-else"}) {
            for (int i = 0; i < 5; i++) {
                web.perform(login(name, "guess" + i)).andExpect(redirectedUrl("/login?wrong"));
            }
            web.perform(login(name, PagesTest.PASSWORD)).andExpect(redirectedUrl("/login?wait"));
        }
    }

    @Test
    void aFormWithoutItsTokenIsRefused() throws Exception {
        web.perform(
                        post("/exchange/quarantine/17/discard")
                                .with(Someone.as("tier2"))
                                .param("reason", "test"))
                .andExpect(status().isForbidden());
    }

    @Test
    void aProgramComesInWithNameAndPassword() throws Exception {
        // there is no such address among the pages alone: past the door it is just missing
        web.perform(get("/api/questions").with(httpBasic("tier2", PagesTest.PASSWORD)))
                .andExpect(status().isNotFound());
        web.perform(get("/api/questions").with(httpBasic("tier2", "wrong")))
                .andExpect(status().isUnauthorized());
        web.perform(get("/api/questions")).andExpect(status().isUnauthorized());
    }

    @Test
    void pagesCarryTheStrictHeaders() throws Exception {
        web.perform(get("/login"))
                .andExpect(
                        header().string(
                                        "Content-Security-Policy",
                                        containsString("default-src 'self'")))
                .andExpect(
                        header().string("Content-Security-Policy", not(containsString("unsafe"))))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/home/Frame.class",
                "/assets/home/layout.html",
                "/assets/home/messages_ko.properties",
                "/assets/../application.yaml",
                "/assets/identity/Doors.class"
            })
    void nothingButAssetsIsServedFromTheFoldersOfTheFeatures(String path) throws Exception {
        web.perform(get(path).with(Someone.as("tier2"))).andExpect(status().is4xxClientError());
    }

    private static MockHttpServletRequestBuilder login(String username, String password) {
        return post("/login").with(csrf()).param("username", username).param("password", password);
    }
}
