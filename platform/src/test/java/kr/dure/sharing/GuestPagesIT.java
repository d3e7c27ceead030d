package kr.dure.sharing;

import static kr.dure.sharing.SharingPages.MODULE;
import static kr.dure.sharing.SharingPages.NOW;
import static kr.dure.sharing.SharingPages.PLATER;
import static kr.dure.sharing.SharingPages.PRESS;
import static kr.dure.sharing.SharingPages.admin;
import static kr.dure.sharing.SharingPages.as;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import kr.dure.graph.Cypher;
import kr.dure.graph.Graph;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.identity.Role;
import kr.dure.integrations.ingest.Inbox;
import kr.dure.sharing.SharingPages.Noted;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

@SharingTest
class GuestPagesIT {

    private static final Cypher HOURS =
            Cypher.of(
                    "hours",
                    "MATCH (h:Hours) RETURN h.owner AS owner, h.plant AS plant, h.month AS month,"
                            + " h.workers AS workers, h.hours AS hours");
    private static final Cypher STOCK =
            Cypher.of(
                    "stock",
                    "MATCH (s:Stock) RETURN s.owner AS owner, s.partOwner AS partOwner, s.part AS"
                            + " part, s.quantity AS quantity, s.unit AS unit");
    private static final Cypher FORGET =
            Cypher.of("forget", "MATCH (n:Hours|Stock) DETACH DELETE n");
    private static final AtomicInteger ADDRESS = new AtomicInteger(1);

    @Autowired private MockMvc web;
    @Autowired private Graph graph;
    @Autowired private JdbcClient store;
    @Autowired private DataSource source;
    @Autowired private Inbox inbox;
    @Autowired private GuestRequests requests;
    @Autowired private Noted noted;

    private int address;

    /** The limit is by address; each test comes from one of its own. */
    private final RequestPostProcessor from =
            request -> {
                request.setRemoteAddr("192.0.2." + address);
                return request;
            };

    @BeforeEach
    void begin_anew() {
        address = ADDRESS.getAndIncrement();
        store.sql("DELETE FROM guest_request").update();
        graph.write(writing -> writing.run(FORGET, Map.of()));
        noted.deeds.clear();
    }

