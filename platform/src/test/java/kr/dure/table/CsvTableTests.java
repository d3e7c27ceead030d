package kr.dure.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** A table that somebody else's words can't turn into a program. */
class CsvTableTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://x\",\"y\")",
                "+1+1",
                "-2+3",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                " =1",
                "\u00a0=1",
                "＝1",
                "＋1",
                "－1",
                "＠x",
                "\ufeff=1",
                "=1\nmore"
            })
    void whatASpreadsheetWouldComputeIsShownAsItIs(String cell) throws IOException {
        assertThat(read(cell)).containsExactly("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "품질", "a=b", "2026-11-24", "서린모듈 (주)", "'quoted", "a\",\"=b\r\n=c"})
    void otherTextStaysAsItIs(String cell) throws IOException {
        assertThat(read(cell)).containsExactly(cell);
    }

    @Test
    void numbersStayNumbersAndNothingIsEmpty() throws IOException {
        assertThat(read(-3L, 1.0e7, 0.5, null)).containsExactly("-3", "10000000", "0.5", "");
    }

    private static List<String> read(@Nullable Object... cells) throws IOException {
        StringBuilder out = new StringBuilder();
        CsvTable table = new CsvTable(out);
        table.row(Arrays.asList(cells));
        table.flush();
        assertThat(out.charAt(0)).isEqualTo('\ufeff');
        try (CSVParser parser = CSVParser.parse(out.substring(1), CSVFormat.RFC4180)) {
            return parser.getRecords().getFirst().toList();
        }
    }
}
