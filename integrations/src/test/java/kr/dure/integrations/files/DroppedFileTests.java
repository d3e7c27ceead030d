package kr.dure.integrations.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import kr.dure.graph.fact.Fact;
import kr.dure.graph.fact.InspectionRecorded;
import kr.dure.graph.fact.LotProduced;
import kr.dure.graph.fact.OrderPlaced;
import kr.dure.graph.fact.Problem;
import kr.dure.graph.fact.ShipmentSent;
import kr.dure.graph.fact.StockCounted;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.integrations.connector.Translated;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files as they come from Korean ERPs and spreadsheets, under the mapping that a new folder gets. */
class DroppedFileTests {

    private static final Instant SAVED = Instant.parse("2026-11-22T00:00:00Z");
    private static final String ORDERS =
            """
            발주번호,행번,공급사,품번,수량,단위,납기일,발주일
            PO-1,1,kwangjin-press,BK-110,"1,200",EA,2026-12-01,2026.11.20
            PO-1,2,kwangjin-press,BK-120,300,개,2026-12-02,2026.11.20
            PO-2,1,광진프레스,BK-110,5,EA,20261203,2026-11-21
            """;

    private static final String[] HEADINGS = {"발주번호", "공급사", "품번", "수량", "납기일", "발주일"};

    private final Terms terms = terms();

    private static Terms terms() {
        try (InputStream mapping =
                Objects.requireNonNull(
                        MappingFile.class.getResourceAsStream("default-mapping.yaml"))) {
            String yaml =
                    new String(mapping.readAllBytes(), StandardCharsets.UTF_8)
                            .replace("organisations: {}", "organisations: {광진프레스: kwangjin-press}");
            return new Terms(
                    new OrganisationId("seorin-module"),
                    ZoneId.of("Asia/Seoul"),
                    MappingFile.read(yaml));
        } catch (IOException | RefusedFile broken) {
            throw new AssertionError(broken);
        }
    }

    private Reading read(String name, byte[] content) {
        return new DroppedFile(name, content, SAVED).read(terms);
    }

