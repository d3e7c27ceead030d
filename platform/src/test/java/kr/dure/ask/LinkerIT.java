package kr.dure.ask;

import static org.assertj.core.api.Assertions.assertThat;

import kr.dure.graph.Graph;
import kr.dure.graph.ask.Asking;
import kr.dure.graph.embedded.EmbeddedNeo4j;
import kr.dure.graph.fact.GraphWriter;
import kr.dure.graph.fact.LotProduced;
import kr.dure.graph.fact.LotRef;
import kr.dure.graph.fact.PartDescribed;
import kr.dure.graph.fact.PartRef;
import kr.dure.graph.fact.id.LotId;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.fact.id.PartId;
import kr.dure.graph.schema.Migrations;
import kr.dure.graph.sight.Category;
import kr.dure.graph.sight.Granted;
import kr.dure.graph.sight.Sight;
import kr.dure.prompts.ValueType;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A plater makes Z and Y, a press shop has a part Z of its own; the prime sees master data of neither. */
@TestInstance(Lifecycle.PER_CLASS)
class LinkerIT {

    private static final OrganisationId PRIME = new OrganisationId("prime");
    private static final OrganisationId PLATER = new OrganisationId("plater");
    private static final OrganisationId PRESS = new OrganisationId("press");
    private static final PartRef Z = new PartRef(PLATER, new PartId("Z-110"));
    private static final PartRef Y = new PartRef(PLATER, new PartId("Y-220"));
    private static final LotRef LOT = new LotRef(PLATER, new LotId("Y-1"));
    private static final Instant DAY = Instant.parse("2026-11-01T00:00:00Z");

    private final EmbeddedNeo4j neo4j;
    private final Graph graph;
    private final Linker linker;

    LinkerIT(@TempDir Path folder) {
        neo4j = EmbeddedNeo4j.start(folder);
        graph = Graph.open(neo4j.uri(), neo4j.username(), neo4j.password());
        Migrations.migrate(graph);
        new GraphWriter(graph)
                .write(
                        List.of(
                                part(PLATER, "Z-110", "도금 블랭크"),
                                part(PLATER, "Y-220", "도금 핀"),
                                part(PRESS, "Z-110", "프레스 블랭크"),
                                new LotProduced(
                                        PLATER,
                                        LOT.lot(),
                                        Y.part(),
                                        BigDecimal.TEN,
                                        "1",
                                        null,
                                        List.of(),
                                        DAY,
                                        DAY)));
        linker = new Linker(new Asking(graph, Clock.systemUTC()));
    }

    @AfterAll
    void stop() {
        graph.close();
        neo4j.close();
    }

    @Test
    void aPartThatAnAgreementNamesIsFoundByNumberAndNameAndNoOther() {
        Sight sight = sight(Map.of(Category.STOCK, Set.of(Z)), Granted.NOTHING);
        assertThat(found(sight, "Z-110")).containsExactly("plater/Z-110");
        assertThat(found(sight, "도금 블랭크")).containsExactly("plater/Z-110");
        assertThat(found(sight, "plater/Z-110")).containsExactly("plater/Z-110");
        assertThat(found(sight, "press/Z-110")).isEmpty();
        assertThat(found(sight, "도금 핀")).isEmpty();
        assertThat(found(sight, "Y-220")).isEmpty();
    }

    @Test
    void aPartOfALotThatATraceGrantShowsIsFound() {
        Granted granted = new Granted(Map.of(LOT, Set.of("grant")), Set.of(Y), Set.of());
        assertThat(found(sight(Map.of(), granted), "y220")).containsExactly("plater/Y-220");
        assertThat(found(sight(Map.of(), granted), "Z-110")).isEmpty();
    }

    @Test
    void withoutEitherNothingIsFound() {
        assertThat(found(sight(Map.of(), Granted.NOTHING), "Z-110")).isEmpty();
    }

    private List<String> found(Sight sight, String text) {
        return linker.in(sight).link(ValueType.PART, text).candidates().stream()
                .map(part -> part.owner() + "/" + part.id())
                .toList();
    }

    private static Sight sight(Map<Category, Set<PartRef>> parts, Granted granted) {
        return new Sight(PRIME, Map.of(), parts, Map.of(), granted);
    }

    private static PartDescribed part(OrganisationId owner, String id, String name) {
        return new PartDescribed(owner, new PartId(id), name, "1", List.of(), DAY);
    }
}
