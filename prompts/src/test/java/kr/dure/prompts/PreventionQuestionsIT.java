package kr.dure.prompts;

import static org.assertj.core.api.Assertions.assertThat;

import kr.dure.graph.fact.EmissionFactorStated;
import kr.dure.graph.fact.EnergyUsed;
import kr.dure.graph.fact.EnergyUsed.Carrier;
import kr.dure.graph.fact.Fact;
import kr.dure.graph.fact.FootprintStated;
import kr.dure.graph.fact.HazardousMaterialUsed;
import kr.dure.graph.fact.HoursWorked;
import kr.dure.graph.fact.IncidentReported;
import kr.dure.graph.fact.IncidentReported.Shift;
import kr.dure.graph.fact.PartDescribed;
import kr.dure.graph.fact.RiskAssessed;
import kr.dure.graph.fact.RiskAssessed.Scale;
import kr.dure.graph.fact.SafetyDataSheetIssued;
import kr.dure.graph.fact.TrainingRecorded;
import kr.dure.graph.fact.TrainingRequired;
import kr.dure.graph.fact.TrainingRequired.Per;
import kr.dure.graph.fact.TrainingRequired.Role;
import kr.dure.graph.fact.id.IncidentId;
import kr.dure.graph.fact.id.MaterialId;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.fact.id.PartId;
import kr.dure.graph.fact.id.PersonId;
import kr.dure.graph.fact.id.PlantId;
import kr.dure.graph.fact.id.RiskId;
import kr.dure.graph.sight.Category;
import kr.dure.graph.sight.Sight;

import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A press shop and a plater with figures that can be worked out by hand; the prime sees both, the plater only itself. */
@TestInstance(Lifecycle.PER_CLASS)
class PreventionQuestionsIT {

    private static final OrganisationId PRIME = new OrganisationId("prime");
    private static final OrganisationId PRESS = new OrganisationId("press");
    private static final OrganisationId PLATER = new OrganisationId("plater");
    private static final PlantId PLANT = new PlantId("1");

    private final QuestionGraph graph;

    PreventionQuestionsIT(@TempDir Path folder) {
        graph = new QuestionGraph(folder, facts());
    }

    @AfterAll
    void stop() {
        graph.close();
    }

    @Test
    void lostTimeFrequencyIsPooledAndSetBesideTheSameMonthsOfLastYear() {
        // 2026: 2 cases in 100,000 + 100,000 h; the third accident lost no day, the fourth is in a
        // month without hours
        assertThat(ask("ltifr", PRIME, "safety"))
                .extracting(
                        row -> row.get("span"),
                        row -> row.get("ltifr"),
                        row -> row.get("cases"),
                        row -> row.get("hours"),
                        row -> row.get("withoutHours"))
                .containsExactly(
                        Tuple.tuple("this_year", 10.0, 2L, 200_000L, 1L),
                        Tuple.tuple("last_year_to_date", 20.0, 1L, 50_000L, 0L),
                        Tuple.tuple("last_year", 20.0, 1L, 50_000L, 0L));
    }

    @Test
    void withoutHoursTheLostTimeFrequencyIsUndefined() {
        assertThat(ask("ltifr", new OrganisationId("stranger"), "safety"))
                .hasSize(3)
                .allSatisfy(
                        row ->
                                assertThat(row)
                                        .doesNotContainKey("ltifr")
                                        .containsEntry("undefinedBecause", "no_hours"));
    }

    @Test
    void shiftsAreSetAgainstTheirOwnHours() {
        // the press shop alone tells its 20,000 night hours of 100,000 apart
        assertThat(ask("night_shift_rates", PRIME, "safety"))
                .extracting(
                        row -> row.get("shift"),
                        row -> row.get("frequencyRate"),
                        row -> row.get("accidents"),
                        row -> row.get("hours"),
                        row -> row.get("withoutShift"))
                .containsExactly(
                        Tuple.tuple("DAY", 12.5, 1L, 80_000L, 0L),
                        Tuple.tuple("NIGHT", 50.0, 1L, 20_000L, 0L));
    }

    @Test
    void trainingIsToldToThePersonWhoAsksAndToNobodyElse() {
        // 4 h in this half-year count, 6 h of the half-year before don't
        assertThat(ask("training_due", PRESS, "kim"))
                .singleElement()
                .satisfies(
                        row ->
                                assertThat(row)
                                        .containsEntry("remaining", 8L)
                                        .containsEntry("done", 4L)
                                        .containsEntry("required", 12L)
                                        .containsEntry("deadline", LocalDate.parse("2026-12-31")));
        assertThat(ask("training_due", PRESS, "lee")).isEmpty();
        assertThat(ask("training_due", PRIME, "kim")).isEmpty();
    }

