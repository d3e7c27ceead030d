package kr.dure.integrations.erp.rest;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import static kr.dure.integrations.erp.Eventually.eventually;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;

import kr.dure.graph.fact.OrderPlaced;
import kr.dure.integrations.connector.Connection;
import kr.dure.integrations.connector.Connections;
import kr.dure.integrations.connector.Health;
import kr.dure.integrations.connector.Translation;
import kr.dure.integrations.erp.ErpContract;

import org.apache.camel.builder.RouteBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.unit.DataSize;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

/** A polled ERP keeps the ERP contract, with an HTTP server that plays it. */
class RestErpIT extends ErpContract {

    private static final String ORDERS = "/api/orders";

    private final WireMockServer erp = new WireMockServer(options().dynamicPort());
    private final WireMockServer stranger = new WireMockServer(options().dynamicPort());
    private final DataSource tables =
            new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    private final List<String> orders = new ArrayList<>();
    private final List<RestErps> started = new ArrayList<>();
    private @Nullable String next = "/next";
    private String token = SECRET;
    private List<String> paths = List.of("/orders");
    private boolean out;

    @Override
    protected RouteBuilder connector() {
        if (!erp.isRunning()) {
            erp.start();
            stranger.start();
            serve();
        }
        RestErps erps = new RestErps(settings(), new Cursors(tables), new Connections());
        started.add(erps);
        return new RestErpRoutes(erps, collected);
    }

    @AfterEach
    void stopErp() {
        started.forEach(RestErps::destroy);
        erp.stop();
        stranger.stop();
    }

    private RestErpSettings settings() {
        return new RestErpSettings(
                List.of(
                        new RestErpSettings.Erp(
                                "seorin-rest",
                                BUYER,
                                URI.create(erp.baseUrl() + "/api"),
                                token,
                                Duration.ofMillis(100),
                                null,
                                ZoneId.of("Asia/Seoul"),
                                2,
                                Duration.ofSeconds(5),
                                DataSize.ofKilobytes(100),
                                Map.of("KJ", "kwangjin-press"),
                                Map.of(),
                                paths.stream().map(path -> resource(path, fields())).toList())));
    }

    private RestErpSettings.Resource resource(String path, Map<String, String> fields) {
        return new RestErpSettings.Resource(
                "orders",
                path,
                "/items",
                next,
                "page",
                1,
                "size",
                "since",
                "/changed",
                null,
                Duration.ofMinutes(5),
                fields,
                Map.of(),
                Map.of());
    }

    private static Map<String, String> fields() {
        return Map.of(
                "order", "/no",
                "supplier", "/vendor",
                "placedAt", "/date",
                "statedAt", "/changed",
                "lines", "/rows",
                "part", "/item",
                "quantity", "/qty",
                "unit", "/uom",
                "due", "/due");
    }

    @Override
    protected Connection connection() {
        return started.getLast().all().getFirst();
    }

    @Override
    protected Translation translation() {
        return new RestTranslation(settings());
    }

    @Override
    protected void holds(String order, String quantity, Instant changed) {
        orders.add(order(order, quantity, changed));
        serve();
    }

    @Override
    protected void outage(boolean outage) {
        out = outage;
        serve();
    }

    private void serve() {
        erp.stubFor(
                get(urlPathEqualTo(ORDERS))
                        .willReturn(out ? aResponse().withStatus(500) : page(null, orders)));
    }

    private static String order(String order, String quantity, Instant changed) {
        return """
        {"no": "%s", "vendor": "KJ", "date": "2026-11-20", "changed": "%s",
         "rows": [{"item": "BK-110", "qty": "%s", "uom": "EA", "due": "2026-12-01"}]}\
        """
                .formatted(order, changed, quantity);
    }

    private static ResponseDefinitionBuilder page(@Nullable String link, List<String> items) {
        return okJson(
                "{\"items\": [%s], \"next\": %s}"
                        .formatted(
                                String.join(", ", items),
                                link == null ? "null" : "\"" + link + "\""));
    }

    private static ResponseDefinitionBuilder page(@Nullable String link, String... ids) {
        return page(link, List.of(ids).stream().map(id -> order(id, "5", MORNING)).toList());
    }

    private static MappingBuilder asked(String query, String value) {
        return get(urlPathEqualTo(ORDERS)).withQueryParam(query, equalTo(value));
    }

    private static MappingBuilder askedFirst(String query) {
        return get(urlPathEqualTo(ORDERS)).withQueryParam(query, absent());
    }

