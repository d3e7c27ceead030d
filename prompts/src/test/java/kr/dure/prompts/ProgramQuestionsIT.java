package kr.dure.prompts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import kr.dure.graph.fact.BillOfMaterialStated;
import kr.dure.graph.fact.CertificateIssued;
import kr.dure.graph.fact.ChainDescribed;
import kr.dure.graph.fact.ChainDescribed.Member;
import kr.dure.graph.fact.ChainDescribed.Supply;
import kr.dure.graph.fact.Fact;
import kr.dure.graph.fact.OrganisationDescribed;
import kr.dure.graph.fact.PartDescribed;
import kr.dure.graph.fact.PartRef;
import kr.dure.graph.fact.TargetSet;
import kr.dure.graph.fact.UseCaseStated;
import kr.dure.graph.fact.UseCaseUsed;
import kr.dure.graph.fact.id.CertificateId;
import kr.dure.graph.fact.id.ChainId;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.fact.id.PartId;
import kr.dure.graph.fact.id.PlantId;
import kr.dure.graph.fact.id.TargetId;
import kr.dure.graph.fact.id.UseCaseId;
import kr.dure.graph.sight.Category;
import kr.dure.graph.sight.Sight;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A prime, three suppliers that deliver in a circle, and rules that a figure hangs on by one day. */
@TestInstance(Lifecycle.PER_CLASS)
class ProgramQuestionsIT {

    private static final OrganisationId PRIME = new OrganisationId("prime");
    private static final OrganisationId A = new OrganisationId("a");
    private static final OrganisationId B = new OrganisationId("b");
    private static final OrganisationId C = new OrganisationId("c");

    private final QuestionGraph graph;

    ProgramQuestionsIT(@TempDir Path folder) {
        graph = new QuestionGraph(folder, facts());
    }

    @AfterAll
    void stop() {
        graph.close();
    }

    @Test
    void deliveriesThatLeadRoundAreMarkedAndEndTheWalk() {
        assertThat(ask("firm_roles", Map.of()))
                .extracting(row -> row.get("organisation"), row -> row.get("roundabout"))
                .containsExactlyInAnyOrder(
                        tuple("a", true),
                        tuple("b", true),
                        tuple("c", true),
                        tuple("prime", false));
    }

    @Test
    void aFirmInTwoTiersIsOneRowWithBoth() {
        assertThat(ask("firm_roles", Map.of("organisation", Map.of("id", "a"))))
                .singleElement()
                .satisfies(
                        row ->
                                assertThat(row)
                                        .containsEntry("tiers", List.of(1L, 3L))
                                        .containsEntry("severalTiers", true));
    }

    /** WHY: 20 days make an adoption, 19 don't, and days before the 90 don't count. */
    @Test
    void adoptionHangsOnTwentyOfNinetyDays() {
        assertThat(ask("ai_adoption", Map.of()))
                .singleElement()
                .satisfies(
                        row ->
                                assertThat(row)
                                        .containsEntry("adopters", List.of("a"))
                                        .containsEntry("piloting", List.of("b"))
                                        .containsEntry("companies", 4L)
                                        .containsEntry("rate", 25.0));
        assertThat(ask("use_cases", Map.of("organisation", Map.of("id", "b"))))
                .singleElement()
                .satisfies(
                        row ->
                                assertThat(row)
                                        .containsEntry("decisionDays", 19L)
                                        .containsEntry("lacks", List.of("TOO_FEW_DAYS")));
    }

    @Test
    void aRenewedCertificateIsNoneThatExpires() {
        assertThat(ask("certificates_expiring", Map.of("days", 30L)))
                .extracting(row -> row.get("certificate"))
                .containsExactly("C-LAST-DAY");
    }

    @Test
    void withoutABaselineThereIsNoProgress() {
        assertThat(ask("targets_against_baseline", Map.of()))
                .singleElement()
                .satisfies(
                        row -> {
                            assertThat(row).containsEntry("undefinedBecause", "no_baseline");
                            assertThat(row.get("progress")).isNull();
                        });
    }

