package kr.dure.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import kr.dure.oversight.Lines.Line;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Accesses, which hold words of others, in a file. */
class AccessCsvTests {

    @Test
    void quotesAndLineBreaksStayInTheirCell() throws IOException {
        StringBuilder out = new StringBuilder();
        AccessCsv csv = new AccessCsv(out, ZoneId.of("Asia/Seoul"));
        csv.add(
                List.of(
                        new Line(
                                Instant.parse("2026-11-24T00:00:00Z"),
                                "hanbit",
                                "=cmd|' /C calc'!A0",
                                false,
                                "a\",\"=b\r\n=c",
                                "asked",
                                "조회",
                                "로트, 카드",
                                "화면",
                                3,
                                Instant.parse("2026-11-23T23:00:00Z"),
                                List.of("yujin:1@2"))));
        csv.cut(50_000);
        csv.flush();
        assertThat(out.charAt(0)).isEqualTo('\ufeff');
        try (CSVParser parser = CSVParser.parse(out.substring(1), CSVFormat.RFC4180)) {
            List<CSVRecord> rows = parser.getRecords();
            assertThat(rows).hasSize(3);
            assertThat(rows.get(1).toList())
                    .containsExactly(
                            "2026-11-24T09:00:00+09:00",
                            "hanbit",
                            "'=cmd|' /C calc'!A0",
                            "a\",\"=b\r\n=c",
                            "asked",
                            "로트, 카드",
                            "화면",
                            "3",
                            "2026-11-24T08:00:00+09:00",
                            "yujin:1@2");
            assertThat(rows.get(2).get(0)).contains("50000 rows");
        }
    }
}
