package kr.dure.prompts;

import static org.assertj.core.api.Assertions.assertThat;

import kr.dure.graph.fact.Fact;
import kr.dure.graph.fact.LotProduced;
import kr.dure.graph.fact.LotProduced.Consumption;
import kr.dure.graph.fact.LotRef;
import kr.dure.graph.fact.PartDescribed;
import kr.dure.graph.fact.PartRef;
import kr.dure.graph.fact.StockCounted;
import kr.dure.graph.fact.id.LotId;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.fact.id.PartId;
import kr.dure.graph.fact.id.PlantId;
import kr.dure.graph.sight.Category;
import kr.dure.graph.sight.Granted;
import kr.dure.graph.sight.Sight;

import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A plater makes Z for the press shop's B, which goes into the module maker's M, and Y for somebody else; the prime may see
 * the lots and stocks of Z and M, of B none.
 */
@TestInstance(Lifecycle.PER_CLASS)
class PartAgreementsIT {

    private static final OrganisationId PRIME = new OrganisationId("prime");
    private static final OrganisationId MODULE = new OrganisationId("module");
    private static final OrganisationId PRESS = new OrganisationId("press");
    private static final OrganisationId PLATER = new OrganisationId("plater");
    private static final Sight SIGHT =
            new Sight(
                    PRIME,
                    Map.of(),
                    Map.of(
                            Category.PRODUCTION, Set.of(part(PLATER, "Z"), part(MODULE, "M")),
                            Category.STOCK, Set.of(part(PLATER, "Z"))),
                    Map.of(),
                    Granted.NOTHING);

    private final QuestionGraph graph;

    PartAgreementsIT(@TempDir Path folder) {
        graph =
                new QuestionGraph(
                        folder,
                        List.of(
                                named(PLATER, "Z", "도금 블랭크"),
                                named(PLATER, "Y", "다른 블랭크"),
                                lot(PLATER, "Z-1", "Z"),
                                lot(PLATER, "Z-2", "Z", "plater/Z-1"),
                                lot(PLATER, "Y-1", "Y", "plater/Z-1"),
                                lot(PRESS, "B-1", "B", "plater/Z-2"),
                                lot(MODULE, "M-1", "M", "press/B-1", "plater/Z-2"),
                                stock(PLATER, part(PLATER, "Z")),
                                stock(PLATER, part(PLATER, "Y")),
                                stock(PRESS, part(PLATER, "Z"))));
    }

    @AfterAll
    void stop() {
        graph.close();
    }

    @Test
    void aTraceGoesThroughTheLotsOfTheNamedPartsAndNoOthers() {
        assertThat(trace("forward_trace", PLATER, "Z-1"))
                .extracting(row -> row.get("lot"), row -> row.get("depth"))
                .containsExactly(
                        Tuple.tuple("Z-1", 0L), Tuple.tuple("Z-2", 1L), Tuple.tuple("M-1", 2L));
        assertThat(trace("forward_trace", PLATER, "Y-1")).isEmpty();
        assertThat(trace("forward_trace", PRESS, "B-1")).isEmpty();
    }

    @Test
    void aTraceBackTellsThatAnInputIsOutOfSightAndNotWhichOne() {
        assertThat(trace("backward_trace", MODULE, "M-1"))
                .extracting(row -> row.get("lot"), row -> row.get("withheld"))
                .containsExactly(
                        Tuple.tuple("M-1", true),
                        Tuple.tuple("Z-2", false),
                        Tuple.tuple("Z-1", false));
    }

    @Test
    void aLotOfANamedPartHasACardThatNamesThePart() {
        assertThat(trace("lot_card", PLATER, "Z-1"))
                .singleElement()
                .satisfies(
                        row ->
                                assertThat(row)
                                        .containsEntry("part", "Z")
                                        .containsEntry("partName", "도금 블랭크"));
        assertThat(trace("lot_card", PLATER, "Y-1")).isEmpty();
    }

    @Test
    void aStockIsSeenOfWhoAgreedForItsOwnPartAlone() {
        assertThat(graph.rows("stock_now", SIGHT, Map.of()))
                .extracting(row -> row.get("owner"), row -> row.get("partName"))
                .containsExactly(Tuple.tuple("plater", "도금 블랭크"));
        assertThat(graph.rows("stock_below_need", SIGHT, Map.of()))
                .extracting(row -> row.get("owner"))
                .containsOnly("plater");
    }

    private List<Map<String, Object>> trace(String question, OrganisationId owner, String lot) {
        return graph.rows(
                question, SIGHT, Map.of("lot", Map.of("owner", owner.value(), "id", lot)));
    }

    private static PartRef part(OrganisationId owner, String part) {
        return new PartRef(owner, new PartId(part));
    }

    private static Fact named(OrganisationId owner, String part, String name) {
        return new PartDescribed(owner, new PartId(part), name, "1", List.of(), QuestionGraph.NOW);
    }

    private static Fact lot(OrganisationId owner, String lot, String part, String... inputs) {
        return new LotProduced(
                owner,
                new LotId(lot),
                new PartId(part),
                BigDecimal.TEN,
                "1",
                null,
                List.of(inputs).stream().map(PartAgreementsIT::input).toList(),
                QuestionGraph.NOW,
                QuestionGraph.NOW);
    }

    private static Consumption input(String key) {
        int slash = key.indexOf('/');
        return new Consumption(
                new LotRef(
                        new OrganisationId(key.substring(0, slash)),
                        new LotId(key.substring(slash + 1))),
                null);
    }

    private static Fact stock(OrganisationId owner, PartRef part) {
        return new StockCounted(
                owner,
                new PlantId("1"),
                part,
                BigDecimal.ONE,
                "1",
                BigDecimal.TEN,
                QuestionGraph.NOW,
                QuestionGraph.NOW);
    }
}