    private Reading read(String name, String content) {
        return read(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Problem> problems(Reading reading) {
        return reading.held().stream()
                .flatMap(held -> held.rejected().problems().stream())
                .toList();
    }

    @Test
    void rows_of_one_order_are_one_fact() {
        Reading reading = read("11월 발주.csv", ORDERS);

        assertThat(reading.held()).isEmpty();
        assertThat(reading.facts()).hasSize(2);
        OrderPlaced first = (OrderPlaced) reading.facts().getFirst();
        assertThat(first.owner()).hasToString("seorin-module");
        assertThat(first.counterparty()).hasToString("kwangjin-press");
        assertThat(first.lines()).hasSize(2);
        assertThat(first.lines().getFirst().quantity()).isEqualByComparingTo("1200");
        assertThat(first.lines().getFirst().unit()).isEqualTo("1");
        assertThat(first.lines().getFirst().part().owner()).hasToString("kwangjin-press");
        assertThat(first.lines().getFirst().due()).isEqualTo("2026-12-01");
        assertThat(first.placedAt()).isEqualTo("2026-11-19T15:00:00Z");
        assertThat(first.statedAt()).isEqualTo(SAVED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "x-windows-949"})
    void korean_is_read_in_each_encoding(String charset) {
        assertThat(read("발주.csv", ORDERS.getBytes(Charset.forName(charset))).facts())
                .isEqualTo(read("발주.csv", ORDERS).facts());
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_heading() {
        assertThat(read("발주.csv", "\ufeff" + ORDERS).facts()).hasSize(2);
        byte[] utf16 =
                ("\ufeff" + ORDERS.replace(",", "\t").replace("1\t200", "1,200"))
                        .getBytes(StandardCharsets.UTF_16LE);
        assertThat(read("발주.csv", utf16).facts()).hasSize(2);
    }

    @Test
    void bytes_of_no_known_encoding_refuse_the_file() {
        Reading reading = read("발주.csv", new byte[] {'a', (byte) 0xff, (byte) 0xff, ',', 'b'});

        assertThat(reading.failed()).isTrue();
        assertThat(problems(reading).getFirst().expected()).contains("UTF-8 or CP949");
    }

    @Test
    void the_delimiter_is_found_even_among_thousands_commas() {
        String semicolons =
                """
                발주번호;공급사;품번;수량;납기일;발주일
                PO-1;kwangjin-press;BK-110;1,234,567;2026-12-01;2026-11-20
                """;
        assertThat(read("발주.csv", semicolons).facts()).hasSize(1);
        assertThat(read("발주.csv", semicolons.replace(';', '\t')).facts()).hasSize(1);
        assertThat(read("발주.csv", "sep=;\n" + semicolons).facts()).hasSize(1);
    }

    @Test
    void titles_above_and_totals_below_are_no_rows() {
        String framed = "발주 현황,,,\n조회기간: 2026-11,,\n\n" + ORDERS + "\n합계,,,,1505,,,\n";
        Reading reading = read("발주.csv", framed);

        assertThat(reading.held()).isEmpty();
        assertThat(reading.facts()).hasSize(2);
    }

    @Test
    void a_bad_row_tells_row_column_what_was_found_and_what_belongs_there() {
        String bad = ORDERS.replace("PO-2,1,광진프레스,BK-110,5", "PO-2,1,광진프레스,BK-110,다섯");
        Reading reading = read("발주.csv", bad);

        assertThat(reading.facts()).hasSize(1);
        assertThat(reading.failed()).isFalse();
        assertThat(reading.held().getFirst().place()).isEqualTo("발주.csv, row 4");
        assertThat(problems(reading)).containsExactly(new Problem("수량", "다섯", Numbers.EXPECTED));
    }

    @Test
    void row_numbers_count_blank_and_broken_lines_as_excel_does() {
        String csv =
                """
                발주번호,공급사,품번,수량,납기일,발주일,비고

                PO-1,kwangjin-press,BK-110,5,2026-12-01,2026-11-20,"두 줄
                비고"
                PO-2,kwangjin-press,BK-110,x,2026-12-01,2026-11-20,
                """;

        assertThat(read("발주.csv", csv).held().getFirst().place()).isEqualTo("발주.csv, row 4");
    }

    @Test
    void an_order_with_one_bad_line_is_held_whole_and_mends_whole() {
        Reading reading = read("발주.csv", ORDERS.replace(",300,개", ",삼백,개"));

        assertThat(reading.facts()).hasSize(1);
        Reading.Held held = reading.held().getFirst();
        assertThat(held.place()).isEqualTo("발주.csv, rows 2, 3");
        assertThat(held.rejected().problems().getFirst().field()).isEqualTo("row 3, 수량");

        Translated mended =
                FileTranslation.translate(held.rejected().original().replace("삼백", "300"), terms);

        assertThat(mended)
                .isEqualTo(
                        new Translated.Facts(List.of(read("발주.csv", ORDERS).facts().getFirst())));
    }

    /** WHY: cells merged over the lines of an order export blank; kept without them it would be a smaller order. */
    @Test
    void a_row_without_a_number_holds_back_the_order_above_it() {
        String merged =
                ORDERS.replace("PO-1,2,kwangjin-press", ",2,")
                        .replace("PO-2,1,광진프레스", ",3,")
                        .replace("2026-11-21", "2026.11.20");
        Reading reading = read("발주.csv", merged + ORDERS.lines().skip(3).findFirst().orElseThrow());

        assertThat(reading.facts())
                .extracting(fact -> ((OrderPlaced) fact).order().toString())
                .containsExactly("PO-2");
        assertThat(reading.held())
                .extracting(Reading.Held::place)
                .containsExactly("발주.csv, rows 2, 3, 4");
        assertThat(problems(reading))
                .extracting(Problem::field)
                .containsExactly("row 3, 발주번호", "row 4, 발주번호");
        assertThat(problems(reading).getFirst().expected())
                .startsWith("\"PO-1\" if the row belongs");

        String kept = reading.held().getFirst().rejected().original();
        int third = kept.lastIndexOf("\"발주번호\":\"\"");
        String mended =
                kept.substring(0, third).replace("\"발주번호\":\"\"", "\"발주번호\":\"PO-1\"")
                        + kept.substring(third)
                                .replace("\"발주번호\":\"\"", "\"발주번호\":\"PO-9\"")
                                .replace("\"공급사\":\"\"", "\"공급사\":\"kwangjin-press\"");
        assertThat(FileTranslation.translate(mended, terms))
                .isInstanceOfSatisfying(
                        Translated.Facts.class,
                        facts ->
                                assertThat(facts.facts())
                                        .extracting(
                                                fact -> ((OrderPlaced) fact).order().toString(),
                                                fact -> ((OrderPlaced) fact).lines().size())
                                        .containsExactly(tuple("PO-1", 2), tuple("PO-9", 1)));
    }

    @Test
    void a_row_without_a_number_holds_back_nothing_where_each_row_is_one() {
        Reading reading =
                read(
                        "검사.csv",
                        """
                        검사번호,로트번호,검사구분,검사수량,불량수량,검사일시
                        Q-1,L-1,출하,10,0,2026-11-22
                        ,L-2,출하,10,0,2026-11-22
                        """);

        assertThat(reading.facts()).hasSize(1);
        assertThat(reading.held()).extracting(Reading.Held::place).containsExactly("검사.csv, row 3");
    }

    @Test
    void all_that_is_wrong_with_a_row_is_told_at_once() {
        Reading reading =
                read("발주.csv", "발주번호,공급사,품번,수량,단위,납기일,발주일\nPO-1,모르는 회사,,-1,BOX,언젠가,2026-11-20\n");

        assertThat(problems(reading))
                .extracting(Problem::field)
                .containsExactlyInAnyOrder("공급사", "품번", "수량", "단위", "납기일");
    }

    /** WHY: passed on, the inbox refuses it without knowing file, row and column. */
    @ParameterizedTest
    @ValueSource(strings = {"9999-12-31", "0001-01-01"})
    void a_day_that_no_fact_takes_is_told_at_its_row_and_column(String day) {
        Reading reading = read("발주.csv", ORDERS.replace("2026-12-02", day));

        assertThat(reading.facts()).hasSize(1);
        assertThat(problems(reading))
                .containsExactly(new Problem("row 3, 납기일", day, Times.EXPECTED));
    }

    @Test
    void an_amount_that_no_fact_takes_is_told_with_its_rows() {
        String most = "999999999999999";
        Reading reading =
                read(
                        "출하.csv",
                        """
                        출하번호,고객사,로트번호,수량,출하일시
                        S-1,hanbit-energy,DM-0412,%1$s,2026-11-22
                        S-1,hanbit-energy,DM-0412,%1$s,2026-11-22
                        """
                                .formatted(most));

        assertThat(reading.facts()).isEmpty();
        assertThat(reading.held().getFirst().place()).isEqualTo("출하.csv, rows 2, 3");
        assertThat(problems(reading).getFirst().field()).isEqualTo("shipments/lots/0/quantity");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=cmd|' /C calc'!A0", "@SUM(A1)", "+1+1", "#REF!", "1.23457E+12"})
    void what_a_spreadsheet_would_run_or_has_spoilt_is_no_id(String id) {
        Reading reading =
                read(
                        "발주.csv",
                        "발주번호,공급사,품번,수량,납기일,발주일\nPO-1,kwangjin-press,\"%s\",1,2026-12-01,2026-11-20\n"
                                .formatted(id));

        assertThat(problems(reading)).extracting(Problem::field).containsExactly("품번");
    }

    @Test
    void an_id_kept_as_text_on_purpose_is_that_text() {
        Reading reading =
                read(
                        "발주.csv",
                        """
                        발주번호,공급사,품번,수량,납기일,발주일
                        ="00123",kwangjin-press,BK-110,1,2026-12-01,2026-11-20
                        """);

        assertThat(((OrderPlaced) reading.facts().getFirst()).order()).hasToString("00123");
    }

    @Test
    void a_changed_at_column_tells_when_it_was_stated() {
        Reading reading =
                read(
                        "발주.csv",
                        "발주번호,공급사,품번,수량,납기일,발주일,수정일시\n"
                                + "PO-1,kwangjin-press,BK-110,1,2026-12-01,2026-11-20,2026-11-21"
                                + " 09:00\n");

        assertThat(reading.facts().getFirst().statedAt()).isEqualTo("2026-11-21T00:00:00Z");
    }

    @Test
    void headings_may_be_english_and_spaced_as_they_like() {
        String english =
                """
                ORDER_NO,Supplier, part no ,QTY,Due-Date,order date
                PO-1,kwangjin-press,BK-110,1,2026-12-01,2026-11-20
                """;

        assertThat(read("ORDERS-1.CSV", english).facts()).hasSize(1);
    }

    @Test
    void lots_with_what_went_in() {
        Reading reading =
                read(
                        "생산로트.csv",
                        """
                        로트번호,품번,수량,설비,생산일시,투입로트,투입로트 회사,투입수량
                        DM-0412,DM-01,40,ASSY-01,2026-11-22 09:30,BK-2026-0311,kwangjin-press,160
                        ,,,,,,,
                        DM-0412,DM-01,40,ASSY-01,2026-11-22 09:30,CELL-9,,
                        """);

        LotProduced lot = (LotProduced) reading.facts().getFirst();
        assertThat(reading.facts()).hasSize(1);
        assertThat(lot.consumed()).hasSize(2);
        assertThat(lot.consumed().getFirst().quantity()).isEqualByComparingTo("160");
        assertThat(lot.consumed().getLast().lot().owner()).hasToString("seorin-module");
        assertThat(lot.producedAt()).isEqualTo("2026-11-22T00:30:00Z");
    }

    @Test
    void inspections_shipments_and_stock() {
        List<Fact> inspections =
                read(
                                "검사.csv",
                                """
                                검사번호,로트번호,로트 회사,검사구분,검사수량,불량수량,검사일시
                                Q-1,BK-2026-0311,kwangjin-press,수입검사,80,1,2026-11-22
                                """)
                        .facts();
        assertThat(inspections)
                .singleElement()
                .isInstanceOfSatisfying(
                        InspectionRecorded.class,
                        each -> {
                            assertThat(each.kind()).isEqualTo(InspectionRecorded.Kind.INCOMING);
                            assertThat(each.counterparty()).hasToString("kwangjin-press");
                        });
        List<Fact> shipments =
                read(
                                "출하.csv",
                                """
                                출하번호,고객사,로트번호,수량,발주번호,행번,출하일시
                                S-1,hanbit-energy,DM-0412,20,HB-1,1,2026-11-22
                                S-1,hanbit-energy,DM-0413,20,HB-1,1,2026-11-22
                                """)
                        .facts();
        assertThat(shipments)
                .singleElement()
                .isInstanceOfSatisfying(
                        ShipmentSent.class,
                        each -> {
                            assertThat(each.lots()).hasSize(2);
                            assertThat(each.fulfils())
                                    .singleElement()
                                    .satisfies(
                                            line ->
                                                    assertThat(line.quantity())
                                                            .isEqualByComparingTo("40"));
                        });
        assertThat(
                        read("재고.csv", "공장,품번,현재고,안전재고,기준일\nP1,DM-01,\"1,000\",200,2026-11-22\n")
                                .facts())
                .singleElement()
                .isInstanceOf(StockCounted.class);
    }

    @Test
    void a_contradiction_within_a_row_is_told() {
        Reading reading =
                read("검사.csv", "검사번호,로트번호,검사구분,검사수량,불량수량,검사일시\nQ-1,L-1,출하,10,11,2026-11-22\n");

        assertThat(problems(reading).getFirst().expected()).contains("11 bad of 10");
    }

    @Test
    void a_name_that_no_mapping_takes_is_refused_with_the_names_that_are() {
        Reading reading = read("급여.csv", ORDERS);

        assertThat(reading.failed()).isTrue();
        assertThat(problems(reading).getFirst().expected()).contains("*발주*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"발주.xls", "발주.xlsx", "발주.pdf"})
    void what_is_no_workbook_is_refused(String name) {
        byte[] old = {
            (byte) 0xd0,
            (byte) 0xcf,
            0x11,
            (byte) 0xe0,
            (byte) 0xa1,
            (byte) 0xb1,
            0x1a,
            (byte) 0xe1,
            0
        };

        assertThat(read(name, old).failed()).isTrue();
        assertThat(read(name, "<table>").failed()).isTrue();
    }

    @Test
    void a_workbook_that_unfolds_to_too_much_is_refused() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] nothing = new byte[1 << 20];
            for (int each = 0; each <= Limits.UNPACKED >> 20; each++) {
                zip.write(nothing);
            }
        }

        Reading reading = read("발주.xlsx", bomb.toByteArray());

        assertThat(reading.failed()).isTrue();
        assertThat(problems(reading).getFirst().field()).isEqualTo("size");
    }

    @Test
    void half_a_workbook_is_refused() throws IOException {
        byte[] whole = workbook();

        assertThat(read("발주.xlsx", whole).facts()).hasSize(1);
        assertThat(read("발주.xlsx", Arrays.copyOf(whole, whole.length / 2)).failed()).isTrue();
    }

    @Test
    void a_workbooks_numbers_are_exact_and_its_days_are_days() throws IOException {
        OrderPlaced order = (OrderPlaced) read("발주.xlsx", workbook()).facts().getFirst();

        assertThat(order.order()).hasToString("20261122001");
        assertThat(order.lines().getFirst().quantity()).isEqualByComparingTo("0.3");
        assertThat(order.lines().getFirst().due()).isEqualTo("2026-12-01");
        assertThat(order.placedAt()).isEqualTo("2026-11-21T15:00:00Z");
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Dure", "1.0")) {
            workbook.newWorksheet("표지").value(0, 0, "발주 현황");
            Worksheet sheet = workbook.newWorksheet("발주");
            List<String> headings = List.of("발주번호", "공급사", "품번", "수량", "납기일", "발주일");
            for (int column = 0; column < headings.size(); column++) {
                sheet.value(2, column, headings.get(column));
            }
            sheet.value(3, 0, 20_261_122_001L);
            sheet.value(3, 1, "kwangjin-press");
            sheet.value(3, 2, "BK-110");
            sheet.value(3, 3, 0.1 + 0.2);
            sheet.value(3, 4, LocalDate.of(2026, 12, 1));
            sheet.style(3, 4).format("yyyy-mm-dd").set();
            sheet.value(3, 5, "2026-11-22");
        }
        return out.toByteArray();
    }

    private static String[] order(String number, String part, String quantity) {
        return new String[] {number, "kwangjin-press", part, quantity, "2026-12-01", "2026-11-20"};
    }

    /** A workbook with a sheet for each name. */
    private static byte[] sheets(Map<String, List<String[]>> sheets) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Dure", "1.0")) {
            for (Map.Entry<String, List<String[]>> each : sheets.entrySet()) {
                Worksheet sheet = workbook.newWorksheet(each.getKey());
                if (each.getKey().equals("숨김")) {
                    sheet.setVisibilityState(VisibilityState.HIDDEN);
                }
                for (int row = 0; row < each.getValue().size(); row++) {
                    for (int column = 0; column < each.getValue().get(row).length; column++) {
                        sheet.value(row, column, each.getValue().get(row)[column]);
                    }
                }
            }
        }
        return out.toByteArray();
    }