    @Test
    void a_firm_answers_once_and_the_answer_is_its_own_statement() throws Exception {
        String token = asked(hours(PRESS));
        MockHttpSession guest = opened(token);
        web.perform(get("/guest/request").with(from).session(guest))
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("광진프레스의 요청"),
                                                containsString("서구공장의 2026-10"),
                                                containsString("재해율 계산"),
                                                not(containsString(token)))))
                .andExpect(header().string("Referrer-Policy", "no-referrer"))
                .andExpect(
                        header().string(
                                        "Content-Security-Policy",
                                        containsString("default-src 'self'")));
        web.perform(answer(guest).param("workers", "31").param("hours", "5,400"))
                .andExpect(redirectedUrl("/guest?thanks"));
        assertThat(graph.read(HOURS, Map.of()))
                .singleElement()
                .satisfies(
                        row ->
                                assertThat(row)
                                        .containsEntry("owner", "daehan-plating")
                                        .containsEntry("plant", "서구공장")
                                        .containsEntry("month", "2026-10")
                                        .containsEntry("workers", 31L));
        web.perform(get("/agreements/guests").with(as(PRESS, Role.STAFF)))
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("도착함"),
                                                containsString("근로자 31명, 5400시간"),
                                                not(containsString(token)))));
        web.perform(answer(guest).param("workers", "1").param("hours", "1"))
                .andExpect(redirectedUrl("/guest?gone"));
        web.perform(open(token)).andExpect(status().isNotFound());
        assertThat(noted.deeds)
                .extracting(deed -> deed.details().get("what"))
                .containsExactly("ask", "open", "answer");
        assertThat(noted.deeds.getLast())
                .satisfies(
                        deed -> {
                            assertThat(deed.who()).startsWith("guest:");
                            assertThat(deed.organisation()).isEqualTo(PLATER);
                            assertThat(deed.owners()).containsExactlyInAnyOrder(PRESS, PLATER);
                        });
        assertThat(noted.deeds.toString()).doesNotContain(token);
    }

    @Test
    void a_stock_count_is_about_a_part_of_the_firm() throws Exception {
        web.perform(stock("ZN-999")).andExpect(status().is(422));
        MockHttpSession guest = opened(asked(stock("ZN-110")));
        web.perform(answer(guest).param("quantity", "1200.5").param("day", "2026-11-25"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("오늘이나 그 앞의 날")));
        web.perform(answer(guest).param("quantity", "1200.5").param("day", "2026-11-23"))
                .andExpect(redirectedUrl("/guest?thanks"));
        assertThat(graph.read(STOCK, Map.of()))
                .singleElement()
                .satisfies(
                        row ->
                                assertThat(row)
                                        .containsEntry("owner", "daehan-plating")
                                        .containsEntry("partOwner", "daehan-plating")
                                        .containsEntry("part", "ZN-110")
                                        .containsEntry("unit", "kg"));
        web.perform(get("/agreements/guests").with(as(PRESS, Role.STAFF)))
                .andExpect(content().string(containsString("1200.5 kg (2026-11-23에 셈)")));
    }

    @Test
    void nonsense_is_refused_at_its_field_and_may_be_mended() throws Exception {
        MockHttpSession guest = opened(asked(hours(PRESS)));
        web.perform(answer(guest).param("workers", "-3").param("hours", "많음"))
                .andExpect(status().is(422))
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("0부터 100,000까지"),
                                                containsString("0 이상의 숫자"))));
        web.perform(answer(guest).param("workers", "3").param("hours", "99999"))
                .andExpect(content().string(containsString("744시간")));
        assertThat(graph.read(HOURS, Map.of())).isEmpty();
        web.perform(answer(guest).param("workers", "3").param("hours", "480"))
                .andExpect(redirectedUrl("/guest?thanks"));
    }

    @Test
    void only_firms_in_sight_that_have_not_joined_can_be_asked_by_the_right_people()
            throws Exception {
        // a company with accounts, a firm out of sight, one that does not exist, the own company
        for (String firm : List.of("seorin-module", "nobody", "kwangjin-press")) {
            web.perform(get("/agreements/guests/new?firm=" + firm).with(admin(PRESS)))
                    .andExpect(status().isNotFound());
        }
        web.perform(get("/agreements/guests/new?firm=daehan-plating").with(admin(MODULE)))
                .andExpect(status().isNotFound());
        web.perform(hours(MODULE)).andExpect(status().isNotFound());
        web.perform(get("/agreements/guests/new?firm=daehan-plating").with(as(PRESS, Role.QUALITY)))
                .andExpect(status().isForbidden());
        web.perform(
                        get("/agreements/guests/new?firm=daehan-plating")
                                .with(as(PRESS, Role.ONBOARDING)))
                .andExpect(status().isOk());
        assertThat(requests.of(PRESS)).isEmpty();
    }

    @Test
    void a_withdrawn_link_opens_nothing_even_while_the_form_lies_open() throws Exception {
        String token = asked(hours(PRESS));
        MockHttpSession guest = opened(token);
        String id = requests.of(PRESS).getFirst().id();
        web.perform(withdraw(id, MODULE)).andExpect(status().isNotFound());
        web.perform(withdraw(id, PRESS)).andExpect(status().isFound());
        web.perform(withdraw(id, PRESS)).andExpect(status().isNotFound());
        web.perform(answer(guest).param("workers", "3").param("hours", "480"))
                .andExpect(redirectedUrl("/guest?gone"));
        web.perform(open(token)).andExpect(status().isNotFound());
        assertThat(graph.read(HOURS, Map.of())).isEmpty();
        assertThat(noted.deeds.getLast().details()).containsEntry("what", "withdraw");
    }

    @Test
    void a_link_ends_by_itself() throws Exception {
        GuestToken token = GuestToken.given(asked(hours(PRESS)));
        assertThat(at(Duration.ofDays(14).minusSeconds(1)).opened(token)).isPresent();
        GuestRequests late = at(Duration.ofDays(14));
        GuestRequest request = requests.of(PRESS).getFirst();
        assertThat(late.opened(token)).isEmpty();
        assertThat(late.open(request.id())).isEmpty();
        assertThat(
                        late.answer(
                                request,
                                new GuestRequest.Figures("480", "3"),
                                new GuestAnswer("3", "480", "", "")
                                        .fact(request, NOW, java.time.ZoneOffset.UTC)))
                .isFalse();
        assertThat(graph.read(HOURS, Map.of())).isEmpty();
        assertThat(request.word(NOW.plus(Duration.ofDays(14)))).isEqualTo("expired");
    }

    @Test
    void the_store_keeps_the_hash_alone() throws Exception {
        String token = asked(hours(PRESS));
        String row = store.sql("SELECT * FROM guest_request").query().singleRow().toString();
        assertThat(token).hasSize(43);
        assertThat(row).doesNotContain(token).contains(GuestToken.given(token).hash());
    }

    @Test
    void a_wrong_token_is_answered_like_a_closed_one_and_a_form_needs_its_own_token()
            throws Exception {
        String wrong =
                web.perform(open(GuestToken.make().reveal()))
                        .andExpect(status().isNotFound())
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        assertThat(wrong).contains("이 링크는 쓸 수 없습니다");
        web.perform(get("/guest/request").with(from)).andExpect(redirectedUrl("/guest?gone"));
        web.perform(post("/guest/open").with(from).param("token", "x"))
                .andExpect(status().isForbidden());
    }

    @Test
    void a_log_in_does_not_count_at_the_guests_door() throws Exception {
        web.perform(get("/guest").with(from).with(admin(PRESS)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("광진프레스"))));
    }

    @Test
    void guest_pages_speak_english_too() throws Exception {
        MockHttpSession guest = opened(asked(hours(PRESS)));
        web.perform(get("/guest/request").with(from).session(guest).header("Accept-Language", "en"))
                .andExpect(content().string(containsString("Workers and hours of 서구공장")))
                .andExpect(content().string(not(containsString("??"))));
        web.perform(get("/guest").with(from).header("Accept-Language", "en"))
                .andExpect(content().string(containsString("Answer a request")));
    }

    private GuestRequests at(Duration later) {
        return new GuestRequests(
                source, inbox, Clock.fixed(NOW.plus(later), java.time.ZoneOffset.UTC));
    }

    private String asked(MockHttpServletRequestBuilder form) throws Exception {
        Object link =
                web.perform(form)
                        .andExpect(status().isFound())
                        .andExpect(redirectedUrl("/agreements/guests"))
                        .andReturn()
                        .getFlashMap()
                        .get("link");
        String address = (String) Objects.requireNonNull(link);
        assertThat(address).startsWith("http://localhost/guest#");
        return address.substring(address.indexOf('#') + 1);
    }

    private MockHttpSession opened(String token) throws Exception {
        return (MockHttpSession)
                Objects.requireNonNull(
                        web.perform(open(token))
                                .andExpect(redirectedUrl("/guest/request"))
                                .andReturn()
                                .getRequest()
                                .getSession());
    }

    private MockHttpServletRequestBuilder open(String token) {
        return post("/guest/open").with(from).with(csrf()).param("token", token);
    }

    private MockHttpServletRequestBuilder answer(MockHttpSession guest) {
        return post("/guest/request").with(from).session(guest).with(csrf());
    }

    private static MockHttpServletRequestBuilder withdraw(String id, OrganisationId by) {
        return post("/agreements/guests/" + id + "/withdraw").with(admin(by)).with(csrf());
    }

    private static MockHttpServletRequestBuilder hours(OrganisationId by) {
        return request(by).param("kind", "HOURS").param("month", "2026-10");
    }

    private static MockHttpServletRequestBuilder stock(String part) {
        return request(PRESS).param("kind", "STOCK").param("part", part);
    }

    private static MockHttpServletRequestBuilder request(OrganisationId by) {
        return post("/agreements/guests/new")
                .with(admin(by))
                .with(csrf())
                .param("firm", PLATER.value())
                .param("plant", "서구공장")
                .param("purpose", "재해율 계산")
                .param("days", "14");
    }
}
