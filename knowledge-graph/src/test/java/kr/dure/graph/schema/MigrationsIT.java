package kr.dure.graph.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kr.dure.graph.Cypher;
import kr.dure.graph.Graph;
import kr.dure.graph.SharedGraph;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.sight.Agreements;
import kr.dure.graph.sight.Category;
import kr.dure.graph.sight.Sights;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

class MigrationsIT {

    private final Graph graph = SharedGraph.empty();

    @Test
    void run_once_and_again_without_effect() {
        List<String> before = names();
        Migrations.migrate(graph);
        assertThat(names()).isEqualTo(before).isEqualTo(Migrations.FILES);
    }

    @Test
    void refuse_a_migration_that_changed_after_it_ran() {
        List<Migration> changed =
                Migrations.FILES.stream()
                        .map(file -> new Migration(file, Migration.load(file).text() + "// more\n"))
                        .toList();
        assertThatThrownBy(() -> Migrations.migrate(graph, changed))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("0001-keys.cypher")
                .hasMessageContaining("write the change as a new migration");
    }

    @Test
    void do_not_mind_how_a_checkout_ends_its_lines() {
        Migration keys = Migration.load("0001-keys.cypher");
        Migration windows = new Migration(keys.name(), keys.text().replace("\n", "\r\n"));
        assertThat(windows.checksum()).isEqualTo(keys.checksum());
    }

    @Test
    void refuse_a_graph_that_a_newer_version_made() {
        List<Migration> older = List.of(Migration.load(Migrations.FILES.getFirst()));
        assertThatThrownBy(() -> Migrations.migrate(graph, older))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("0002-indexes.cypher")
                .hasMessageContaining("A newer version wrote it");
    }

    @Test
    void are_all_in_the_list() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/java/kr/dure/graph/schema"))) {
            assertThat(
                            files.map(file -> file.getFileName().toString())
                                    .filter(file -> file.matches("\\d.*\\.cypher"))
                                    .sorted())
                    .isEqualTo(new ArrayList<>(Migrations.FILES));
        }
    }

    @Test
    void keep_a_key_unique() {
        Cypher create = Cypher.of("create", "CREATE (:Lot {owner: 'a', id: '1'})");
        graph.write(writing -> writing.run(create, Map.of()));
        assertThatThrownBy(() -> graph.write(writing -> writing.run(create, Map.of())))
                .hasMessageContaining("already exists");
    }

    @Test
    void turn_one_sided_shares_into_agreements_that_show_the_same() {
        Instant now = Instant.parse("2026-03-02T03:00:00Z");
        Cypher share =
                Cypher.of(
                        "share",
                        "MERGE (p:Organisation {id: 'press'}) MERGE (m:Organisation {id: 'module'})"
                                + " CREATE (p)-[:SHARES {category: $category, until: $until,"
                                + " purpose: 'trace', statedAt: $now}]->(m)");
        for (String category : List.of("production", "quality")) {
            graph.write(
                    writing ->
                            writing.run(
                                    share,
                                    Map.of(
                                            "category", category,
                                            "until", LocalDate.of(2026, 4, 1),
                                            "now", now)));
        }
        Migration.load("0004-shares-become-agreements.cypher")
                .statements()
                .forEach(each -> graph.write(writing -> writing.run(each, Map.of())));
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        OrganisationId module = new OrganisationId("module");
        assertThat(new Sights(graph, clock).of(module).sees().get(Category.QUALITY))
                .containsExactlyInAnyOrder(module, new OrganisationId("press"));
        assertThat(new Agreements(graph, clock).of(module))
                .singleElement()
                .satisfies(
                        agreement ->
                                assertThat(agreement.newest().terms().categories())
                                        .containsExactlyInAnyOrder(
                                                Category.PRODUCTION, Category.QUALITY));
    }

    @Test
    void tell_lots_and_stocks_of_earlier_versions_which_part_they_are_about() {
        Cypher before =
                Cypher.of(
                        "before",
                        "CREATE (p:Part {owner: 'keyless', id: 'P'}) CREATE (:Lot {owner:"
                            + " 'keyless', id: '1', revision: 1})-[:OF]->(p) CREATE (:Lot {owner:"
                            + " 'keyless', id: 'stub'}) CREATE (:Stock {owner: 'keyless', plant:"
                            + " 'a', partOwner: 'keyless', part: 'P', revision: 1}) CREATE (:Stock"
                            + " {owner: 'keyless', plant: 'a', partOwner: 'other', part: 'P',"
                            + " revision: 1})");
        graph.write(writing -> writing.run(before, Map.of()));
        Migration keys = Migration.load("0016-part-keys.cypher");
        assertThat(keys.isInTransactions()).isTrue();
        keys.statements().forEach(graph::runAlone);
        assertThat(
                        graph.read(
                                Cypher.of(
                                        "after",
                                        "MATCH (n {owner: 'keyless'}) WHERE n:Lot OR n:Stock RETURN"
                                            + " labels(n)[0] + ' ' + coalesce(n.id, n.partOwner) AS"
                                            + " n, n.partKey AS key ORDER BY n"),
                                Map.of()))
                .containsExactly(
                        Map.of("n", "Lot 1", "key", "keyless\nP"),
                        Map.of("n", "Lot stub"),
                        Map.of("n", "Stock keyless", "key", "keyless\nP"),
                        Map.of("n", "Stock other"));
    }

    private List<String> names() {
        return graph
                .read(
                        Cypher.of(
                                "names", "MATCH (m:Migration) RETURN m.name AS name ORDER BY name"),
                        Map.of())
                .stream()
                .map(row -> (String) row.getOrDefault("name", ""))
                .toList();
    }
}
