package kr.dure.integrations.erp.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import kr.dure.graph.fact.Fact;
import kr.dure.graph.fact.FactJson;
import kr.dure.graph.fact.FactShape;
import kr.dure.graph.fact.Problem;
import kr.dure.graph.fact.UseCaseUsed;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.integrations.connector.Connections;
import kr.dure.integrations.connector.ShapedFacts;
import kr.dure.integrations.connector.Translated;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every kind of fact comes in from an ERP's list, under settings as they stand in a file. */
class AnyItemTests {

    private static final OrganisationId OWN = new OrganisationId("seorin-module");

    static Stream<FactShape> shapes() {
        return FactShape.all().stream();
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void a_fact_of_every_kind_comes_back_equal(FactShape shape) throws IOException {
        long seed = System.nanoTime();
        ShapedFacts facts = new ShapedFacts(seed, OWN);
        RestErpSettings.Erp erp =
                erp(
                        "{kind: %s, path: /list, cursor: /statedAt, fields: {statedAt: /statedAt%s}}"
                                .formatted(
                                        shape.type(),
                                        shape.needed().stream()
                                                .map(
                                                        path ->
                                                                ", %s: /%s"
                                                                        .formatted(
                                                                                path,
                                                                                path.replace(
                                                                                        '.', '/')))
                                                .collect(Collectors.joining())));
        for (int each = 0; each < 20; each++) {
            Fact fact = facts.of(shape);
            assertThat(translate(FactJson.write(fact), erp))
                    .as("seed %d", seed)
                    .isEqualTo(new Translated.Facts(List.of(fact)));
        }
    }

    @Test
    void pointers_and_words_are_the_erps_own_and_what_is_wrong_is_told_there() throws IOException {
        RestErpSettings.Erp erp =
                erp(
                        """
                        {kind: AssessmentMade, path: /levels, cursor: /at,
                         fields: {assessment: /no, plant: /site, kind: /how, assessedOn: /day, statedAt: /at,
                                  systemLevel: /total, areas: /rows, areas.area: /name, areas.level: /step},
                         words: {kind: {S: SELF}, "[areas.level]": {"1": BASIC}}}
                        """);
        JsonNode item =
                JsonMapper.shared()
                        .readTree(
                                """
                                {"no": "L-1", "site": "P1", "how": "S", "day": "2026-10-01", "at": "2026-10-02",
                                 "total": "BASIC", "rows": [{"name": "SUPPLY_CHAIN", "step": 1},
                                                            {"name": "SUPPLY_CHAIN", "step": 9}]}
                                """);

        assertThat(translate(item, erp))
                .isInstanceOfSatisfying(
                        Translated.Rejected.class,
                        rejected ->
                                assertThat(rejected.problems())
                                        .extracting(Problem::field, Problem::found)
                                        .containsExactly(
                                                org.assertj.core.groups.Tuple.tuple(
                                                        "/AssessmentMade/rows/1/step", "9")));
    }

    /** WHY: mended by the other list's defaults, an item would say something that the ERP never said. */
    @Test
    void an_item_is_mended_by_the_settings_of_the_list_that_it_came_from() throws IOException {
        RestErpSettings.Erp erp =
                erp(
                        """
                        {kind: UseCaseUsed, path: /a, cursor: /at, defaults: {useCase: AI-A},
                         fields: {day: /day, decisions: /count, statedAt: /at}}
                        """,
                        """
                        {kind: UseCaseUsed, path: /b, cursor: /at, defaults: {useCase: AI-B},
                         fields: {day: /day, decisions: /count, statedAt: /at}}
                        """);
        RestTranslation mending = new RestTranslation(new RestErpSettings(List.of(erp)));
        JsonNode item =
                JsonMapper.shared()
                        .readTree(
                                """
                                {"day": "2026-10-01", "count": "three", "at": "2026-10-02"}
                                """);
        String kept =
                ((Translated.Rejected)
                                RestTranslation.translate(item, erp, erp.resources().getLast()))
                        .original()
                        .replace("three", "3");

        assertThat(mending.translate("seorin-rest", kept))
                .isInstanceOfSatisfying(
                        Translated.Facts.class,
                        facts ->
                                assertThat(((UseCaseUsed) facts.facts().getFirst()).useCase())
                                        .hasToString("AI-B"));
        for (String unclear :
                List.of(kept.replace("#path", "#"), kept.replace("\"/b\"", "\"/gone\""))) {
            assertThat(mending.translate("seorin-rest", unclear))
                    .isInstanceOfSatisfying(
                            Translated.Rejected.class,
                            rejected ->
                                    assertThat(rejected.problems().getFirst().expected())
                                            .contains("[/a, /b]"));
        }
        RestErpSettings.Erp alone =
                erp(
                        """
                        {kind: UseCaseUsed, path: /a, cursor: /at, defaults: {useCase: AI-A},
                         fields: {day: /day, decisions: /count, statedAt: /at}}
                        """);
        assertThat(
                        new RestTranslation(new RestErpSettings(List.of(alone)))
                                .translate("seorin-rest", kept.replace("#path", "#")))
                .as("kept before lists were told apart")
                .isInstanceOf(Translated.Facts.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999-12-31", "0001-01-01"})
    void a_day_that_no_fact_takes_is_told_where_it_stands(String day) throws IOException {
        RestErpSettings.Erp erp =
                erp(
                        """
                        {kind: orders, path: /orders, cursor: /at,
                         fields: {order: /no, supplier: /to, placedAt: /at, statedAt: /at, lines: /rows,
                                  part: /part, quantity: /count, due: /due}}
                        """);
        JsonNode item =
                JsonMapper.shared()
                        .readTree(
                                """
                                {"no": "PO-1", "to": "kwangjin-press", "at": "2026-10-02",
                                 "rows": [{"part": "BK-110", "count": 5, "due": "%s"}]}
                                """
                                        .formatted(day));

        assertThat(translate(item, erp))
                .isInstanceOfSatisfying(
                        Translated.Rejected.class,
                        rejected ->
                                assertThat(rejected.problems())
                                        .containsExactly(
                                                new Problem("/orders/rows/0/due", day, Item.TIME)));
    }

    @Test
    void the_owner_is_the_connections_and_a_kind_that_is_none_is_refused_at_the_start()
            throws IOException {
        RestErpSettings.Erp erp =
                erp(
                        """
                        {kind: UseCaseUsed, path: /days, cursor: /statedAt,
                         fields: {useCase: /useCase, day: /day, decisions: /decisions, statedAt: /statedAt}}
                        """);
        JsonNode item =
                JsonMapper.shared()
                        .readTree(
                                """
                                {"owner": "somebody-else", "useCase": "AI-1", "day": "2026-10-01", "decisions": 3,
                                 "statedAt": "2026-10-02"}
                                """);

        assertThat(translate(item, erp))
                .isInstanceOfSatisfying(
                        Translated.Facts.class,
                        facts ->
                                assertThat(((UseCaseUsed) facts.facts().getFirst()).owner())
                                        .isEqualTo(OWN));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> start("{kind: UseCaseDreamt, path: /a, cursor: /c, fields: {x: /x}}"))
                .withMessageContaining("UseCaseStated");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> start("{kind: UseCaseUsed, path: /a, cursor: /c, fields: {day: /d}}"))
                .withMessageContaining("JSON pointer for");
    }

    private static Translated translate(JsonNode item, RestErpSettings.Erp erp) {
        return RestTranslation.translate(item, erp, erp.resources().getFirst());
    }

    private static RestErps start(String resource) throws IOException {
        return new RestErps(
                new RestErpSettings(List.of(erp(resource))),
                new Cursors(new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID())),
                new Connections());
    }

    /** As Spring reads it from a file. */
    private static RestErpSettings.Erp erp(String... resources) throws IOException {
        String yaml =
                """
                erp:
                  name: seorin-rest
                  organisation: seorin-module
                  url: https://erp.example.com/api
                  units: {KGS: kg}
                  resources:
                %s
                """
                        .formatted(
                                Stream.of(resources)
                                        .map(each -> "    - " + each.strip().replace("\n", " "))
                                        .collect(Collectors.joining("\n")));
        return new Binder(
                        ConfigurationPropertySources.from(
                                new YamlPropertySourceLoader()
                                        .load(
                                                "erp",
                                                new ByteArrayResource(
                                                        yaml.getBytes(StandardCharsets.UTF_8)))))
                .bind("erp", RestErpSettings.Erp.class)
                .get();
    }
}