    @Test
    void aCustomersNumberLeadsToWhoMakesTheSamePart() {
        assertThat(ask("suppliers_of_part", Map.of("part", Map.of("owner", "prime", "id", "P-1"))))
                .extracting(
                        row -> row.get("supplier"), row -> row.get("part"), row -> row.get("share"))
                .containsExactly(tuple("a", "A-1", 0.4));
    }

    @Test
    void twoFirmsOfOneNameAreTold() {
        assertThat(ask("firm_card", Map.of("organisation", Map.of("id", "b"))))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("namesakes", List.of("c")));
    }

    private static List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        facts.add(firm(PRIME, "Prime"));
        facts.add(firm(A, "Alpha"));
        facts.add(firm(B, "Same"));
        facts.add(firm(C, "Same"));
        facts.add(
                new ChainDescribed(
                        PRIME,
                        new ChainId("chain"),
                        "chain",
                        List.of(
                                new Member(PRIME, 0),
                                new Member(A, 1),
                                new Member(A, 3),
                                new Member(B, 2),
                                new Member(C, 3)),
                        List.of(
                                new Supply(A, PRIME, new BigDecimal("0.4")),
                                new Supply(B, A, null),
                                new Supply(C, B, null),
                                new Supply(A, C, null)),
                        QuestionGraph.NOW));
        used(facts, A, 0, 20);
        used(facts, B, 0, 19);
        used(facts, B, 90, 5);
        facts.add(certificate("C-LAST-DAY", "ISO 9001", QuestionGraph.TODAY.plusDays(30)));
        facts.add(certificate("C-LATER", "ISO 14001", QuestionGraph.TODAY.plusDays(31)));
        facts.add(certificate("C-OLD", "IATF 16949", QuestionGraph.TODAY.minusDays(1)));
        facts.add(certificate("C-NEW", "IATF 16949", QuestionGraph.TODAY.plusYears(3)));
        facts.add(
                new TargetSet(
                        PRIME,
                        new TargetId("T-1"),
                        "accidents",
                        "%",
                        null,
                        null,
                        new TargetSet.Measure(new BigDecimal(20), QuestionGraph.TODAY.plusYears(1)),
                        null,
                        QuestionGraph.NOW));
        facts.add(
                new PartDescribed(
                        A,
                        new PartId("A-1"),
                        "part",
                        "1",
                        List.of(new PartRef(PRIME, new PartId("P-1"))),
                        QuestionGraph.NOW));
        facts.add(
                new BillOfMaterialStated(
                        PRIME,
                        new PartId("P-0"),
                        List.of(
                                new BillOfMaterialStated.Component(
                                        new PartRef(PRIME, new PartId("P-1")),
                                        BigDecimal.ONE,
                                        "1")),
                        QuestionGraph.NOW));
        return facts;
    }

    private static OrganisationDescribed firm(OrganisationId id, String name) {
        return new OrganisationDescribed(id, name, List.of(), null, null, null, QuestionGraph.NOW);
    }

    private static void used(List<Fact> facts, OrganisationId owner, int from, int days) {
        UseCaseId id = new UseCaseId("AI-1");
        facts.add(
                new UseCaseStated(
                        owner,
                        id,
                        new PlantId("1"),
                        "inspection",
                        "press",
                        "m",
                        "1",
                        QuestionGraph.TODAY.minusDays(100),
                        "quality lead",
                        null,
                        true,
                        QuestionGraph.NOW));
        for (int back = from; back < from + days; back++) {
            facts.add(
                    new UseCaseUsed(
                            owner, id, QuestionGraph.TODAY.minusDays(back), 1, QuestionGraph.NOW));
        }
    }

    private static CertificateIssued certificate(String id, String name, LocalDate until) {
        return new CertificateIssued(
                B,
                new CertificateId(id),
                CertificateIssued.Kind.QUALITY,
                name,
                null,
                until.minusYears(3),
                until,
                QuestionGraph.NOW);
    }

    private List<Map<String, Object>> ask(String name, Map<String, Object> given) {
        Sight sight =
                new Sight(
                        PRIME,
                        Map.of(
                                Category.MASTER, Set.of(PRIME, A, B, C),
                                Category.MATURITY, Set.of(PRIME, A, B, C)));
        return graph.rows(name, sight, given);
    }
}
