package kr.dure.prompts;

import static org.assertj.core.api.Assertions.assertThat;

import kr.dure.graph.Cypher;
import kr.dure.graph.ask.Rows;
import kr.dure.graph.fact.Fact;
import kr.dure.graph.fact.HoursWorked;
import kr.dure.graph.fact.IncidentReported;
import kr.dure.graph.fact.InspectionRecorded;
import kr.dure.graph.fact.LotProduced;
import kr.dure.graph.fact.LotRef;
import kr.dure.graph.fact.OrderPlaced;
import kr.dure.graph.fact.PartDescribed;
import kr.dure.graph.fact.PartRef;
import kr.dure.graph.fact.ShipmentSent;
import kr.dure.graph.fact.id.IncidentId;
import kr.dure.graph.fact.id.InspectionId;
import kr.dure.graph.fact.id.LotId;
import kr.dure.graph.fact.id.OrderId;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.fact.id.PartId;
import kr.dure.graph.fact.id.PlantId;
import kr.dure.graph.fact.id.ShipmentId;
import kr.dure.graph.lint.Linter;
import kr.dure.graph.lint.PlanShape;
import kr.dure.graph.sight.Category;
import kr.dure.graph.sight.Sight;

import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A plater delivers to a press shop, which delivers to a module maker; a stranger stands beside them. */
@TestInstance(Lifecycle.PER_CLASS)
class QuestionStatementsIT {

    private static final OrganisationId PLATER = new OrganisationId("plater");
    private static final OrganisationId PRESS = new OrganisationId("press");
    private static final OrganisationId MODULE = new OrganisationId("module");
    private static final OrganisationId STRANGER = new OrganisationId("stranger");

    private final QuestionGraph graph;

    QuestionStatementsIT(@TempDir Path folder) {
        graph = new QuestionGraph(folder, facts());
    }

    @AfterAll
    void stop() {
        graph.close();
    }