    /** What the ERP was asked, from the first on. */
    private List<LoggedRequest> requests() {
        return erp.findAll(getRequestedFor(anyUrl())).stream()
                .sorted(Comparator.comparing(LoggedRequest::getLoggedDate))
                .toList();
    }

    private List<String> received() {
        return collected.facts(OrderPlaced.class).stream()
                .map(order -> order.order().toString())
                .distinct()
                .toList();
    }

    /** Lets the connector see nothing before all that follows is in place. */
    private void pause() {
        stopConnector();
        erp.resetAll();
    }

    @Test
    void links_are_followed_to_the_last_page_with_the_token() throws Exception {
        pause();
        erp.stubFor(askedFirst("at").willReturn(page("orders?at=b", "PO-1", "PO-2")));
        erp.stubFor(asked("at", "b").willReturn(page("/api/orders?at=c", "PO-3")));
        erp.stubFor(asked("at", "c").willReturn(page(null, "PO-4")));
        startConnector();

        eventually(() -> assertThat(received()).containsExactly("PO-1", "PO-2", "PO-3", "PO-4"));

        eventually(() -> assertThat(connection().health().state()).isEqualTo(Health.State.UP));
        assertThat(requests())
                .allSatisfy(
                        request ->
                                assertThat(request.getHeader("Authorization"))
                                        .isEqualTo("Bearer " + SECRET));
        assertThat(requests().getFirst().getUrl()).isEqualTo("/api/orders?size=2");
    }

    @Test
    void pages_without_links_are_counted_until_one_is_empty() throws Exception {
        pause();
        next = null;
        erp.stubFor(asked("page", "1").willReturn(page(null, "PO-1", "PO-2")));
        erp.stubFor(asked("page", "2").willReturn(page(null, "PO-3")));
        erp.stubFor(asked("page", "3").willReturn(page(null)));
        startConnector();

        eventually(() -> assertThat(received()).containsExactly("PO-1", "PO-2", "PO-3"));
        eventually(() -> assertThat(connection().health().state()).isEqualTo(Health.State.UP));
    }

    @Test
    void a_page_that_counting_does_not_change_is_not_read_for_ever() throws Exception {
        pause();
        next = null;
        erp.stubFor(get(urlPathEqualTo(ORDERS)).willReturn(page(null, "PO-1")));
        startConnector();

        eventually(
                () -> {
                    assertThat(connection().health().state()).isEqualTo(Health.State.DOWN);
                    assertThat(connection().health().message()).contains("page-parameter");
                });
        assertThat(received()).containsExactly("PO-1");
    }

    @Test
    void a_restart_within_a_list_goes_on_with_the_page_that_failed() throws Exception {
        pause();
        erp.stubFor(askedFirst("at").willReturn(page("orders?at=b", "PO-1")));
        erp.stubFor(asked("at", "b").willReturn(aResponse().withStatus(502)));
        startConnector();
        eventually(() -> assertThat(connection().health().state()).isEqualTo(Health.State.DOWN));
        pause();
        erp.stubFor(asked("at", "b").willReturn(page(null, "PO-2")));
        erp.stubFor(askedFirst("at").willReturn(page(null)));
        startConnector();

        eventually(() -> assertThat(received()).containsExactly("PO-1", "PO-2"));

        assertThat(requests().getFirst().getUrl()).isEqualTo("/api/orders?at=b");
    }

    @Test
    void a_restart_between_lists_asks_for_what_changed_since_a_little_before() throws Exception {
        pause();
        holds("PO-1", "5", MORNING);
        startConnector();
        eventually(() -> assertThat(connection().health().state()).isEqualTo(Health.State.UP));
        assertThat(requests().getFirst().getUrl()).doesNotContain("since");
        pause();
        serve();
        startConnector();

        eventually(() -> assertThat(requests()).isNotEmpty());

        assertThat(requests().getFirst().queryParameter("since").firstValue())
                .isEqualTo("2026-11-21T23:55:00Z");
    }

    @Test
    void a_link_that_has_run_out_begins_the_list_again() throws Exception {
        pause();
        erp.stubFor(askedFirst("at").willReturn(page("orders?at=b", "PO-1")));
        erp.stubFor(asked("at", "b").willReturn(aResponse().withStatus(410)));
        startConnector();
        eventually(() -> assertThat(connection().health().message()).contains("read again"));

        erp.stubFor(askedFirst("at").willReturn(page(null, "PO-1", "PO-2")));

        eventually(() -> assertThat(received()).containsExactly("PO-1", "PO-2"));
    }

