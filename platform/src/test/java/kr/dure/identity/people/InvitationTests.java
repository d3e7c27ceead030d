package kr.dure.identity.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import kr.dure.identity.Browser;
import kr.dure.identity.IdentityTest;
import kr.dure.identity.Newcomer;
import kr.dure.identity.SecretToken;
import kr.dure.identity.TestClock;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

import java.time.Duration;
import java.util.List;

/** The ways in for somebody new. */
@IdentityTest
class InvitationTests {

    @Autowired private MockMvc web;
    @Autowired private TestClock clock;
    @Autowired private JdbcClient store;

    @Test
    void anInvitationMakesAnAccountOfTheInvitingCompanyWithItsRoles() throws Exception {
        String username = Newcomer.of(web, Browser.of(web, "tier2"), "QUALITY", "STAFF");

        assertThat(Browser.of(web, username, Newcomer.PASSWORD).html("/account"))
                .contains(username, "품질");
        assertThat(
                        store.sql(
                                        "SELECT organisation FROM identity_person WHERE username ="
                                                + " :name")
                                .param("name", username)
                                .query(String.class)
                                .single())
                .isEqualTo("kwangjin-press");
    }

    @Test
    void aLinkIsShownOnceAndOnlyItsHashIsKept() throws Exception {
        Browser admin = Browser.of(web, "tier2");
        String link = Newcomer.link(admin, "STAFF");
        String token = link.substring(link.lastIndexOf('/') + 1);

        assertThat(admin.html("/people")).contains(token);
        assertThat(admin.html("/people")).doesNotContain(token);
        assertThat(store.sql("SELECT * FROM identity_invitation").query().listOfRows().toString())
                .doesNotContain(token);
    }

    @Test
    void usedWithdrawnExpiredAndUnknownLinksAreAnsweredAlike() throws Exception {
        Browser admin = Browser.of(web, "tier2");
        String used = Newcomer.link(admin, "STAFF");
        Newcomer.accept(web, used);
        String withdrawn = Newcomer.link(admin, "STAFF");
        admin.post("/people/invitations/" + waitingId(withdrawn) + "/withdraw");
        String expired = Newcomer.link(admin, "STAFF");
        clock.forward(Invitations.VALID);
        String unknown = "/invitation/" + SecretToken.make(SecretToken.Kind.INVITATION).reveal();

        String gone = gone(unknown);
        assertThat(gone).contains("새 링크를 부탁해");
        for (String link : List.of(used, withdrawn, expired, "/invitation/x", expired + "x")) {
            assertThat(gone(link)).as(link).isEqualTo(gone);
            new Browser(web)
                    .post(
                            link,
                            "username",
                            "latecomer",
                            "password",
                            Newcomer.PASSWORD,
                            "again",
                            Newcomer.PASSWORD)
                    .andExpect(status().isGone());
        }
    }

    @Test
    void anExpiredOneCanBeSentAnew() throws Exception {
        Browser admin = Browser.of(web, "tier2");
        String old = Newcomer.link(admin, "STAFF");
        clock.forward(Invitations.VALID.plus(Duration.ofMinutes(1)));

        String fresh =
                Newcomer.path(admin.post("/people/invitations/" + waitingId(old) + "/again"));
        Newcomer.accept(web, fresh);
    }

    @ParameterizedTest
    @CsvSource({
        "Big Name, 논두렁 넷과 파란 사다리, invitation.username.wrong",
        "tier2, 논두렁 넷과 파란 사다리, invitation.username.taken",
        "somebody, short, password.short",
        "somebody, kwangjin-press12, password.named",
        "somebody, passwordpassword, password.common",
    })
    void aBadNameOrPasswordIsToldWithItsCureAndTheLinkStillHolds(
            String username, String password, String problem) throws Exception {
        String link = Newcomer.link(Browser.of(web, "tier2"), "STAFF");
        new Browser(web)
                .post(link, "username", username, "password", password, "again", password)
                .andExpect(status().isOk())
                .andExpect(model().attribute("problem", problem));
        Newcomer.accept(web, link);
    }

