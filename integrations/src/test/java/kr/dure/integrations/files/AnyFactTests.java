package kr.dure.integrations.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kr.dure.graph.fact.AssessmentMade;
import kr.dure.graph.fact.Fact;
import kr.dure.graph.fact.FactJson;
import kr.dure.graph.fact.FactShape;
import kr.dure.graph.fact.FactShape.Form;
import kr.dure.graph.fact.FactShape.Part;
import kr.dure.graph.fact.OrderPlaced;
import kr.dure.graph.fact.Problem;
import kr.dure.graph.fact.UseCaseStated;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.integrations.connector.ShapedFacts;
import kr.dure.integrations.connector.Translated;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import tools.jackson.databind.JsonNode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every kind of fact comes in as a table, and what is wrong with a cell is told where it stands. */
class AnyFactTests {

    private static final OrganisationId OWN = new OrganisationId("seorin-module");
    private static final Instant SAVED = Instant.parse("2026-11-22T00:00:00Z");

    private static final String USE_CASES =
            """
            files:
              - kind: UseCaseStated
                names: ["*AI*"]
                columns:
                  useCase: [번호]
                  plant: [공장]
                  name: [이름]
                  process: [공정]
                  model: [모델]
                  liveSince: [가동일]
                  ownerRole: [담당]
                  ownData: [자사 데이터]
            """;

    private static final String LEVELS =
            """
            files:
              - kind: AssessmentMade
                names: ["*수준*"]
                columns:
                  assessment: [진단번호]
                  plant: [공장]
                  kind: [구분]
                  systemLevel: [종합]
                  areas: [영역별]
                  areas.area: [영역]
                  areas.level: [영역 수준]
                  areas.evidence: [근거]
                  assessor: [심사처]
                  assessedOn: [진단일]
                words:
                  kind: {자가진단: SELF, 심사: ASSESSOR}
                  systemLevel: {ICT미적용: ICT_NONE, 기초: BASIC, 중간1: MIDDLE_1}
                  areas.level: {ICT미적용: ICT_NONE, 기초: BASIC, 중간1: MIDDLE_1}
                  areas.area: {현장자동화: FIELD_AUTOMATION, 공장운영: PLANT_OPERATION}
                defaults: {kind: 자가진단}
            """;

