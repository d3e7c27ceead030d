package kr.dure.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kr.dure.graph.ask.Asking;
import kr.dure.graph.fact.Fact;
import kr.dure.graph.fact.GeneratedFacts;
import kr.dure.graph.fact.GraphWriter;
import kr.dure.graph.fact.OrganisationDescribed;
import kr.dure.graph.fact.Outcome;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.schema.Migrations;
import kr.dure.graph.sight.Agreements;
import kr.dure.graph.sight.Category;
import kr.dure.graph.sight.Sights;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What the platform needs of a Neo4j, whether it runs in this process or elsewhere. */
abstract class GraphContract {

    private static final Cypher WIPE =
            Cypher.of("wipe", "MATCH (n) WHERE NOT n:Migration DETACH DELETE n");

    abstract Graph graph();

    @BeforeEach
    void empty() {
        graph().write(writing -> writing.run(WIPE, Map.of()));
        Migrations.migrate(graph());
    }

    @Test
    void keeps_facts_once() {
        List<Fact> facts = new GeneratedFacts(1).ofEachType(2);
        GraphWriter writer = new GraphWriter(graph());
        assertThat(writer.write(facts)).anyMatch(Outcome.Kept.class::isInstance);
        assertThat(writer.write(facts)).allMatch(Outcome.AlreadyKnown.class::isInstance);
    }

    @Test
    void answers_within_a_sight() {
        OrganisationId me = new OrganisationId("me");
        OrganisationId partner = new OrganisationId("partner");
        Clock clock = Clock.systemUTC();
        new GraphWriter(graph())
                .write(
                        List.of(
                                described(me, clock.instant()),
                                described(partner, clock.instant())));
        new Agreements(graph(), clock)
                .share(partner, me, Category.MASTER, LocalDate.now(clock).plusDays(1), "trial");
        Cypher seen =
                Cypher.of(
                        "seen",
                        "MATCH (o:Organisation) WHERE o.id IN $sees.master RETURN o.id AS id"
                                + " ORDER BY id LIMIT $rows");
        assertThat(
                        new Asking(graph(), clock)
                                .ask(seen, new Sights(graph(), clock).of(me), Map.of(), 10)
                                .rows())
                .containsExactly(Map.of("id", "me"), Map.of("id", "partner"));
    }

    private static Fact described(OrganisationId organisation, Instant at) {
        return new OrganisationDescribed(
                organisation, organisation.value(), List.of(), null, null, null, at);
    }

    @Test
    void hands_out_values_as_they_were_handed_in() {
        Map<String, Object> values =
                Map.of(
                        "text",
                        "2호기",
                        "whole",
                        42L,
                        "part",
                        0.25,
                        "yes",
                        true,
                        "day",
                        LocalDate.of(2026, 3, 2),
                        "time",
                        Instant.parse("2026-03-02T08:30:00.123456789Z"),
                        "list",
                        List.of(Map.of("n", 1L)));
        assertThat(
                        graph().read(
                                        Cypher.of("values", "RETURN $values AS values"),
                                        Map.of("values", values)))
                .containsExactly(Map.of("values", values));
    }

    @Test
    void hands_out_no_nodes() {
        graph().write(writing -> writing.run(Cypher.of("one", "CREATE (:Lot)"), Map.of()));
        assertThatThrownBy(
                        () -> graph().read(Cypher.of("leak", "MATCH (l:Lot) RETURN l"), Map.of()))
                .hasMessageContaining("leak")
                .hasMessageContaining("column l");
    }

    @Test
    void refuses_to_write_while_reading() {
        assertThatThrownBy(
                        () ->
                                graph().read(
                                                Cypher.of("sneaky", "CREATE (l:Lot) RETURN 1"),
                                                Map.of()))
                .isInstanceOf(GraphException.class)
                .hasMessageContaining("sneaky");
    }

    @Test
    void keeps_nothing_of_a_write_that_failed() {
        assertThatThrownBy(
                        () ->
                                graph().write(
                                                writing -> {
                                                    writing.run(
                                                            Cypher.of("one", "CREATE (:Lot)"),
                                                            Map.of());
                                                    throw new IllegalStateException("no");
                                                }))
                .hasMessageContaining("no");
        assertThat(graph().read(Cypher.of("count", "MATCH (l:Lot) RETURN count(l) AS n"), Map.of()))
                .containsExactly(Map.of("n", 0L));
    }

    /** Without a time-out one question could hold a processor for good. */
    static void assertStopsALongStatement(Graph impatient) {
        Cypher endless =
                Cypher.of(
                        "endless",
                        "UNWIND range(1, 100000000) AS a UNWIND range(1, 1000) AS b RETURN sum(a *"
                                + " b) AS n");
        Instant begin = Instant.now();
        assertThatThrownBy(() -> impatient.read(endless, Map.of()))
                .isInstanceOf(GraphException.class)
                .hasMessageContaining("endless");
        assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(30));
    }
}