    @Test
    void an_erp_that_asks_for_a_pause_gets_it() throws Exception {
        pause();
        erp.stubFor(
                get(urlPathEqualTo(ORDERS))
                        .inScenario("busy")
                        .whenScenarioStateIs(Scenario.STARTED)
                        .willSetStateTo("free")
                        .willReturn(aResponse().withStatus(429).withHeader("Retry-After", "3")));
        erp.stubFor(
                get(urlPathEqualTo(ORDERS))
                        .inScenario("busy")
                        .whenScenarioStateIs("free")
                        .willReturn(page(null, "PO-1")));
        startConnector();

        eventually(() -> assertThat(received()).containsExactly("PO-1"));

        assertThat(
                        Duration.between(
                                requests().getFirst().getLoggedDate().toInstant(),
                                requests().get(1).getLoggedDate().toInstant()))
                .isGreaterThanOrEqualTo(Duration.ofMillis(2_900));
    }

    @Test
    void a_list_that_fails_holds_up_none_behind_it_and_goes_on_where_it_was() throws Exception {
        pause();
        paths = List.of("/orders", "/more");
        erp.stubFor(askedFirst("at").willReturn(page("orders?at=b", "PO-1")));
        erp.stubFor(asked("at", "b").willReturn(aResponse().withStatus(500)));
        erp.stubFor(get(urlPathEqualTo("/api/more")).willReturn(page(null, "PO-3")));
        startConnector();

        eventually(() -> assertThat(received()).containsExactly("PO-1", "PO-3"));
        eventually(() -> assertThat(connection().health().lastHeard()).isNotNull());
        assertThat(connection().health().state()).isEqualTo(Health.State.DOWN);
        assertThat(connection().health().message())
                .contains("list /orders: it answered 500")
                .doesNotContain("/more");

        erp.resetRequests();
        erp.stubFor(asked("at", "b").willReturn(page(null, "PO-2")));
        eventually(() -> assertThat(received()).containsExactly("PO-1", "PO-3", "PO-2"));
        eventually(() -> assertThat(connection().health().state()).isEqualTo(Health.State.UP));
        assertThat(
                        requests().stream()
                                .map(LoggedRequest::getUrl)
                                .filter(url -> url.startsWith(ORDERS))
                                .findFirst())
                .hasValue("/api/orders?at=b");
    }

    @Test
    void a_list_that_always_asks_for_a_pause_does_not_keep_the_others_waiting() throws Exception {
        pause();
        paths = List.of("/orders", "/more");
        erp.stubFor(
                get(urlPathEqualTo(ORDERS))
                        .willReturn(aResponse().withStatus(429).withHeader("Retry-After", "1")));
        erp.stubFor(get(urlPathEqualTo("/api/more")).willReturn(page(null, "PO-3")));
        startConnector();

        eventually(() -> assertThat(received()).containsExactly("PO-3"));
    }

    @Test
    void an_answer_that_was_cut_off_is_asked_for_again() throws Exception {
        pause();
        erp.stubFor(get(urlPathEqualTo(ORDERS)).willReturn(okJson("{\"items\": [{\"no\": \"PO-")));
        startConnector();
        eventually(() -> assertThat(connection().health().message()).contains("no whole JSON"));

        erp.stubFor(get(urlPathEqualTo(ORDERS)).willReturn(page(null, "PO-1")));

        eventually(() -> assertThat(received()).containsExactly("PO-1"));
        assertThat(collected.refused()).isEmpty();
    }

    @Test
    void an_answer_that_is_too_large_is_not_read() throws Exception {
        pause();
        erp.stubFor(get(urlPathEqualTo(ORDERS)).willReturn(okJson(" ".repeat(200_000) + "{}")));
        startConnector();

        eventually(() -> assertThat(connection().health().state()).isEqualTo(Health.State.DOWN));

        assertThat(connection().health().message()).contains("broke off");
    }

    @Test
    void a_link_to_another_host_is_refused() throws Exception {
        pause();
        erp.stubFor(
                get(urlPathEqualTo(ORDERS))
                        .willReturn(page(stranger.baseUrl() + "/api/orders", "PO-1")));
        startConnector();

        eventually(
                () ->
                        assertThat(connection().health().message())
                                .contains("the token must not leave it"));

        assertThat(stranger.findAll(getRequestedFor(anyUrl()))).isEmpty();
    }

