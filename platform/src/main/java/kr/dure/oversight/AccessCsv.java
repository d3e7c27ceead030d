package kr.dure.oversight;

import kr.dure.oversight.Lines.Line;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;

/** Accesses as a table that a spreadsheet opens as text: no cell that somebody else wrote is taken for a formula. */
final class AccessCsv {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL).get();

    /** What spreadsheets begin a formula with, also in the full width of East Asian keyboards and behind blanks. */
    private static final Pattern FORMULA =
            Pattern.compile(
                    "^[\\s\\p{Cntrl}\u00a0\ufeff]*[=+\\-@＝＋－＠].*|^[\\t\\r\\n].*", Pattern.DOTALL);

    private final CSVPrinter printer;
    private final ZoneId zone;

    AccessCsv(Appendable out, ZoneId zone) throws IOException {
        this.zone = zone;
        // Excel reads UTF-8 only behind this mark
        out.append('\ufeff');
        printer = new CSVPrinter(out, FORMAT);
        printer.printRecord(
                "time",
                "company",
                "company_name",
                "person_or_role",
                "act",
                "subject",
                "way",
                "repeats",
                "since",
                "agreements");
    }

    void add(List<Line> lines) throws IOException {
        for (Line line : lines) {
            printer.printRecord(
                    time(line.at()),
                    text(line.company()),
                    text(line.companyName()),
                    text(line.person()),
                    line.kind(),
                    text(line.subject()),
                    text(line.way()),
                    line.repeats(),
                    time(line.since()),
                    text(String.join(" ", line.agreements())));
        }
    }

    /** Says so in the table itself, which goes on without the page. */
    void cut(int rows) throws IOException {
        printer.printRecord(
                "only the latest %d rows; choose fewer days for the others".formatted(rows));
    }

    void flush() throws IOException {
        printer.flush();
    }

    /** An apostrophe in front makes a spreadsheet show it as it is. */
    static String text(String cell) {
        return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
    }

    private String time(@Nullable Instant moment) {
        return moment == null
                ? ""
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.atZone(zone));
    }
}
