package kr.dure.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import kr.dure.audit.Deed;
import kr.dure.graph.fact.Problem;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.integrations.connector.Connections;
import kr.dure.integrations.ingest.Refused;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import org.springframework.mock.web.MockServletContext;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.util.unit.DataSize;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

import tools.jackson.databind.json.JsonMapper;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class IngestApiTests {

    private static final String LOT =
            """
            {"type":"LotProduced","owner":"kwangjin-press","lot":"BK-1","part":"BK-110","quantity":480,"unit":"1","consumed":[],"producedAt":"2026-11-02T03:00:00Z","statedAt":"2026-11-02T03:00:00Z"}\
            """
                    .strip();

    private final FakeInbox inbox = new FakeInbox();
    private final List<Deed> deeds = new ArrayList<>();
    private final FakeQuarantine quarantine = new FakeQuarantine();
    private MockMvc http;
    private String token;

    @BeforeEach
    void start() {
        AnnotationConfigWebApplicationContext context = new AnnotationConfigWebApplicationContext();
        context.setServletContext(new MockServletContext());
        IngestApiSettings settings =
                new IngestApiSettings(
                        List.of(), 3, DataSize.ofKilobytes(2), Duration.ofMillis(50), 2);
        ConnectionTokens tokens =
                new ConnectionTokens(
                        settings,
                        new Connections(),
                        new StoredTokens(
                                new EmbeddedDatabaseBuilder()
                                        .setType(EmbeddedDatabaseType.H2)
                                        .generateUniqueName(true)
                                        .build(),
                                Clock.systemUTC()),
                        (text, address) -> Optional.empty());
        token = tokens.issue("kwangjin-mes", new OrganisationId("kwangjin-press"));
        context.addBeanFactoryPostProcessor(
                beans -> {
                    beans.registerSingleton("tokens", tokens);
                    beans.registerSingleton("json", JsonMapper.builder().build());
                    beans.registerSingleton(
                            "api", new IngestApi(settings, inbox, quarantine, deeds::add));
                });
        context.register(Web.class, IngestApiDoor.class);
        context.refresh();
        DefaultMockMvcBuilder builder = MockMvcBuilders.webAppContextSetup(context);
        http = builder.apply(springSecurity()).build();
    }

    @Test
    void aFactIsKeptAndThenKnown() throws Exception {
        array("[" + LOT + "]")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.kept").value(1))
                .andExpect(jsonPath("$.items[0].index").value(0))
                .andExpect(jsonPath("$.items[0].outcome").value("kept"))
                .andExpect(jsonPath("$.items[0].key").value("LotProduced kwangjin-press BK-1"));
        array("[" + LOT + "]")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].outcome").value("already-known"));
    }

    @Test
    void aFactThatTheGraphHasNotWrittenInTimeIsQueued() throws Exception {
        inbox.slow = true;
        array("[" + LOT + "]")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].outcome").value("queued"));
    }

    @Test
    void aFactThatOnlyTheGraphRefusesSaysWhereItWaits() throws Exception {
        inbox.refused = new Problem("", null, "the graph refuses this fact: too large");
        array("[" + LOT + "]")
                .andExpect(status().isMultiStatus())
                .andExpect(jsonPath("$.rejected").value(1))
                .andExpect(jsonPath("$.items[0].outcome").value("rejected"))
                .andExpect(jsonPath("$.items[0].key").value("LotProduced kwangjin-press BK-1"))
                .andExpect(jsonPath("$.items[0].quarantine").value("q-from-the-inbox"));
    }

    @Test
    void aBadLineDoesNotStopTheGoodOnesAndWaitsInQuarantine() throws Exception {
        String bad = LOT.replace("480", "\"many\"");
        lines(bad + "\n\n" + LOT + "\n{broken\n")
                .andExpect(status().isMultiStatus())
                .andExpect(jsonPath("$.kept").value(1))
                .andExpect(jsonPath("$.rejected").value(2))
                .andExpect(jsonPath("$.items[0].outcome").value("rejected"))
                .andExpect(jsonPath("$.items[0].problems[0].field").value("/quantity"))
                .andExpect(jsonPath("$.items[0].problems[0].found").value("many"))
                .andExpect(jsonPath("$.items[0].quarantine").value("1"))
                .andExpect(jsonPath("$.items[1].outcome").value("kept"))
                .andExpect(jsonPath("$.items[2].outcome").value("rejected"));
        assertThat(quarantine.kept).extracting(Refused::original).containsExactly(bad, "{broken");
        assertThat(deeds)
                .singleElement()
                .extracting(Deed::who, Deed::act)
                .containsExactly("connection:kwangjin-mes", Deed.Act.REFUSED);
    }

    @Test
    void anItemOfAnArrayGoesToQuarantineExactlyAsItWasSent() throws Exception {
        String bad = "{ \"type\" : \"Lot\", \"name\":\"광진\", \"x\": 1.50 }";
        array("[ " + LOT + " ,\n" + bad + " ]").andExpect(status().isMultiStatus());
        assertThat(quarantine.kept).extracting(Refused::original).containsExactly(bad);
    }

    @Test
    void anotherCompanysFactsAndChainsAreRefused() throws Exception {
        String chain =
                "{\"type\":\"ChainDescribed\",\"owner\":\"kwangjin-press\",\"chain\":\"c\",\"name\":\"c\",\"members\":[],\"supplies\":[],\"statedAt\":\"2026-11-02T03:00:00Z\"}";
        array("[" + LOT.replace("kwangjin-press", "yujin-plating") + "," + chain + "]")
                .andExpect(status().isMultiStatus())
                .andExpect(jsonPath("$.rejected").value(2))
                .andExpect(jsonPath("$.items[0].problems[0].field").value("/owner"))
                .andExpect(jsonPath("$.items[1].problems[0].field").value("/type"));
        assertThat(inbox.facts).isEmpty();
    }

    @Test
    void tooManyItemsAreRefusedWholly() throws Exception {
        array("[" + String.join(",", LOT, LOT, LOT, LOT) + "]")
                .andExpect(status().isContentTooLarge())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));
        assertThat(inbox.facts).isEmpty();
        assertThat(deeds).extracting(Deed::act).containsExactly(Deed.Act.REFUSED);
    }

    @Test
    void tooLargeARequestIsRefusedWholly() throws Exception {
        array("[\"" + "x".repeat(3_000) + "\"]").andExpect(status().isContentTooLarge());
    }

    @Test
    void whatIsNoJsonIsRefusedWithThePlace() throws Exception {
        array("[" + LOT + ",")
                .andExpect(status().isBadRequest())
                .andExpect(
                        jsonPath("$.detail").value(org.hamcrest.Matchers.containsString("line")));
        assertThat(inbox.facts).isEmpty();
    }

    @Test
    void aClosedInboxAsksToComeAgain() throws Exception {
        inbox.closed = true;
        array("[" + LOT + "]")
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().string("Retry-After", "5"))
                .andExpect(
                        jsonPath("$.detail")
                                .value(
                                        "Its disk is full. Send the same request again in 5"
                                                + " seconds."));
    }

    @Test
    void everyWrongTokenGetsTheSameAnswer() throws Exception {
        String without = refused(post("/api/ingest/facts"));
        assertThat(refused(post("/api/ingest/facts").header("Authorization", "Bearer wrong")))
                .isEqualTo(refused(post("/api/ingest/facts").header("Authorization", "Basic eDp5")))
                .isEqualTo(without);
    }

    private String refused(
            org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder request)
            throws Exception {
        return http.perform(request.contentType(MediaType.APPLICATION_JSON).content("[]"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("WWW-Authenticate", "Bearer realm=\"Dure\""))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private ResultActions array(String body) throws Exception {
        return send(MediaType.APPLICATION_JSON, body);
    }

    private ResultActions lines(String body) throws Exception {
        return send(MediaType.APPLICATION_NDJSON, body);
    }

    private ResultActions send(MediaType type, String body) throws Exception {
        return http.perform(
                post("/api/ingest/facts")
                        .header("Authorization", "Bearer " + token)
                        .contentType(type)
                        .content(body));
    }

    @EnableWebMvc
    @EnableWebSecurity
    static class Web {}
}