    static Stream<FactShape> shapes() {
        return FactShape.all().stream();
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void a_fact_of_every_kind_comes_back_equal_from_csv_and_from_excel(FactShape shape)
            throws Exception {
        long seed = System.nanoTime();
        ShapedFacts facts = new ShapedFacts(seed, OWN);
        for (int each = 0; each < 12; each++) {
            Fact fact = facts.of(shape);
            for (boolean inRows : List.of(true, false)) {
                Sheet sheet = Sheet.of(shape, fact, inRows, each % 2 == 0);
                assertThat(read(sheet.mapping(), "any.csv", sheet.csv(StandardCharsets.UTF_8)))
                        .as("seed %d, csv, lists in rows: %s", seed, inRows)
                        .isEqualTo(new Reading(List.of(fact), List.of(), false));
                assertThat(
                                read(
                                        sheet.mapping(),
                                        "any.csv",
                                        sheet.csv(Charset.forName("x-windows-949"))))
                        .as("seed %d, cp949", seed)
                        .isEqualTo(new Reading(List.of(fact), List.of(), false));
                assertThat(read(sheet.mapping(), "any.xlsx", sheet.excel()))
                        .as("seed %d, excel", seed)
                        .isEqualTo(new Reading(List.of(fact), List.of(), false));
            }
        }
    }

    @Test
    void a_bad_cell_is_refused_with_its_row_its_column_and_a_cure_and_mends() throws Exception {
        String file =
                """
                번호,공장,이름,공정,모델,가동일,담당,자사 데이터
                AI-1,ASAN,외관검사,프레스,v3,2026-09-01,품질팀,예
                AI-2,ASAN,금형 마모,프레스,,언젠가,,아마도
                =1+1,,수요 예측,,,,,N
                """;
        Reading reading = read(USE_CASES, "AI.csv", file);

        assertThat(reading.facts())
                .singleElement()
                .isInstanceOfSatisfying(
                        UseCaseStated.class,
                        each -> {
                            assertThat(each.owner()).isEqualTo(OWN);
                            assertThat(each.ownData()).isTrue();
                            assertThat(each.liveSince()).isEqualTo("2026-09-01");
                            assertThat(each.statedAt()).isEqualTo(SAVED);
                        });
        assertThat(reading.held())
                .extracting(Reading.Held::place)
                .containsExactly("AI.csv, row 3", "AI.csv, row 4");
        assertThat(reading.held().getFirst().rejected().problems())
                .containsExactly(
                        new Problem("가동일", "언젠가", Times.EXPECTED),
                        new Problem("자사 데이터", "아마도", "yes or no: Y or N, O or X, 예 or 아니오"));
        assertThat(reading.held().getLast().rejected().problems())
                .extracting(Problem::field)
                .containsExactly("번호", "공장", "공정");
        assertThat(
                        FileTranslation.translate(
                                reading.held()
                                        .getFirst()
                                        .rejected()
                                        .original()
                                        .replace("언젠가", "2026-10-01")
                                        .replace("아마도", "아니오"),
                                terms(USE_CASES)))
                .isInstanceOf(Translated.Facts.class);
    }

    /** WHY: mended by the other table's defaults, a row would say something that its file never said. */
    @Test
    void a_row_is_mended_by_the_table_that_its_file_was_read_with() throws Exception {
        String mapping =
                """
                files:
                  - {kind: stock, names: ["*아산*"], columns: {part: [품번], quantity: [수량]},
                     defaults: {plant: ASAN, countedAt: 2026-11-20}}
                  - {kind: stock, names: ["*화성*"], columns: {part: [품번], quantity: [수량]},
                     defaults: {plant: HWASEONG, countedAt: 2026-11-20}}
                """;
        String kept =
                read(mapping, "화성 재고.csv", "품번,수량\nDM-01,열\n")
                        .held()
                        .getFirst()
                        .rejected()
                        .original()
                        .replace("열", "10");

        assertThat(FileTranslation.translate(kept, terms(mapping)))
                .isEqualTo(
                        new Translated.Facts(
                                read(mapping, "화성 재고.csv", "품번,수량\nDM-01,10\n").facts()));
        for (String unclear : List.of(kept.replace("화성 재고.csv", ""), kept.replace("화성", "천안"))) {
            assertThat(FileTranslation.translate(unclear, terms(mapping)))
                    .isInstanceOfSatisfying(
                            Translated.Rejected.class,
                            rejected -> {
                                Problem problem = rejected.problems().getFirst();
                                assertThat(problem.field()).isEqualTo("#file");
                                assertThat(problem.expected()).contains("*아산*", "*화성*");
                            });
        }
        String alone = mapping.substring(0, mapping.lastIndexOf("  - {"));
        assertThat(FileTranslation.translate(kept.replace("화성 재고.csv", ""), terms(alone)))
                .isInstanceOf(Translated.Facts.class);
    }

    @Test
    void words_of_the_house_and_lists_in_rows_or_in_a_cell_say_the_same() throws Exception {
        Reading rows =
                read(
                        LEVELS,
                        "수준.csv",
                        """
                        진단번호,공장,종합,영역,영역 수준,근거,진단일
                        L-1,CHEONAN,기초,현장자동화,중간1,OPC UA,2026-10-01
                        L-1,,,공장운영,기초,,
                        """);
        Reading cell =
                read(
                        LEVELS,
                        "수준.csv",
                        """
                        진단번호,공장,종합,영역별,진단일
                        L-1,CHEONAN,기초,현장자동화 | 중간1 | OPC UA; 공장운영 | 기초,2026-10-01
                        """);

        assertThat(rows.facts())
                .singleElement()
                .isInstanceOfSatisfying(
                        AssessmentMade.class,
                        each -> {
                            assertThat(each.kind()).isEqualTo(AssessmentMade.Kind.SELF);
                            assertThat(each.areas())
                                    .containsExactly(
                                            new AssessmentMade.AreaLevel(
                                                    AssessmentMade.Area.FIELD_AUTOMATION,
                                                    AssessmentMade.SystemLevel.MIDDLE_1,
                                                    "OPC UA"),
                                            new AssessmentMade.AreaLevel(
                                                    AssessmentMade.Area.PLANT_OPERATION,
                                                    AssessmentMade.SystemLevel.BASIC,
                                                    null));
                        });
        assertThat(cell).isEqualTo(rows);
    }

    @Test
    void a_bad_item_holds_its_whole_fact_and_names_its_row() throws Exception {
        Reading reading =
                read(
                        LEVELS,
                        "수준.csv",
                        """
                        진단번호,공장,종합,영역,영역 수준,진단일
                        L-1,CHEONAN,기초,현장자동화,중간1,2026-10-01
                        L-1,,,공장운영,최고,
                        L-2,CHEONAN,기초,현장자동화,기초,2026-10-01
                        """);

        assertThat(reading.facts()).hasSize(1);
        assertThat(reading.held().getFirst().rejected().problems())
                .singleElement()
                .satisfies(
                        problem -> {
                            assertThat(problem.field()).isEqualTo("row 3, 영역 수준");
                            assertThat(problem.found()).isEqualTo("최고");
                            assertThat(problem.expected()).contains("MIDDLE_2", "\"words\"");
                        });
    }

    @Test
    void what_the_fact_itself_refuses_is_told_too() throws Exception {
        Reading reading =
                read(
                        LEVELS,
                        "수준.csv",
                        """
                        진단번호,공장,구분,종합,진단일
                        L-1,CHEONAN,심사,기초,2026-10-01
                        """);

        assertThat(reading.held().getFirst().rejected().problems().getFirst().expected())
                .isEqualTo("assessment L-1 by an assessor names none; give who assessed it");
    }

    @Test
    void two_rows_that_tell_one_thing_differently_are_not_guessed_between() throws Exception {
        Reading reading =
                read(
                        USE_CASES,
                        "AI.csv",
                        """
                        번호,공장,이름,공정,자사 데이터
                        AI-1,ASAN,외관검사,프레스,예
                        AI-1,ASAN,외관검사,프레스,예
                        AI-1,ASAN,외관검사,프레스,아니오
                        """);

        assertThat(reading.facts()).hasSize(2).containsOnly(reading.facts().getFirst());
        assertThat(reading.held().getFirst().rejected().problems().getFirst().expected())
                .contains("AI.csv, row 2");
    }

    @Test
    void a_file_without_a_needed_column_or_a_mapping_of_the_owner_is_refused() throws Exception {
        assertThat(read(USE_CASES, "AI.csv", "번호,이름\nAI-1,검사\n").failed()).isTrue();
        assertThatThrownBy(() -> terms(USE_CASES + "      owner: [회사]\n"))
                .isInstanceOf(RefusedFile.class);
        assertThatThrownBy(() -> terms(USE_CASES.replace("UseCaseStated", "UseCaseDreamt")))
                .isInstanceOfSatisfying(
                        RefusedFile.class,
                        wrong ->
                                assertThat(wrong.problem().expected())
                                        .contains("orders", "UseCaseStated"));
    }

    @Test
    void rows_are_numbered_by_what_the_mapping_says() throws Exception {
        String mapping =
                """
                files:
                  - kind: OrderPlaced
                    names: ["*"]
                    key: [order, placedAt]
                    columns: {order: [o], counterparty: [c], lines.line: [n], lines.part.owner: [po], lines.part.part: [p],
                              lines.quantity: [q], lines.unit: [u], lines.due: [d], placedAt: [at]}
                """;
        Reading reading =
                read(
                        mapping,
                        "orders.csv",
                        """
                        o,c,n,po,p,q,u,d,at
                        PO-1,kwangjin-press,1,kwangjin-press,BK-110,5,EA,2026-12-01,2026-11-20
                        PO-1,kwangjin-press,2,kwangjin-press,BK-110,7,KG,2026-12-01,2026-11-20
                        """);

        assertThat(reading.facts())
                .singleElement()
                .isInstanceOfSatisfying(
                        OrderPlaced.class,
                        order ->
                                assertThat(order.lines())
                                        .extracting("unit")
                                        .containsExactly("1", "kg"));
    }

    private static Reading read(String mapping, String name, String content) throws Exception {
        return read(mapping, name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static Reading read(String mapping, String name, byte[] content) throws Exception {
        return new DroppedFile(name, content, SAVED).read(terms(mapping));
    }

    private static Terms terms(String mapping) throws RefusedFile {
        return new Terms(OWN, ZoneId.of("Asia/Seoul"), MappingFile.read(mapping));
    }

    /**
     * One fact as a table.
     *
     * @param columns path → how its cells look in Excel
     */
    private record Sheet(String kind, Map<String, Form> columns, List<Map<String, String>> rows) {

        static Sheet of(FactShape shape, Fact fact, boolean inRows, boolean repeated) {
            JsonNode json = FactJson.write(fact);
            Map<String, Form> columns = new LinkedHashMap<>();
            columns.put("statedAt", Form.TIME);
            List<Map<String, String>> rows = new ArrayList<>();
            rows.add(new LinkedHashMap<>(Map.of("statedAt", json.path("statedAt").asString())));
            String key =
                    shape.parts().stream()
                            .filter(part -> part.form() == Form.ID)
                            .map(Part::path)
                            .findFirst()
                            .orElse("");
            for (Part part : shape.parts()) {
                JsonNode value = json.path(part.name());
                if (part.form() == Form.LIST && inRows && !key.isEmpty()) {
                    for (int item = 0; item < value.size(); item++) {
                        if (rows.size() == item) {
                            rows.add(new LinkedHashMap<>());
                        }
                        cells(part.item(), value.path(item), columns, rows.get(item));
                    }
                } else if (part.form() == Form.LIST) {
                    columns.put(part.path(), Form.TEXT);
                    rows.getFirst().put(part.path(), inOneCell(part.item(), value));
                } else {
                    cells(part, value, columns, rows.getFirst());
                }
            }
            for (Map<String, String> row : rows.subList(1, rows.size())) {
                rows.getFirst()
                        .forEach(
                                (path, text) -> {
                                    if (path.equals(key) || (repeated && !isInList(shape, path))) {
                                        row.put(path, text);
                                    }
                                });
            }
            return new Sheet(shape.type(), columns, rows);
        }

        private static boolean isInList(FactShape shape, String path) {
            return shape.parts().stream()
                    .anyMatch(
                            part ->
                                    part.form() == Form.LIST
                                            && (path + ".").startsWith(part.path() + "."));
        }

        private static void cells(
                Part part, JsonNode value, Map<String, Form> columns, Map<String, String> row) {
            if (part.form() == Form.RECORD) {
                part.parts().forEach(one -> cells(one, value.path(one.name()), columns, row));
            } else {
                columns.put(part.path(), part.form());
                row.put(part.path(), value.asString(""));
            }
        }

        private static String inOneCell(Part item, JsonNode values) {
            List<String> items = new ArrayList<>();
            for (JsonNode value : values) {
                Map<String, String> row = new LinkedHashMap<>();
                cells(item, value, new LinkedHashMap<>(), row);
                items.add(
                        row.values().stream()
                                .map(text -> text.replaceAll("([\\\\;|])", "\\\\$1"))
                                .collect(Collectors.joining(" | ")));
            }
            return String.join("; ", items);
        }

        String mapping() {
            List<String> paths = List.copyOf(columns.keySet());
            return IntStream.range(0, paths.size())
                    .mapToObj(at -> "      %s: [열%d]%n".formatted(paths.get(at), at))
                    .collect(
                            Collectors.joining(
                                    "",
                                    "files:%n  - kind: %s%n    names: [\"*\"]%n    columns:%n"
                                            .formatted(kind),
                                    ""));
        }

        byte[] csv(Charset charset) {
            List<String> paths = List.copyOf(columns.keySet());
            StringBuilder csv = new StringBuilder();
            for (int at = 0; at < paths.size(); at++) {
                csv.append(at == 0 ? "" : ",").append("열").append(at);
            }
            for (Map<String, String> row : rows) {
                csv.append("\r\n")
                        .append(
                                paths.stream()
                                        .map(path -> row.getOrDefault(path, ""))
                                        .map(text -> "\"" + text.replace("\"", "\"\"") + "\"")
                                        .collect(Collectors.joining(",")));
            }
            return csv.toString().getBytes(charset);
        }

        byte[] excel() throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            List<String> paths = List.copyOf(columns.keySet());
            try (Workbook workbook = new Workbook(out, "Dure", "1.0")) {
                Worksheet sheet = workbook.newWorksheet("자료");
                for (int at = 0; at < paths.size(); at++) {
                    sheet.value(0, at, "열" + at);
                    for (int row = 0; row < rows.size(); row++) {
                        String text = rows.get(row).getOrDefault(paths.get(at), "");
                        if (!text.isEmpty()) {
                            value(
                                    sheet,
                                    row + 1,
                                    at,
                                    Objects.requireNonNull(columns.get(paths.get(at))),
                                    text);
                        }
                    }
                }
            }
            return out.toByteArray();
        }

        private static void value(Worksheet sheet, int row, int at, Form form, String text) {
            switch (form) {
                case WHOLE, NUMBER -> sheet.value(row, at, new BigDecimal(text));
                case DAY -> {
                    sheet.value(row, at, LocalDate.parse(text));
                    sheet.style(row, at).format("yyyy-mm-dd").set();
                }
                case FLAG -> sheet.value(row, at, Boolean.valueOf(text));
                case COMPANY, ID, TEXT, UNIT, TIME, MONTH, WORD, RECORD, LIST ->
                        sheet.value(row, at, text);
            }
        }
    }
}