    @Test
    void a_redirect_to_another_host_is_refused_and_one_at_home_followed() throws Exception {
        pause();
        erp.stubFor(
                get(urlPathEqualTo(ORDERS))
                        .willReturn(temporaryRedirect(stranger.baseUrl() + ORDERS)));
        startConnector();
        eventually(
                () ->
                        assertThat(connection().health().message())
                                .contains("the token must not leave it"));
        assertThat(stranger.findAll(getRequestedFor(anyUrl()))).isEmpty();

        erp.stubFor(get(urlPathEqualTo(ORDERS)).willReturn(temporaryRedirect("/v2/orders")));
        erp.stubFor(get(urlPathEqualTo("/v2/orders")).willReturn(page(null, "PO-1")));

        eventually(() -> assertThat(received()).containsExactly("PO-1"));
    }

    @Test
    void a_refused_token_is_told_and_not_shown_in_the_log() throws Exception {
        pause();
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger root = (Logger) LoggerFactory.getLogger("kr.dure.integrations");
        log.start();
        root.addAppender(log);
        try {
            erp.stubFor(get(anyUrl()).willReturn(aResponse().withStatus(401)));
            startConnector();
            eventually(
                    () ->
                            assertThat(connection().health().message())
                                    .contains("refuses the token (401)"));
        } finally {
            root.detachAppender(log);
        }

        assertThat(List.copyOf(log.list))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.getFormattedMessage()).doesNotContain(SECRET));
        assertThat(settings().toString()).doesNotContain(SECRET);
    }

    @Test
    void a_token_from_a_mounted_file_is_sent_without_the_line_end_after_it() throws Exception {
        pause();
        token = SECRET + "\r\n";
        erp.stubFor(get(urlPathEqualTo(ORDERS)).willReturn(page(null, "PO-1")));
        startConnector();

        eventually(() -> assertThat(received()).containsExactly("PO-1"));

        assertThat(requests().getFirst().getHeader("Authorization")).isEqualTo("Bearer " + SECRET);
    }

    @Test
    void a_token_or_an_address_that_cannot_be_used_is_refused_at_the_start_and_not_shown() {
        String home = erp.baseUrl() + "/api";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> start(home, SECRET + "\n" + SECRET, fields()))
                .withMessageContaining("token of dure.erp.rest connection seorin-rest")
                .withMessageNotContaining(SECRET);
        for (String url :
                List.of(
                        "https://user:%s@erp.example.com/api",
                        "https://%s@erp.example.com",
                        // no host for Java, as the underscore is none of its letters
                        "https://user:%s@erp_1/api",
                        "erp.example.com/%s",
                        "ftp://erp.example.com/%s")) {
            assertThatIllegalArgumentException()
                    .as(url)
                    .isThrownBy(() -> start(url.formatted(SECRET), SECRET, fields()))
                    .withMessageContaining("url of dure.erp.rest connection seorin-rest")
                    .withMessageNotContaining(SECRET);
        }
    }

    @Test
    void a_link_with_a_password_in_it_is_refused_and_the_password_not_shown() throws Exception {
        pause();
        String link = erp.baseUrl().replace("http://", "http://user:pa55@") + "/api/orders";
        erp.stubFor(get(urlPathEqualTo(ORDERS)).willReturn(page(link, "PO-1")));
        startConnector();

        eventually(
                () ->
                        assertThat(connection().health().message())
                                .contains("the token must not leave it"));

        assertThat(connection().health().message()).doesNotContain("pa55");
    }

    @Test
    void settings_that_leave_a_needed_field_out_are_refused_at_the_start() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> start(erp.baseUrl(), SECRET, Map.of("order", "/no")))
                .withMessageContaining("without a JSON pointer for");
    }

    private void start(String url, String bearer, Map<String, String> fields) {
        RestErpSettings.Erp whole = settings().connections().getFirst();
        RestErpSettings.Erp other =
                new RestErpSettings.Erp(
                        whole.name(),
                        whole.organisation(),
                        URI.create(url),
                        bearer,
                        whole.poll(),
                        whole.cron(),
                        whole.zone(),
                        whole.pageSize(),
                        whole.timeout(),
                        whole.largest(),
                        whole.organisations(),
                        whole.units(),
                        List.of(resource("/orders", fields)));
        new RestErps(new RestErpSettings(List.of(other)), new Cursors(tables), new Connections());
    }
}
