package kr.dure.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.identity.Browser;
import kr.dure.identity.IdentityPages;
import kr.dure.identity.Newcomer;
import kr.dure.identity.TestClock;
import kr.dure.integrations.connector.Connection;
import kr.dure.integrations.connector.Connections;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

import java.time.Duration;
import java.util.Optional;

/** The tokens of a company's systems: what each opens, what ends it, and who may manage it. */
@SpringBootTest(
        classes = {IdentityPages.class, ExchangePages.class},
        properties = {
            "dure.demonstration.enabled=true",
            "dure.demonstration.password=only-for-tests",
            "dure.data=target/identity-test",
            "dure.exchange.connections[0].name=press-mes",
            "dure.exchange.connections[0].organisation=kwangjin-press",
            // printf %s a-token-of-the-settings | sha256sum
            "dure.exchange.connections[0].token-sha256=" + ConnectionTokensTests.HASH_OF_SETTINGS
        })
@AutoConfigureMockMvc
class ConnectionTokensTests {

    static final String HASH_OF_SETTINGS =
            "f190cf4535f1a5090bf482d22e8bed7a7f39dd7c61705cdc3fd540d683985796";

    private static final String STOCK =
            """
            [{"type":"LotProduced","owner":"kwangjin-press","lot":"BK-1","part":"BK-110","quantity":480,"unit":"1","consumed":[],"producedAt":"2026-11-02T03:00:00Z","statedAt":"2026-11-02T03:00:00Z"}]\
            """;

    @Autowired private MockMvc web;
    @Autowired private TestClock clock;
    @Autowired private JdbcClient store;
    @Autowired private Connections connections;
    @Autowired private IngestApiSettings settings;
    @Autowired private StoredTokens stored;

    @Test
    void aTokenSendsFactsOfItsCompanyAlone() throws Exception {
        String token = made("tier2", "own-facts");
        send(token).andExpect(status().isOk());
        assertThat(connections.of(new OrganisationId("kwangjin-press")))
                .extracting(Connection::name)
                .contains("kwangjin-press/own-facts");
        String foreign = made("tier3", "own-facts");
        send(foreign)
                .andExpect(status().isMultiStatus())
                .andExpect(jsonPath("$.items[0].problems[0].field").value("/owner"));
    }

    @Test
    void itOpensNothingElse() throws Exception {
        String token = made("tier2", "nothing-else");
        web.perform(get("/api/questions").header("Authorization", "Bearer " + token))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void tokensOfTheSettingsHoldOn() throws Exception {
        send("a-token-of-the-settings").andExpect(status().isOk());
    }

    @Test
    void afterARestartTheStoredTokensHoldAndShowTheirConnections() throws Exception {
        String token = made("tier2", "restart");
        Connections fresh = new Connections();
        ConnectionTokens again =
                new ConnectionTokens(settings, fresh, stored, (text, address) -> Optional.empty());
        assertThat(fresh.named("kwangjin-press/restart")).isPresent();
        assertThat(again.connectionWith(token, "")).isPresent();
    }

    @Test
    void aTokenEndsWithItsTime() throws Exception {
        String token = made("tier2", "time");
        clock.forward(Duration.ofDays(90));
        send(token).andExpect(status().isUnauthorized());
    }

    @Test
    void afterANewSecretTheOldOneHoldsForTheTimeChosen() throws Exception {
        Browser admin = Browser.of(web, "tier2");
        String old = made("tier2", "overlap");
        String fresh =
                Browser.shown(
                        admin.post("/exchange/tokens/" + id("overlap") + "/rotate", "hours", "24"),
                        "secret");
        send(old).andExpect(status().isOk());
        send(fresh).andExpect(status().isOk());
        clock.forward(Duration.ofHours(24));
        send(old).andExpect(status().isUnauthorized());
        send(fresh).andExpect(status().isOk());
    }

    @Test
    void aRevokedTokenIsRefusedAtOnceAndItsConnectionIsGone() throws Exception {
        String token = made("tier2", "revoked");
        Browser.of(web, "tier2").post("/exchange/tokens/" + id("revoked") + "/revoke");
        send(token).andExpect(status().isUnauthorized());
        assertThat(connections.named("kwangjin-press/revoked")).isEmpty();
    }

    @Test
    void onlyTheAdministratorOfTheOwnCompanyManagesThem() throws Exception {
        made("tier2", "managed");
        String id = id("managed");
        Browser.of(web, "quality").get("/exchange/tokens").andExpect(status().isForbidden());
        Browser stranger = Browser.of(web, "tier3");
        assertThat(stranger.html("/exchange/tokens")).doesNotContain("managed");
        for (String token : new String[] {id, "none"}) {
            stranger.post("/exchange/tokens/" + token + "/rotate", "hours", "0")
                    .andExpect(status().isNotFound());
            stranger.post("/exchange/tokens/" + token + "/revoke").andExpect(status().isNotFound());
        }
    }

    @Test
    void aNameIsTakenOnceInACompanyAndShownOnlyOnce() throws Exception {
        Browser admin = Browser.of(web, "tier2");
        String token = made("tier2", "once");
        admin.post("/exchange/tokens", "name", "once", "days", "90")
                .andExpect(flash().attribute("problem", "connection-token.name.taken"));
        admin.post("/exchange/tokens", "name", "No Name", "days", "90")
                .andExpect(flash().attribute("problem", "connection-token.name.wrong"));
        admin.html("/exchange/tokens");
        assertThat(admin.html("/exchange/tokens")).contains("once").doesNotContain(token);
        assertThat(
                        store.sql("SELECT * FROM exchange_connection_token")
                                .query()
                                .listOfRows()
                                .toString())
                .doesNotContain(token);
    }

    @Test
    void aPersonsTokenSendsFactsOnlyWithItsScopeAndWhileTheyAreAdministrator() throws Exception {
        Browser admin = Browser.of(web, "tier2");
        String username = Newcomer.of(web, admin, "ADMIN");
        Browser person = Browser.of(web, username, Newcomer.PASSWORD);
        String ask = personal(person, "ASK");
        String ingest = personal(person, "INGEST");
        send(ask).andExpect(status().isUnauthorized());
        send(ingest).andExpect(status().isOk());

        admin.post("/people/" + username + "/roles", "roles", "STAFF");
        send(ingest).andExpect(status().isUnauthorized());
    }

    private static String personal(Browser person, String scope) throws Exception {
        return Browser.shown(
                person.post("/account/tokens", "name", "x", "scopes", scope, "days", "30"),
                "secret");
    }

    private String made(String admin, String connection) throws Exception {
        String token =
                Browser.shown(
                        Browser.of(web, admin)
                                .post("/exchange/tokens", "name", connection, "days", "90"),
                        "secret");
        assertThat(token).matches("dure_con_[0-9A-Za-z]{49}");
        return token;
    }

    private String id(String connection) {
        return store.sql(
                        "SELECT id FROM exchange_connection_token WHERE connection = :connection"
                                + " AND NOT replaced")
                .param("connection", connection)
                .query(String.class)
                .single();
    }

    private ResultActions send(String token) throws Exception {
        return web.perform(
                post("/api/ingest/facts")
                        .header("Authorization", "Bearer " + token)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(STOCK));
    }
}
