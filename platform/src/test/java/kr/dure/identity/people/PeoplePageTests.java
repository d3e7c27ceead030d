package kr.dure.identity.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import kr.dure.audit.Deed.Act;
import kr.dure.identity.Browser;
import kr.dure.identity.FakeAudit;
import kr.dure.identity.IdentityTest;
import kr.dure.identity.Newcomer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What an administrator does with the people of the own company, and nobody with those of another. */
@IdentityTest
class PeoplePageTests {

    @Autowired private MockMvc web;
    @Autowired private FakeAudit audit;

    @Test
    void onlyWhoManagesPeopleSeesThePage() throws Exception {
        Browser.of(web, "quality").get("/people").andExpect(status().isForbidden());
        Browser.of(web, "quality")
                .post("/people/invitations", "name", "x", "roles", "ADMIN")
                .andExpect(status().isForbidden());
        assertThat(Browser.of(web, "tier2").html("/people")).contains("광진프레스");
    }

    @Test
    void nobodySeesThePeopleOfAnotherCompany() throws Exception {
        String username = Newcomer.of(web, Browser.of(web, "tier2"), "STAFF");
        assertThat(Browser.of(web, "tier2").html("/people")).contains(username);
        assertThat(Browser.of(web, "tier3").html("/people")).doesNotContain(username, "tier2");
        assertThat(Browser.of(web, "onboarding").html("/people")).doesNotContain(username);
    }

    @ParameterizedTest
    @ValueSource(strings = {"roles", "disable", "enable", "password", "second-factor/reset"})
    void anotherCompanysPersonAndAnUnknownOneAreAnsweredAlike(String way) throws Exception {
        String username = Newcomer.of(web, Browser.of(web, "tier2"), "STAFF");
        Browser stranger = Browser.of(web, "tier3");
        for (String name : new String[] {username, "tier2", "no-such-name"}) {
            stranger.post("/people/" + name + "/" + way, "roles", "ADMIN")
                    .andExpect(status().isNotFound());
        }
        Browser.of(web, username, Newcomer.PASSWORD).get("/account").andExpect(status().isOk());
    }

    @Test
    void whoIsDisabledIsOutAtTheNextClickAndInEveryProgram() throws Exception {
        Browser admin = Browser.of(web, "tier2");
        String username = Newcomer.of(web, admin, "STAFF");
        Browser person = Browser.of(web, username, Newcomer.PASSWORD);
        String token =
                Browser.shown(
                        person.post("/account/tokens", "name", "bi", "scopes", "ASK", "days", "30"),
                        "secret");
        web.perform(get("/api/questions").header("Authorization", "Bearer " + token))
                .andExpect(status().isOk());

        admin.post("/people/" + username + "/disable")
                .andExpect(flash().attribute("done", "people.change.done"));

        person.get("/account").andExpect(redirectedUrl("/login?ended"));
        person.get("/account").andExpect(redirectedUrl("/login"));
        web.perform(get("/api/questions").header("Authorization", "Bearer " + token))
                .andExpect(status().isUnauthorized());
        web.perform(get("/api/questions").with(httpBasic(username, Newcomer.PASSWORD)))
                .andExpect(status().isUnauthorized());
        new Browser(web)
                .logIn(username, Newcomer.PASSWORD)
                .andExpect(redirectedUrl("/login?wrong"));

        admin.post("/people/" + username + "/enable");
        Browser.of(web, username, Newcomer.PASSWORD).get("/account").andExpect(status().isOk());
        // what ended with the account stays ended
        web.perform(get("/api/questions").header("Authorization", "Bearer " + token))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void anotherRoleHoldsAtTheNextClick() throws Exception {
        Browser admin = Browser.of(web, "tier2");
        String username = Newcomer.of(web, admin, "ADMIN");
        Browser person = Browser.of(web, username, Newcomer.PASSWORD);
        person.get("/people").andExpect(status().isOk());

        admin.post("/people/" + username + "/roles", "roles", "STAFF", "roles", "QUALITY");

        person.get("/people").andExpect(status().isForbidden());
        person.get("/account").andExpect(status().isOk());
    }

    @Test
    void theLastAdministratorCanNeitherBeDisabledNorDemoted() throws Exception {
        String first =
                Newcomer.accept(
                        web,
                        Newcomer.path(
                                Browser.of(web, "onboarding")
                                        .post(
                                                "/people/partners",
                                                "organisation",
                                                "daehan-cell",
                                                "name",
                                                "첫 사람")));
        Browser admin = Browser.of(web, first, Newcomer.PASSWORD);
        admin.post("/people/" + first + "/disable")
                .andExpect(flash().attribute("problem", "people.change.last"));
        admin.post("/people/" + first + "/roles", "roles", "STAFF")
                .andExpect(flash().attribute("problem", "people.change.last"));
        admin.post("/people/" + first + "/roles")
                .andExpect(flash().attribute("problem", "people.change.roleless"));

        String second = Newcomer.of(web, admin, "ADMIN");
        admin.post("/people/" + first + "/roles", "roles", "STAFF")
                .andExpect(flash().attribute("done", "people.change.done"));
        Browser.of(web, second, Newcomer.PASSWORD).get("/people").andExpect(status().isOk());
    }

    @Test
    void anAccountOfTheSettingsCanNotBeChanged() throws Exception {
        Browser admin = Browser.of(web, "tier2");
        admin.post("/people/tier2/disable").andExpect(status().isNotFound());
        admin.post("/people/tier2/roles", "roles", "STAFF").andExpect(status().isNotFound());
    }

    @Test
    void changesLogInsAndFailuresAreNoted() throws Exception {
        Browser admin = Browser.of(web, "tier2");
        String username = Newcomer.of(web, admin, "STAFF");
        new Browser(web).logIn(username, "not the password");
        Browser person = Browser.of(web, username, Newcomer.PASSWORD);
        person.post("/logout");
        admin.post("/people/" + username + "/disable");

        assertThat(audit.of(username))
                .extracting(deed -> deed.act())
                .containsExactly(Act.CHANGED, Act.LOG_IN_FAILED, Act.LOGGED_IN, Act.LOGGED_OUT);
        assertThat(audit.of("tier2"))
                .anyMatch(
                        deed ->
                                deed.act() == Act.CHANGED
                                        && deed.subject().equals("person/" + username));
        assertThat(audit.all().toString()).doesNotContain(Newcomer.PASSWORD, "not the password");
    }
}