    @TestFactory
    Stream<DynamicTest> everyStatementIsPlannedWithoutExplosion() {
        return each(
                (question, statement) ->
                        assertThat(PlanShape.problems(graph.graph, statement)).isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> everyStatementReturnsTheColumnsOfItsQuestion() {
        return each(
                (question, statement) -> {
                    Rows rows = ask(question, statement, sight(PRESS), Map.of());
                    if (question.analysis() == null) {
                        assertThat(rows.columns())
                                .isEqualTo(question.columns().stream().map(Column::name).toList());
                    }
                });
    }

    @TestFactory
    Stream<DynamicTest> everyStatementIsSound() {
        Linter linter = new Linter();
        return each(
                (question, statement) ->
                        assertThat(
                                        linter.check(
                                                statement,
                                                question.parameters().stream()
                                                        .map(Parameter::name)
                                                        .collect(Collectors.toSet())))
                                .isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> aStrangerGetsNothingOfTheOthers() {
        return each(
                (question, statement) -> {
                    Rows rows = ask(question, statement, sight(STRANGER), Map.of());
                    assertThat(rows.rows().toString())
                            .doesNotContain("plater", "press", "module", "PL-1", "BK-1");
                });
    }

    @Test
    void aTraceEndsWhereSightEndsAndSaysSo() {
        Map<String, Object> lot =
                Map.of("lot", Map.of("owner", "plater", "id", "PL-1"), "tiers", 10L);

        Rows alone = ask("forward_trace", sight(PLATER), lot);
        assertThat(alone.rows()).extracting(row -> row.get("lot")).containsExactly("PL-1");
        assertThat(alone.rows().getFirst()).containsEntry("withheld", true);

        Sight shared = sight(PLATER, Map.of(Category.PRODUCTION, Set.of(PRESS, MODULE)));
        assertThat(ask("forward_trace", shared, lot).rows())
                .extracting(row -> row.get("lot"), row -> row.get("depth"))
                .containsExactly(
                        Tuple.tuple("PL-1", 0L), Tuple.tuple("BK-1", 1L), Tuple.tuple("DM-1", 2L));
    }

    @Test
    void aBackwardTraceHidesWhatTheSupplierDoesNotShare() {
        Rows rows =
                ask(
                        "backward_trace",
                        sight(PRESS),
                        Map.of("lot", Map.of("owner", "press", "id", "BK-1"), "tiers", 10L));
        assertThat(rows.rows()).hasSize(1);
        assertThat(rows.rows().getFirst())
                .containsEntry("withheld", true)
                .containsEntry("lot", "BK-1");
        assertThat(rows.rows().toString()).doesNotContain("plater", "PL-1");
    }

    @Test
    void bothSidesOfADeliverySeeTheSamePpm() {
        for (OrganisationId side : List.of(PRESS, MODULE)) {
            assertThat(ask("delivery_ppm", sight(side), Map.of()).rows())
                    .anySatisfy(
                            row ->
                                    assertThat(row)
                                            .containsEntry("supplier", "press")
                                            .containsEntry("customer", "module")
                                            .containsEntry("defective", 3L)
                                            .containsEntry("ppm", 6000.0)
                                            .containsEntry("smallSample", true));
        }
    }

    @Test
    void anOrderIsLateByWhatArrived() {
        assertThat(ask("orders_late", sight(MODULE), Map.of()).rows())
                .singleElement()
                .satisfies(
                        row -> {
                            assertThat(row)
                                    .containsEntry("purchaseOrder", "PO-1")
                                    .containsEntry("line", 2L)
                                    .containsEntry("daysLate", 5L);
                            assertThat(row).containsEntry("open", 300L);
                        });
        assertThat(ask("orders_late", sight(PRESS), Map.of()).rows()).hasSize(1);
        assertThat(ask("orders_late", sight(PLATER), Map.of()).rows()).isEmpty();
    }

    @Test
    void withoutHoursARateIsUndefinedAndNotZero() {
        assertThat(ask("accident_rates", sight(PLATER), Map.of()).rows())
                .singleElement()
                .satisfies(
                        row ->
                                assertThat(row)
                                        .containsEntry("accidents", 1L)
                                        .containsEntry("undefinedBecause", "no_hours")
                                        .doesNotContainKeys("frequencyRate", "injuryRate"));
    }

    @Test
    void accidentRatesFollowTheTextbook() {
        assertThat(ask("accident_rates", sight(PRESS), Map.of()).rows())
                .singleElement()
                .satisfies(
                        row ->
                                assertThat(row)
                                        .containsEntry("frequencyRate", 8.818)
                                        .containsEntry("severityRate", 4.777)
                                        .containsEntry("perThousand", 27.78)
                                        .containsEntry("combined", 6.49));
    }

    private static List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        facts.add(
                new PartDescribed(
                        PRESS, new PartId("BK-110"), "bracket", "1", List.of(), QuestionGraph.NOW));
        facts.add(lot(PLATER, "PL-1", "ZN", List.of()));
        facts.add(lot(PRESS, "BK-1", "BK-110", List.of(new LotRef(PLATER, new LotId("PL-1")))));
        facts.add(lot(MODULE, "DM-1", "DM", List.of(new LotRef(PRESS, new LotId("BK-1")))));
        facts.add(shipment(PLATER, PRESS, "S-1", "PL-1", List.of()));
        facts.add(
                shipment(
                        PRESS,
                        MODULE,
                        "S-2",
                        "BK-1",
                        List.of(
                                new ShipmentSent.Fulfilment(
                                        new OrderId("PO-1"), 1, new BigDecimal(300)),
                                new ShipmentSent.Fulfilment(
                                        new OrderId("PO-1"), 2, new BigDecimal(200)))));
        facts.add(
                new OrderPlaced(
                        MODULE,
                        PRESS,
                        new OrderId("PO-1"),
                        List.of(
                                line(1, 300, LocalDate.parse("2026-11-10")),
                                line(2, 500, LocalDate.parse("2026-11-15")),
                                line(3, 500, LocalDate.parse("2026-11-22"))),
                        QuestionGraph.NOW,
                        QuestionGraph.NOW));
        facts.add(
                new InspectionRecorded(
                        MODULE,
                        PRESS,
                        new InspectionId("I-1"),
                        new LotRef(PRESS, new LotId("BK-1")),
                        InspectionRecorded.Kind.INCOMING,
                        50,
                        3,
                        Instant.parse("2026-11-12T00:00:00Z"),
                        QuestionGraph.NOW));
        facts.add(
                new HoursWorked(
                        PRESS,
                        new PlantId("1"),
                        YearMonth.of(2026, 3),
                        540,
                        new BigDecimal(540 * 9 * 280),
                        QuestionGraph.NOW));
        for (int i = 1; i <= 12; i++) {
            facts.add(incident(PRESS, "A-" + i, i <= 3 ? 2 : 1, i == 1 ? 6500 : 0));
        }
        facts.add(incident(PLATER, "A-1", 1, 3));
        return facts;
    }

    private static LotProduced lot(
            OrganisationId owner, String id, String part, List<LotRef> consumed) {
        return new LotProduced(
                owner,
                new LotId(id),
                new PartId(part),
                new BigDecimal(500),
                "1",
                null,
                consumed.stream().map(lot -> new LotProduced.Consumption(lot, null)).toList(),
                Instant.parse("2026-11-09T00:00:00Z"),
                QuestionGraph.NOW);
    }

    private static ShipmentSent shipment(
            OrganisationId from,
            OrganisationId to,
            String id,
            String lot,
            List<ShipmentSent.Fulfilment> fulfils) {
        return new ShipmentSent(
                from,
                to,
                new ShipmentId(id),
                List.of(new ShipmentSent.Carried(new LotId(lot), new BigDecimal(500))),
                fulfils,
                Instant.parse("2026-11-10T00:00:00Z"),
                Instant.parse("2026-11-10T06:00:00Z"),
                QuestionGraph.NOW);
    }

    private static OrderPlaced.Line line(int line, int quantity, LocalDate due) {
        return new OrderPlaced.Line(
                line, new PartRef(PRESS, new PartId("BK-110")), new BigDecimal(quantity), "1", due);
    }

    private static IncidentReported incident(
            OrganisationId owner, String id, int injured, int days) {
        return new IncidentReported(
                owner,
                new IncidentId(id),
                new PlantId("1"),
                null,
                false,
                "07",
                "KOSHA-2016",
                injured,
                0,
                days,
                "",
                Instant.parse("2026-03-05T00:00:00Z"),
                QuestionGraph.NOW);
    }

    private Rows ask(String name, Sight sight, Map<String, Object> given) {
        Question question = graph.questions.named(name).orElseThrow();
        return ask(question, QuestionGraph.statement(question, Question.QUERY), sight, given);
    }

    private Rows ask(Question question, Cypher statement, Sight sight, Map<String, Object> given) {
        return graph.ask(question, statement, sight, given);
    }

    private static Sight sight(OrganisationId me) {
        return sight(me, Map.of());
    }

    private static Sight sight(OrganisationId me, Map<Category, Set<OrganisationId>> shared) {
        Map<Category, Set<OrganisationId>> sees = new HashMap<>(shared);
        if (!me.equals(STRANGER)) {
            sees.put(Category.MASTER, Set.copyOf(List.of(PRESS, me)));
        }
        return new Sight(me, sees);
    }

    private Stream<DynamicTest> each(BiConsumer<Question, Cypher> check) {
        return graph.questions.all().stream()
                .flatMap(
                        question ->
                                question.statements().keySet().stream()
                                        .map(
                                                name -> {
                                                    Cypher statement =
                                                            QuestionGraph.statement(question, name);
                                                    return DynamicTest.dynamicTest(
                                                            statement.name(),
                                                            () ->
                                                                    check.accept(
                                                                            question, statement));
                                                }));
    }
}