    @Test
    void every_visible_sheet_with_fitting_headings_is_read() throws IOException {
        Map<String, List<String[]>> sheets = new LinkedHashMap<>();
        sheets.put("표지", List.of(new String[] {"발주 현황"}, new String[] {"담당", "김"}));
        sheets.put("10월", List.<String[]>of(HEADINGS, order("PO-1", "BK-110", "5")));
        sheets.put(
                "11월",
                List.of(HEADINGS, order("PO-2", "BK-110", "7"), order("PO-3", "BK-110", "다섯")));
        sheets.put("숨김", List.<String[]>of(HEADINGS, order("PO-4", "BK-110", "5")));

        Reading reading = read("발주.xlsx", sheets(sheets));

        assertThat(reading.facts())
                .extracting(fact -> ((OrderPlaced) fact).order().toString())
                .containsExactly("PO-1", "PO-2");
        assertThat(reading.held())
                .extracting(Reading.Held::place)
                .containsExactly("발주.xlsx, sheet 11월, row 3");
        assertThat(reading.failed()).as("a cover is no sheet that somebody misses").isFalse();
    }

    @Test
    void a_sheet_whose_headings_do_not_fit_is_told_and_the_file_kept() throws IOException {
        Map<String, List<String[]>> sheets = new LinkedHashMap<>();
        sheets.put("10월", List.<String[]>of(HEADINGS, order("PO-1", "BK-110", "5")));
        sheets.put(
                "11월",
                List.of(
                        new String[] {"번호", "공급사", "품번", "수량", "납기일", "발주일"},
                        order("PO-2", "BK-110", "7")));

        Reading reading = read("발주.xlsx", sheets(sheets));

        assertThat(reading.facts()).hasSize(1);
        assertThat(reading.failed()).isTrue();
        assertThat(reading.held())
                .extracting(Reading.Held::place)
                .containsExactly("발주.xlsx, sheet 11월");
        assertThat(problems(reading).getFirst().field()).isEqualTo("sheet 11월, headings");
        assertThat(problems(reading).getFirst().expected()).contains("order (발주번호", "hide");
    }