    @Test
    void oneWhoDidMoreDoesNotMakeUpForAnother() {
        // 2 people of 12 h: one did 4, one did 20 of which 12 count
        assertThat(ask("training_by_role", PRIME, "safety"))
                .singleElement()
                .satisfies(
                        row ->
                                assertThat(row)
                                        .containsEntry("done", 16L)
                                        .containsEntry("required", 24L)
                                        .containsEntry("fulfilled", 1L)
                                        .containsEntry("rate", 66.7)
                                        .containsEntry("smallSample", true));
        assertThat(ask("training_by_role", PRIME, "safety").toString())
                .doesNotContain("kim")
                .doesNotContain("park");
    }

    @Test
    void aRiskIsHighByTheScaleOfItsCompany() {
        // 6 of 9 is high at the press shop and not at the plater, whose scale begins high at 15
        assertThat(ask("open_risks", PRIME, "safety"))
                .extracting(row -> row.get("risk"), row -> row.get("overdue"))
                .containsExactly(Tuple.tuple("R-1", 5L));
        assertThat(ask("risks_of_machine_model", PRIME, "safety"))
                .extracting(
                        row -> row.get("owner"), row -> row.get("level"), row -> row.get("state"))
                .containsExactly(
                        Tuple.tuple("plater", "LOW", "OPEN"),
                        Tuple.tuple("press", "HIGH", "OPEN"),
                        Tuple.tuple("press", "MEDIUM", "CLOSED"));
    }

    @Test
    void aSheetIsMissingExpiredOrValid() {
        assertThat(ask("msds_validity", PRIME, "safety"))
                .extracting(row -> row.get("material"), row -> row.get("state"))
                .containsExactly(
                        Tuple.tuple("M-1", "MISSING"),
                        Tuple.tuple("M-2", "EXPIRED"),
                        Tuple.tuple("M-3", "VALID"));
    }

    @Test
    void emissionsAreEnergyTimesTheLatestFactorNotAfterTheYear() {
        // 10,000 kWh × 0.4173 t/MWh = 4.173 t; of the gas no factor is stated
        assertThat(ask("emissions_by_firm", PRIME, "anybody"))
                .extracting(
                        row -> row.get("carrier"),
                        row -> row.get("emissions"),
                        row -> row.get("factorYear"),
                        row -> row.get("undefinedBecause"))
                .containsExactly(
                        Tuple.tuple("ELECTRICITY", 4.173, "2023", null),
                        Tuple.tuple("NATURAL_GAS", null, null, "no_factor"));
    }

    @Test
    void energyPerPieceCountsOnlyMonthsWithPieces() {
        assertThat(ask("energy_per_piece", PRESS, "anybody"))
                .first()
                .satisfies(
                        row ->
                                assertThat(row)
                                        .containsEntry("perPiece", 2.0)
                                        .containsEntry("pieces", 2_000L)
                                        .containsEntry("withoutPieces", 1L));
    }

