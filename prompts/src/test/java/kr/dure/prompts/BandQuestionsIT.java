package kr.dure.prompts;

import static org.assertj.core.api.Assertions.assertThat;

import kr.dure.graph.Cypher;
import kr.dure.graph.Graph;
import kr.dure.graph.ask.Asking;
import kr.dure.graph.benchmark.Benchmarks;
import kr.dure.graph.embedded.EmbeddedNeo4j;
import kr.dure.graph.fact.ChainDescribed;
import kr.dure.graph.fact.Fact;
import kr.dure.graph.fact.GraphWriter;
import kr.dure.graph.fact.HoursWorked;
import kr.dure.graph.fact.IncidentReported;
import kr.dure.graph.fact.InspectionRecorded;
import kr.dure.graph.fact.LotProduced;
import kr.dure.graph.fact.LotRef;
import kr.dure.graph.fact.ShipmentSent;
import kr.dure.graph.fact.id.ChainId;
import kr.dure.graph.fact.id.IncidentId;
import kr.dure.graph.fact.id.InspectionId;
import kr.dure.graph.fact.id.LotId;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.fact.id.PartId;
import kr.dure.graph.fact.id.PlantId;
import kr.dure.graph.fact.id.ShipmentId;
import kr.dure.graph.schema.Migrations;
import kr.dure.graph.sight.Sight;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Four suppliers deliver 1,000 pieces each in October: one has 2 bad ones, two have 1, the last has none. */
@TestInstance(Lifecycle.PER_CLASS)
class BandQuestionsIT {

    private static final OrganisationId PRIME = new OrganisationId("prime");
    private static final List<String> FIRMS = List.of("one", "two", "three", "four");
    private static final List<Integer> BAD = List.of(2, 1, 1, 0);
    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");
    private static final Instant OCTOBER = Instant.parse("2026-10-10T00:00:00Z");

    private final Questions questions = Questions.load();
    private final EmbeddedNeo4j neo4j;
    private final Graph graph;
    private final Asking asking;

    BandQuestionsIT(@TempDir Path folder) {
        neo4j = EmbeddedNeo4j.start(folder);
        graph = Graph.open(neo4j.uri(), neo4j.username(), neo4j.password());
        Migrations.migrate(graph);
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        asking = new Asking(graph, clock);
        List<Fact> facts = new ArrayList<>();
        facts.add(chain());
        for (int i = 0; i < FIRMS.size(); i++) {
            facts.addAll(delivered(FIRMS.get(i), BAD.get(i)));
        }
        new GraphWriter(graph).write(facts);
        new Benchmarks(graph, clock, Duration.ofDays(10)).freeze();
    }

    @AfterAll
    void stop() {
        graph.close();
        neo4j.close();
    }

    @Test
    void aCompanySeesItsOwnFigureBesideTheBandOfItsTier() {
        // 4 bad of 4,000 are 1,000 ppm, which lies between 800 and 1,600
        assertThat(ask("chain_ppm_band", "one"))
                .containsEntry("ppm", 2000.0)
                .containsEntry("bandFrom", 800L)
                .containsEntry("bandTo", 1600L)
                .containsEntry("standing", "worse")
                .containsEntry("months", 1L)
                .containsEntry("leftOut", 0L);
        assertThat(ask("chain_ppm_band", "two")).containsEntry("standing", "within");
        assertThat(ask("chain_ppm_band", "four")).containsEntry("standing", "better");
    }

    @Test
    void accidentsAreComparedTheSameWay() {
        // 1 accident in 40,000 h are 25 per million
        assertThat(ask("chain_accident_band", "one"))
                .containsEntry("accidents", 1L)
                .containsEntry("frequencyRate", 100.0)
                .containsEntry("bandFrom", 16L)
                .containsEntry("bandTo", 32L)
                .containsEntry("standing", "worse");
        assertThat(ask("chain_accident_band", "two"))
                .containsEntry("frequencyRate", 0.0)
                .containsEntry("standing", "better");
    }

