package kr.dure.integrations.erp;

import static kr.dure.integrations.erp.Eventually.eventually;

import static org.assertj.core.api.Assertions.assertThat;

import kr.dure.graph.fact.OrderPlaced;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.integrations.connector.Connection;
import kr.dure.integrations.connector.Health;
import kr.dure.integrations.connector.Translated;
import kr.dure.integrations.connector.Translation;
import kr.dure.integrations.ingest.Refused;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

/** What every ERP connector has to do. A connector's test extends it and plays the ERP. */
public abstract class ErpContract {

    protected static final OrganisationId BUYER = new OrganisationId("seorin-module");
    protected static final Instant MORNING = Instant.parse("2026-11-22T00:00:00Z");

    /** What must never be shown anywhere. */
    protected static final String SECRET = "s3cr3t-t0ken";

    protected final Collected collected = new Collected();
    private DefaultCamelContext camel = new DefaultCamelContext();

    /** A connector that knows nothing but what is on disk or in its tables. */
    protected abstract RouteBuilder connector() throws Exception;

    protected abstract Connection connection();

    protected abstract Translation translation();

    /** The ERP holds an order of one line of BK-110 at {@code kwangjin-press}, due on 2026-12-01. */
    protected abstract void holds(String order, String quantity, Instant changed) throws Exception;

    /** The ERP can't be read; or can be again. */
    protected abstract void outage(boolean out) throws Exception;

    @BeforeEach
    protected final void startConnector() throws Exception {
        camel = new DefaultCamelContext();
        camel.addRoutes(collected);
        camel.addRoutes(connector());
        camel.start();
    }

    @AfterEach
    protected final void stopConnector() {
        camel.stop();
    }

    @Test
    void an_order_becomes_a_fact_of_the_connections_company() throws Exception {
        holds("PO-1", "1200", MORNING);

        eventually(() -> assertThat(collected.facts()).isNotEmpty());

        OrderPlaced order = collected.facts(OrderPlaced.class).getFirst();
        assertThat(order.owner()).isEqualTo(BUYER);
        assertThat(order.counterparty()).hasToString("kwangjin-press");
        assertThat(order.order()).hasToString("PO-1");
        assertThat(order.lines().getFirst().part().part()).hasToString("BK-110");
        assertThat(order.lines().getFirst().quantity()).isEqualByComparingTo("1200");
        assertThat(order.lines().getFirst().due()).isEqualTo("2026-12-01");
        assertThat(order.statedAt()).isEqualTo(MORNING);
        eventually(() -> assertThat(connection().health().state()).isEqualTo(Health.State.UP));
    }

    @Test
    void a_change_is_stated_later_than_what_it_changes() throws Exception {
        holds("PO-1", "1200", MORNING);
        eventually(() -> assertThat(collected.facts()).isNotEmpty());

        holds("PO-1", "900", MORNING.plus(Duration.ofHours(1)));

        eventually(
                () ->
                        assertThat(collected.facts(OrderPlaced.class))
                                .anySatisfy(
                                        order -> {
                                            assertThat(order.lines().getFirst().quantity())
                                                    .isEqualByComparingTo("900");
                                            assertThat(order.statedAt()).isAfter(MORNING);
                                        }));
    }

    @Test
    void a_bad_record_waits_in_quarantine_and_the_good_ones_arrive() throws Exception {
        holds("PO-BAD", "twelve", MORNING);
        holds("PO-GOOD", "12", MORNING);

        eventually(() -> assertThat(collected.facts(OrderPlaced.class)).isNotEmpty());
        eventually(() -> assertThat(collected.refused()).isNotEmpty());

        Refused bad = collected.refused().getFirst();
        assertThat(bad.problems())
                .anySatisfy(problem -> assertThat(problem.found()).isEqualTo("twelve"));
        assertThat(collected.facts(OrderPlaced.class))
                .allSatisfy(order -> assertThat(order.order()).hasToString("PO-GOOD"));
    }

    @Test
    void a_mended_record_is_understood_by_the_translation_that_refused_it() throws Exception {
        holds("PO-BAD", "twelve", MORNING);
        eventually(() -> assertThat(collected.refused()).isNotEmpty());
        Refused bad = collected.refused().getFirst();
        assertThat(translation().kind()).isEqualTo(bad.kind());

        Translated mended =
                translation()
                        .translate(bad.from().connection(), bad.original().replace("twelve", "12"));

        assertThat(mended)
                .isInstanceOfSatisfying(
                        Translated.Facts.class, facts -> assertThat(facts.facts()).hasSize(1));
    }

    @Test
    void what_comes_during_an_outage_arrives_after_it() throws Exception {
        outage(true);
        holds("PO-2", "5", MORNING);
        eventually(
                () -> {
                    assertThat(connection().health().state()).isEqualTo(Health.State.DOWN);
                    assertThat(connection().health().message()).isNotBlank();
                });
        assertThat(collected.facts()).isEmpty();

        outage(false);

        eventually(() -> assertThat(collected.facts()).isNotEmpty());
    }

    @Test
    void after_a_restart_it_goes_on_where_it_was() throws Exception {
        holds("PO-1", "1200", MORNING);
        eventually(() -> assertThat(collected.facts()).isNotEmpty());
        stopConnector();

        holds("PO-2", "5", MORNING.plusSeconds(60));
        startConnector();

        eventually(
                () ->
                        assertThat(collected.facts(OrderPlaced.class))
                                .anySatisfy(
                                        order -> assertThat(order.order()).hasToString("PO-2")));
    }

    @Test
    void nothing_shows_the_secret() throws Exception {
        outage(true);
        eventually(() -> assertThat(connection().health().state()).isEqualTo(Health.State.DOWN));

        assertThat(connection().health().message()).doesNotContain(SECRET);
        assertThat(connection().toString()).doesNotContain(SECRET);
    }
}