    @Test
    void aPartWithoutFootprintIsMissingOnlyWhereItWouldBeSeen() {
        assertThat(ask("footprint_missing", PRIME, "anybody"))
                .extracting(row -> row.get("owner"), row -> row.get("part"))
                .containsExactly(Tuple.tuple("press", "SH-40"));
        assertThat(ask("primary_data_share", PRIME, "anybody"))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("lowest", 55L));
    }

    private List<Map<String, Object>> ask(String name, OrganisationId me, String who) {
        return graph.rows(name, sight(me), Map.of("who", who));
    }

    /** The plater shares its safety with the prime, not its environment. */
    private static Sight sight(OrganisationId me) {
        return me.equals(PRIME)
                ? new Sight(
                        me,
                        Map.of(
                                Category.MASTER, Set.of(PRESS, PLATER),
                                Category.SAFETY, Set.of(PRESS, PLATER),
                                Category.ENVIRONMENT, Set.of(PRESS)))
                : new Sight(me, Map.of());
    }

    private static List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        facts.add(worked(PRESS, "2026-03", 100_000, new BigDecimal(20_000)));
        facts.add(worked(PLATER, "2026-03", 100_000, null));
        facts.add(worked(PRESS, "2025-04", 50_000, null));
        facts.add(accident(PRESS, "A-1", "2026-03-05T00:00:00Z", 3, Shift.DAY));
        facts.add(accident(PRESS, "A-2", "2026-03-06T00:00:00Z", 0, Shift.NIGHT));
        facts.add(accident(PLATER, "A-1", "2026-03-07T00:00:00Z", 8, null));
        facts.add(accident(PLATER, "A-2", "2026-05-07T00:00:00Z", 2, null));
        facts.add(accident(PRESS, "A-3", "2025-04-07T00:00:00Z", 2, null));
        facts.add(
                new TrainingRequired(
                        PRESS,
                        Role.OTHER_WORKER,
                        new BigDecimal(12),
                        Per.HALF_YEAR,
                        2,
                        "annex 4",
                        QuestionGraph.NOW));
        facts.add(trained("kim", 4, "2026-09-01"));
        facts.add(trained("kim", 6, "2026-05-01"));
        facts.add(trained("park", 20, "2026-07-01"));
        facts.add(risk(PRESS, "R-1", 2, 3, new Scale(3, 3, 3, 6), "2026-11-15", null));
        facts.add(risk(PRESS, "R-2", 2, 2, new Scale(3, 3, 3, 6), "2026-11-15", QuestionGraph.NOW));
        facts.add(risk(PLATER, "R-1", 2, 3, new Scale(5, 5, 8, 15), "2026-12-15", null));
        for (String material : List.of("M-1", "M-2", "M-3")) {
            facts.add(
                    new HazardousMaterialUsed(
                            PRESS,
                            PLANT,
                            new MaterialId(material),
                            "thinner",
                            null,
                            "painting",
                            PLATER,
                            QuestionGraph.NOW));
        }
        facts.add(sheet("M-2", "2026-11-19"));
        facts.add(sheet("M-3", "2028-11-19"));
        facts.add(energy("2026-04", Carrier.ELECTRICITY, 4_000, new BigDecimal(2_000)));
        facts.add(energy("2026-05", Carrier.ELECTRICITY, 6_000, null));
        facts.add(energy("2026-05", Carrier.NATURAL_GAS, 100, null));
        facts.add(factor(2022, "0.4312"));
        facts.add(factor(2023, "0.4173"));
        facts.add(
                new PartDescribed(
                        PRESS, new PartId("BK-110"), "a", "1", List.of(), QuestionGraph.NOW));
        facts.add(
                new PartDescribed(
                        PRESS, new PartId("SH-40"), "b", "1", List.of(), QuestionGraph.NOW));
        facts.add(
                new PartDescribed(
                        PLATER, new PartId("ZN-110"), "c", "1", List.of(), QuestionGraph.NOW));
        facts.add(
                new FootprintStated(
                        PRESS,
                        new PartId("BK-110"),
                        "1",
                        new BigDecimal("0.42"),
                        new BigDecimal(55),
                        LocalDate.parse("2025-01-01"),
                        LocalDate.parse("2025-12-31"),
                        "cradle-to-gate",
                        "own",
                        QuestionGraph.NOW));
        return facts;
    }

    private static HoursWorked worked(
            OrganisationId owner, String month, int hours, @Nullable BigDecimal night) {
        return new HoursWorked(
                owner,
                PLANT,
                YearMonth.parse(month),
                50,
                new BigDecimal(hours),
                night,
                QuestionGraph.NOW);
    }

    private static IncidentReported accident(
            OrganisationId owner, String id, String at, int lostDays, @Nullable Shift shift) {
        return new IncidentReported(
                owner,
                new IncidentId(id),
                PLANT,
                null,
                false,
                "07",
                "KOSHA-2016",
                1,
                0,
                lostDays,
                "",
                "press",
                shift,
                Instant.parse(at),
                QuestionGraph.NOW);
    }

    private static TrainingRecorded trained(String person, int hours, String day) {
        return new TrainingRecorded(
                PRESS,
                new PersonId(person),
                Role.OTHER_WORKER,
                "regular",
                new BigDecimal(hours),
                LocalDate.parse(day),
                QuestionGraph.NOW);
    }

    private static RiskAssessed risk(
            OrganisationId owner,
            String id,
            int frequency,
            int severity,
            Scale scale,
            String due,
            @Nullable Instant closedAt) {
        return new RiskAssessed(
                owner,
                new RiskId(id),
                PLANT,
                null,
                "KP-200",
                "press",
                RiskAssessed.Kind.REGULAR,
                "07",
                "KOSHA-2016",
                "caught in",
                frequency,
                severity,
                scale,
                "guard",
                LocalDate.parse(due),
                QuestionGraph.NOW,
                closedAt,
                QuestionGraph.NOW);
    }

    private static SafetyDataSheetIssued sheet(String material, String validUntil) {
        return new SafetyDataSheetIssued(
                PRESS,
                new MaterialId(material),
                "maker",
                LocalDate.parse("2024-01-01"),
                LocalDate.parse(validUntil),
                QuestionGraph.NOW);
    }

    private static EnergyUsed energy(
            String month, Carrier carrier, int quantity, @Nullable BigDecimal pieces) {
        return new EnergyUsed(
                PRESS,
                PLANT,
                YearMonth.parse(month),
                carrier,
                new BigDecimal(quantity),
                carrier == Carrier.ELECTRICITY ? "kW.h" : "m3",
                pieces,
                QuestionGraph.NOW);
    }

    private static EmissionFactorStated factor(int year, String value) {
        return new EmissionFactorStated(
                PRIME,
                Carrier.ELECTRICITY,
                year,
                new BigDecimal(value),
                "t/(MW.h)",
                "grid",
                QuestionGraph.NOW);
    }
}
