package kr.dure.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import kr.dure.catalogue.AnswerTable.Line;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

/** Files that a spreadsheet opens, read back. */
class AnswerFileTests {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final AnswerTable ANSWER =
            new AnswerTable(
                    "납입불량 PPM: 이번/지난 [달] 그리고 아주 긴 제목이 이어집니다 끝까지",
                    List.of(new Line("규칙", "불량 ÷ 납품"), new Line("알림", "=1+1")),
                    List.of("공급사", "PPM (ppm)", "납품일", "생산"),
                    List.of(
                            row(
                                    "=HYPERLINK(\"http://x\")\u0001",
                                    2500.5,
                                    LocalDate.parse("2026-11-20"),
                                    Instant.parse("2026-11-20T15:30:00Z")),
                            row("광진프레스", -3L, null, null)));

    @Test
    void aCsvBeginsWithWhatItIsAndHoldsValuesToComputeWith() throws IOException {
        String text = new String(written(AnswerFile.CSV), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\ufeff");
        try (CSVParser parser =
                CSVParser.parse(
                        text.substring(1),
                        CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get())) {
            List<CSVRecord> rows = parser.getRecords();
            assertThat(rows.get(0).toList()).containsExactly("규칙", "불량 ÷ 납품");
            assertThat(rows.get(1).toList()).containsExactly("알림", "'=1+1");
            assertThat(rows.get(3).toList()).containsExactly("공급사", "PPM (ppm)", "납품일", "생산");
            assertThat(rows.get(4).toList())
                    .containsExactly(
                            "'=HYPERLINK(\"http://x\")\u0001",
                            "2500.5",
                            "2026-11-20",
                            "2026-11-21 00:30");
            assertThat(rows.get(5).toList()).containsExactly("광진프레스", "-3", "", "");
        }
    }

    @Test
    void anExcelFileHasTheTableFirstWithTypedCellsAndWhatItIsOnASecondSheet() throws IOException {
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(written(AnswerFile.XLSX)))) {
            List<Row> rows = book.getFirstSheet().read();
            assertThat(book.getFirstSheet().getName()).hasSizeLessThanOrEqualTo(31);
            assertThat(rows.get(0).getCellText(1)).isEqualTo("PPM (ppm)");
            assertThat(rows.get(1).getCellText(0)).startsWith("=HYPERLINK");
            assertThat(rows.get(1).getCell(0).getFormula()).isNull();
            assertThat(rows.get(1).getCellAsNumber(1).orElseThrow()).isEqualByComparingTo("2500.5");
            assertThat(rows.get(1).getCellAsDate(2).orElseThrow())
                    .isEqualTo(LocalDate.parse("2026-11-20").atStartOfDay());
            assertThat(rows.get(1).getCellAsDate(3).orElseThrow())
                    .isEqualTo(LocalDate.parse("2026-11-21").atTime(0, 30));
            assertThat(rows.get(2).getCellAsNumber(1).orElseThrow()).isEqualByComparingTo("-3");
            List<Row> about = book.getSheet(1).orElseThrow().read();
            assertThat(about.get(0).getCellText(0)).isEqualTo("규칙");
            assertThat(about.get(1).getCell(1).getFormula()).isNull();
        }
    }

    private static byte[] written(AnswerFile file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        file.write(ANSWER, SEOUL, "설명", out);
        return out.toByteArray();
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }
}