    @Test
    void twoDifferentPasswordsAreNotTaken() throws Exception {
        String link = Newcomer.link(Browser.of(web, "tier2"), "STAFF");
        new Browser(web)
                .post(
                        link,
                        "username",
                        "twofold",
                        "password",
                        Newcomer.PASSWORD,
                        "again",
                        "another one 1234")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("두 비밀번호가 다릅니다")));
    }

    @Test
    void anAdministratorWhoWasShutOutDoesNotComeBackThroughAnOwnLink() throws Exception {
        Browser admin = Browser.of(web, "tier2");
        String second = Newcomer.of(web, admin, "ADMIN");
        String link = Newcomer.link(Browser.of(web, second, Newcomer.PASSWORD), "ADMIN");

        admin.post("/people/" + second + "/disable").andExpect(flash().attributeExists("done"));

        new Browser(web).get(link).andExpect(status().isGone());
    }

    @Test
    void whoLooksAfterPartnersInvitesTheFirstAdministratorOfOneInSight() throws Exception {
        Browser onboarding = Browser.of(web, "onboarding");
        String first =
                Newcomer.path(
                        onboarding.post(
                                "/people/partners", "organisation", "miraebms", "name", "첫 사람"));
        String second =
                Newcomer.path(
                        onboarding.post(
                                "/people/partners", "organisation", "miraebms", "name", "둘째"));
        String admin = Newcomer.accept(web, first);

        assertThat(Browser.of(web, admin, Newcomer.PASSWORD).html("/people")).contains(admin);
        // the company is open: nobody from outside lets in another
        new Browser(web).get(second).andExpect(status().isGone());
        onboarding
                .post("/people/partners", "organisation", "miraebms", "name", "셋째")
                .andExpect(flash().attribute("problem", "people.partner.open"));
        assertThat(onboarding.html("/people")).doesNotContain(admin);
    }

    @Test
    void aCompanyOutOfSightAndAnUnknownOneAreAnsweredAlike() throws Exception {
        Browser onboarding = Browser.of(web, "onboarding");
        for (String company : List.of("yujin-plating", "no-such-company")) {
            onboarding
                    .post("/people/partners", "organisation", company, "name", "x")
                    .andExpect(status().isNotFound());
        }
        Browser.of(web, "tier2")
                .post("/people/partners", "organisation", "yujin-plating", "name", "x")
                .andExpect(status().isForbidden());
    }

    @Test
    void anotherCompanysInvitationCanNeitherBeWithdrawnNorSentAnew() throws Exception {
        String id = waitingId(Newcomer.link(Browser.of(web, "tier2"), "STAFF"));
        Browser stranger = Browser.of(web, "tier3");
        for (String way : List.of("/withdraw", "/again")) {
            stranger.post("/people/invitations/" + id + way).andExpect(status().isNotFound());
            stranger.post("/people/invitations/none" + way).andExpect(status().isNotFound());
        }
    }

    @Test
    void aForgottenPasswordIsSetAnewThroughALinkWhichEndsSessions() throws Exception {
        Browser admin = Browser.of(web, "tier2");
        String username = Newcomer.of(web, admin, "STAFF");
        Browser before = Browser.of(web, username, Newcomer.PASSWORD);
        String link = Newcomer.path(admin.post("/people/" + username + "/password"));
        String fresh = "매화나무 아래 일곱 번째 우물";

        new Browser(web)
                .post(link, "password", fresh, "again", fresh)
                .andExpect(status().isFound());

        before.get("/account").andExpect(status().isFound());
        new Browser(web).logIn(username, Newcomer.PASSWORD).andExpect(status().isFound());
        Browser.of(web, username, fresh).get("/account").andExpect(status().isOk());
    }

    private String gone(String link) throws Exception {
        return new Browser(web)
                .get(link)
                .andExpect(status().isGone())
                .andReturn()
                .getResponse()
                .getContentAsString()
                .replaceAll("/invitation/[^?\"]*", "")
                .replaceAll("content=\"[\\w-]{20,}\"", "");
    }

    private String waitingId(String link) {
        return store.sql("SELECT id FROM identity_invitation WHERE token_hash = :hash")
                .param(
                        "hash",
                        SecretToken.of(
                                        SecretToken.Kind.INVITATION,
                                        link.substring(link.lastIndexOf('/') + 1))
                                .orElseThrow()
                                .hash())
                .query(String.class)
                .single();
    }
}