    @Test
    void theBandIsTheSameWhoeverAsksSoThatAnswersCannotBeSetAgainstEachOther() {
        for (String question : List.of("chain_ppm_band", "chain_accident_band")) {
            assertThat(FIRMS)
                    .extracting(firm -> ask(question, firm).get("bandFrom"))
                    .containsOnly(ask(question, "one").get("bandFrom"));
        }
    }

    @Test
    void aTierOfOneIsNeverPublishedAndWhoIsInNoChainGetsNothing() {
        assertThat(ask("chain_accident_band", "prime"))
                .containsEntry("undefinedBecause", "too_few")
                .doesNotContainKeys("bandFrom", "bandTo", "standing");
        assertThat(rows("chain_ppm_band", "stranger")).isEmpty();
    }

    @Test
    void noFigureOfTheTierAndNoOtherCompanyIsReturned() {
        assertThat(rows("chain_ppm_band", "one").toString())
                .doesNotContain("4000")
                .doesNotContain("two")
                .doesNotContain("three");
    }

    private Map<String, Object> ask(String question, String firm) {
        List<Map<String, Object>> rows = rows(question, firm);
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }

    private List<Map<String, Object>> rows(String name, String firm) {
        Question question = questions.named(name).orElseThrow();
        return asking.ask(
                        Cypher.of(name, question.statement(Question.QUERY)),
                        new Sight(new OrganisationId(firm), Map.of()),
                        Map.of("now", NOW, "today", LocalDate.parse("2026-11-20"), "zone", "UTC"),
                        50)
                .rows();
    }

    private static ChainDescribed chain() {
        List<ChainDescribed.Member> members = new ArrayList<>();
        members.add(new ChainDescribed.Member(PRIME, 0));
        FIRMS.forEach(firm -> members.add(new ChainDescribed.Member(new OrganisationId(firm), 1)));
        return new ChainDescribed(PRIME, new ChainId("hb"), "hb", members, List.of(), NOW);
    }

    private static List<Fact> delivered(String firm, int bad) {
        OrganisationId owner = new OrganisationId(firm);
        LotRef lot = new LotRef(owner, new LotId("L-" + firm));
        List<Fact> facts = new ArrayList<>();
        facts.add(
                new LotProduced(
                        owner,
                        lot.lot(),
                        new PartId("P"),
                        new BigDecimal(1000),
                        "1",
                        null,
                        List.of(),
                        OCTOBER,
                        NOW));
        facts.add(
                new ShipmentSent(
                        owner,
                        PRIME,
                        new ShipmentId("S"),
                        List.of(new ShipmentSent.Carried(lot.lot(), new BigDecimal(1000))),
                        List.of(),
                        OCTOBER,
                        OCTOBER,
                        NOW));
        facts.add(
                new InspectionRecorded(
                        PRIME,
                        owner,
                        new InspectionId("I-" + firm),
                        lot,
                        InspectionRecorded.Kind.INCOMING,
                        1000,
                        bad,
                        OCTOBER,
                        NOW));
        facts.add(
                new HoursWorked(
                        owner,
                        new PlantId("1"),
                        YearMonth.of(2026, 10),
                        60,
                        new BigDecimal(10_000),
                        NOW));
        if (bad == 2) {
            facts.add(
                    new HoursWorked(
                            PRIME,
                            new PlantId("1"),
                            YearMonth.of(2026, 10),
                            60,
                            new BigDecimal(10_000),
                            NOW));
            facts.add(
                    new IncidentReported(
                            owner,
                            new IncidentId("A"),
                            new PlantId("1"),
                            null,
                            false,
                            "07",
                            "KOSHA-2016",
                            1,
                            0,
                            3,
                            "",
                            OCTOBER,
                            NOW));
        }
        return facts;
    }
}
