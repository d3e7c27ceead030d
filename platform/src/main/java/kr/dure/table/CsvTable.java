package kr.dure.table;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/** A table that a spreadsheet opens as text: no cell that somebody else wrote is taken for a formula. */
public final class CsvTable {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL).get();

    /** What spreadsheets begin a formula with, also in the full width of East Asian keyboards and behind blanks. */
    private static final Pattern FORMULA =
            Pattern.compile(
                    "^[\\s\\p{Cntrl}\u00a0\ufeff]*[=+\\-@＝＋－＠].*|^[\\t\\r\\n].*", Pattern.DOTALL);

    private final CSVPrinter printer;

    public CsvTable(Appendable out) throws IOException {
        // Excel reads UTF-8 only behind this mark
        out.append('\ufeff');
        printer = new CSVPrinter(out, FORMAT);
    }

    /** Writes one row; numbers stay as they are, null is an empty cell. */
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        for (Object cell : cells) {
            printer.print(cell instanceof Number number ? plain(number) : text(cell));
        }
        printer.println();
    }

    public void flush() throws IOException {
        printer.flush();
    }

    /** An apostrophe in front makes a spreadsheet show it as it is. */
    private static String text(@Nullable Object cell) {
        String text = cell == null ? "" : cell.toString();
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    /** Without an exponent, which some spreadsheets read as text. */
    private static String plain(Number number) {
        double value = number.doubleValue();
        if (!(number instanceof Double) || !Double.isFinite(value)) {
            return number.toString();
        }
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