    @Test
    void an_order_of_which_each_sheet_tells_a_part_is_held_whole() throws IOException {
        Map<String, List<String[]>> sheets = new LinkedHashMap<>();
        sheets.put(
                "1", List.of(HEADINGS, order("PO-1", "BK-110", "5"), order("PO-2", "BK-110", "5")));
        sheets.put(
                "2", List.of(HEADINGS, order("PO-1", "BK-120", "7"), order("PO-2", "BK-110", "5")));

        Reading reading = read("발주.xlsx", sheets(sheets));

        assertThat(reading.facts())
                .as("what both sheets tell alike is no contradiction")
                .extracting(fact -> ((OrderPlaced) fact).order().toString())
                .containsOnly("PO-2");
        assertThat(reading.held())
                .extracting(Reading.Held::place)
                .containsExactlyInAnyOrder("발주.xlsx, sheet 1, row 2", "발주.xlsx, sheet 2, row 2");
    }

    /** WHY: each of these took the whole heap, or came back as an exception for ever, and nobody was told. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<c r='ZZZZZZ2'><v>1</v></c>|sheet1.xml, row 2",
                "<c r='XFE2'><v>1</v></c>|sheet1.xml, row 2",
                "<c r='?2'><v>1</v></c>|sheet1.xml, row 2",
                "<c r='A2'><v>1<c r='A2'><v>1</v></c></v></c>|sheet1.xml, row 2",
                "<c r='A2' t='d'><v>2026-11-22</v></c>|sheet1.xml, row 2",
                "<c r='A2' t='x'><v>1</v></c>|sheet 발주, below row 1",
                "<c r='GS2'><v>1</v></c>|sheet 발주, row 2"
            })
    void a_cell_that_no_workbook_has_refuses_the_file_and_tells_where(String cell, String where)
            throws IOException {
        Reading reading = read("발주.xlsx", withRows(1, "<row r='2'>%s</row>".formatted(cell)));

        assertThat(reading.failed()).isTrue();
        assertThat(reading.facts()).isEmpty();
        assertThat(problems(reading))
                .singleElement()
                .satisfies(
                        problem -> {
                            assertThat(problem.field()).endsWith(where);
                            assertThat(problem.found()).isNotBlank();
                            assertThat(problem.expected()).isNotBlank();
                        });
    }

    @Test
    void more_cells_in_a_row_than_a_sheet_has_columns_refuse_the_file() throws IOException {
        byte[] file = withRows(1, "<row>%s</row>".formatted("<c/>".repeat(20_000)));

        assertThat(problems(read("발주.xlsx", file)).getFirst().expected()).contains(".xlsx");
    }

    @Test
    void a_number_that_no_memory_holds_spoils_its_row_only() throws IOException {
        String row =
                "<row r='%1$d'><c r='A%1$d'><v>%1$d</v></c><c r='B%1$d'"
                        + " t='inlineStr'><is><t>kwangjin-press</t></is></c><c r='C%1$d'"
                        + " t='inlineStr'><is><t>BK-110</t></is></c><c r='D%1$d'><v>%2$s</v></c><c"
                        + " r='E%1$d'><v>46357</v></c><c r='F%1$d'><v>46348</v></c></row>";
        Reading reading =
                read(
                        "발주.xlsx",
                        withRows(
                                1,
                                row.formatted(2, "1E999999999")
                                        + row.formatted(3, "1E-999999999")
                                        + row.formatted(4, "1.2E3")));

        assertThat(reading.facts())
                .singleElement()
                .isInstanceOfSatisfying(
                        OrderPlaced.class,
                        order ->
                                assertThat(order.lines().getFirst().quantity())
                                        .isEqualByComparingTo("1200"));
        assertThat(problems(reading))
                .extracting(Problem::field, Problem::found)
                .containsExactly(tuple("수량", "1E+999999999"), tuple("수량", "1E-999999999"));
    }

    @Test
    void one_long_text_behind_many_cells_refuses_the_file() throws IOException {
        byte[] file = withRows(30_000, "<row><c t='s'><v>6</v></c></row>");

        Reading reading = read("발주.xlsx", file);

        assertThat(reading.failed()).isTrue();
        assertThat(problems(reading).getFirst().found())
                .isEqualTo("more than 40,000,000 characters up to here");
    }

    @Test
    void more_cells_than_a_memory_holds_refuse_the_file() {
        String row = ",".repeat(Limits.COLUMNS - 1) + "\n";

        Reading reading = read("발주.csv", ORDERS + row.repeat(Limits.CELLS / Limits.COLUMNS));

        assertThat(reading.failed()).isTrue();
        assertThat(problems(reading).getFirst().found())
                .isEqualTo("more than 4,000,000 cells up to here");
    }

    /** A workbook of headings with rows of any XML below them, as no program but a broken one would write it. */
    static byte[] withRows(int times, String rows) throws IOException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(plain, "Dure", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("발주");
            List<String> headings = List.of("발주번호", "공급사", "품번", "수량", "납기일", "발주일");
            for (int column = 0; column < headings.size(); column++) {
                sheet.value(0, column, headings.get(column));
            }
            sheet.value(0, headings.size(), "가".repeat(Limits.CELL));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipFile in = ZipFile.builder().setByteArray(plain.toByteArray()).get();
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipArchiveEntry part : Collections.list(in.getEntries())) {
                String content =
                        new String(in.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8);
                int end = content.indexOf("</sheetData>");
                zip.putNextEntry(new ZipEntry(part.getName()));
                zip.write(content.substring(0, Math.max(0, end)).getBytes(StandardCharsets.UTF_8));
                for (int each = 0; end >= 0 && each < times; each++) {
                    zip.write(rows.getBytes(StandardCharsets.UTF_8));
                }
                zip.write(content.substring(Math.max(0, end)).getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    @Test
    void a_giant_cell_spoils_its_row_only() {
        String giant = ORDERS.replace("PO-2,", "P".repeat(1_000_000) + ",");
        Reading reading = read("발주.csv", giant);

        assertThat(reading.facts()).hasSize(1);
        assertThat(reading.held()).hasSize(1);
        assertThat(reading.held().getFirst().rejected().original().length()).isLessThan(5_000);
    }

    @Test
    void when_everything_is_wrong_the_quarantine_is_not_flooded() {
        StringBuilder rows = new StringBuilder("발주번호,공급사,품번,수량,납기일,발주일\n");
        for (int row = 0; row < 2_000; row++) {
            rows.append("PO-%d,kwangjin-press,BK-110,x,2026-12-01,2026-11-20\n".formatted(row));
        }
        Reading reading = read("발주.csv", rows.toString());

        assertThat(reading.held()).hasSize(Limits.HELD + 1);
        assertThat(reading.failed()).as("the file is kept for the rest").isTrue();
    }
}
