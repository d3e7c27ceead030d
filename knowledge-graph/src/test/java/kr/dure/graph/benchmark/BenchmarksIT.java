package kr.dure.graph.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import kr.dure.graph.Cypher;
import kr.dure.graph.Graph;
import kr.dure.graph.SharedGraph;
import kr.dure.graph.fact.ChainDescribed;
import kr.dure.graph.fact.ChainDescribed.Member;
import kr.dure.graph.fact.Fact;
import kr.dure.graph.fact.GraphWriter;
import kr.dure.graph.fact.HoursWorked;
import kr.dure.graph.fact.IncidentReported;
import kr.dure.graph.fact.id.ChainId;
import kr.dure.graph.fact.id.IncidentId;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.fact.id.PlantId;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A prime, four suppliers in tier 1 and three in tier 2; one of tier 1 stands in tier 2 as well. */
class BenchmarksIT {

    private static final OrganisationId PRIME = new OrganisationId("prime");
    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final Cypher ALL =
            Cypher.of(
                    "all",
                    "MATCH (n:Benchmark {indicator: 'ACCIDENT_FREQUENCY'}) RETURN DISTINCT n.tier"
                        + " AS tier, n.month AS month, n.published AS published, n.numerator AS"
                        + " numerator, n.denominator AS denominator, COLLECT { MATCH"
                        + " (one:Benchmark) WHERE one.tier = n.tier AND one.month = n.month AND"
                        + " one.indicator = n.indicator RETURN one.owner ORDER BY one.owner } AS"
                        + " group ORDER BY month, tier");

    private final Graph graph = SharedGraph.empty();
    private final GraphWriter writer = new GraphWriter(graph);

    @Test
    void a_tier_of_four_is_published_and_one_of_three_is_kept_without_its_numbers() {
        write();
        assertThat(at(NOW).freeze()).isEqualTo(3);
        List<Map<String, Object>> kept = graph.read(ALL, Map.of());
        assertThat(kept).extracting(row -> row.get("tier")).containsExactly(0L, 1L, 2L);
        assertThat(kept.get(0)).containsEntry("published", false);
        assertThat(kept.get(1))
                .containsEntry("published", true)
                .containsEntry("numerator", 1.0)
                .containsEntry("denominator", 40_000.0)
                .containsEntry("group", List.of("a1", "a2", "a3", "a4"));
        assertThat(kept.get(2))
                .containsEntry("published", false)
                .containsEntry("group", List.of("b1", "b2", "b3"))
                .doesNotContainKeys("numerator", "denominator");
    }

    @Test
    void a_month_waits_for_late_facts_and_is_never_computed_again() {
        write();
        assertThat(at(Instant.parse("2026-11-09T00:00:00Z")).freeze())
                .as("within the days of grace")
                .isZero();
        assertThat(at(NOW).freeze()).isPositive();
        List<Map<String, Object>> before = graph.read(ALL, Map.of());
        writer.write(List.of(accident("a2", "late", "2026-10-09T00:00:00Z")));
        assertThat(at(NOW.plus(Duration.ofDays(1))).freeze()).isZero();
        assertThat(graph.read(ALL, Map.of())).isEqualTo(before);
    }

    @Test
    void a_month_to_which_nobody_contributed_stays_open() {
        writer.write(List.of(chain()));
        assertThat(at(NOW).freeze()).isZero();
        write();
        assertThat(at(NOW).freeze()).isPositive();
    }

    @Test
    void a_days_month_is_that_of_the_plants() {
        write();
        // the last evening of September in UTC is the first morning of October in Seoul
        writer.write(List.of(accident("a1", "early", "2026-09-30T16:00:00Z")));
        at(NOW).freeze();
        assertThat(graph.read(ALL, Map.of()).get(1)).containsEntry("numerator", 2.0);
    }

    private Benchmarks at(Instant now) {
        return new Benchmarks(
                graph, Clock.fixed(now, ZoneId.of("Asia/Seoul")), Duration.ofDays(10));
    }

    private void write() {
        List<Fact> facts = new ArrayList<>();
        facts.add(chain());
        for (String firm : List.of("a1", "a2", "a3", "a4", "b1", "b2", "b3")) {
            facts.add(
                    new HoursWorked(
                            new OrganisationId(firm),
                            new PlantId("1"),
                            OCTOBER,
                            60,
                            new BigDecimal(10_000),
                            NOW));
        }
        facts.add(accident("a1", "1", "2026-10-05T00:00:00Z"));
        writer.write(facts);
    }

    private static ChainDescribed chain() {
        List<Member> members = new ArrayList<>();
        members.add(new Member(PRIME, 0));
        for (String firm : List.of("a1", "a2", "a3", "a4")) {
            members.add(new Member(new OrganisationId(firm), 1));
        }
        members.add(new Member(new OrganisationId("a1"), 2));
        for (String firm : List.of("b1", "b2", "b3")) {
            members.add(new Member(new OrganisationId(firm), 2));
        }
        return new ChainDescribed(PRIME, new ChainId("hb"), "hb", members, List.of(), NOW);
    }

    private static IncidentReported accident(String firm, String id, String at) {
        return new IncidentReported(
                new OrganisationId(firm),
                new IncidentId(id),
                new PlantId("1"),
                null,
                false,
                "07",
                "KOSHA-2016",
                1,
                0,
                3,
                "",
                Instant.parse(at),
                NOW);
    }

    @Test
    void the_months_before_are_looked_at_once_they_have_data() {
        write();
        writer.write(
                List.of(
                        new HoursWorked(
                                new OrganisationId("b1"),
                                new PlantId("1"),
                                YearMonth.of(2026, 3),
                                60,
                                BigDecimal.TEN,
                                NOW)));
        at(NOW).freeze();
        assertThat(graph.read(ALL, Map.of()))
                .extracting(row -> row.get("month"))
                .contains(LocalDate.parse("2026-03-01"), LocalDate.parse("2026-10-01"))
                .doesNotContain(LocalDate.parse("2026-11-01"));
    }
}
