package kr.dure.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import kr.dure.catalogue.AnswerTable.Line;
import kr.dure.table.CsvTable;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Writes an answer as a file that a spreadsheet opens. */
enum AnswerFile {
    /** What the table is stands above it. */
    CSV("text/csv;charset=UTF-8") {
        @Override
        void write(AnswerTable answer, ZoneId zone, String about, OutputStream out)
                throws IOException {
            OutputStreamWriter writer = new OutputStreamWriter(out, UTF_8);
            CsvTable table = new CsvTable(writer);
            for (Line line : answer.about()) {
                table.row(List.of(line.name(), line.text()));
            }
            table.row(List.of());
            table.row(answer.headings());
            for (List<@Nullable Object> row : answer.rows()) {
                table.row(row.stream().map(cell -> plain(cell, zone)).toList());
            }
            table.flush();
            writer.flush();
        }
    },
    /** The table begins at the first row, so that it can be sorted; what it is stands on a second sheet. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        void write(AnswerTable answer, ZoneId zone, String about, OutputStream out)
                throws IOException {
            try (Workbook book = new Workbook(out, "Dure", "1.0")) {
                Worksheet rows = book.newWorksheet(sheet(answer.title()));
                for (int column = 0; column < answer.headings().size(); column++) {
                    rows.value(0, column, answer.headings().get(column));
                    rows.style(0, column).bold().set();
                }
                rows.freezePane(0, 1);
                for (int row = 0; row < answer.rows().size(); row++) {
                    List<@Nullable Object> cells = answer.rows().get(row);
                    for (int column = 0; column < cells.size(); column++) {
                        cell(rows, row + 1, column, cells.get(column), zone);
                    }
                }
                Worksheet words = book.newWorksheet(sheet(about));
                words.width(0, NAMES);
                words.width(1, TEXTS);
                for (int row = 0; row < answer.about().size(); row++) {
                    words.value(row, 0, answer.about().get(row).name());
                    words.value(row, 1, cut(answer.about().get(row).text()));
                    words.style(row, 0).bold().verticalAlignment("top").set();
                    words.style(row, 1).wrapText(true).set();
                }
            }
        }
    };

    /** Widths of columns, in characters. */
    private static final int NAMES = 18;

    private static final int TEXTS = 100;

    /** Most characters of a cell that Excel takes. */
    private static final int LONGEST = 32_767;

    /** Most characters of a sheet's name, of which some are forbidden. */
    private static final int SHEET = 31;

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final String type;

    AnswerFile(String type) {
        this.type = type;
    }

    /** Its media type. */
    String type() {
        return type;
    }

    /**
     * Writes it out.
     *
     * @param zone in which moments are written
     * @param about what the lines about the table are called
     */
    abstract void write(AnswerTable answer, ZoneId zone, String about, OutputStream out)
            throws IOException;

    private static @Nullable Object plain(@Nullable Object cell, ZoneId zone) {
        return cell instanceof Instant moment ? MOMENT.format(moment.atZone(zone)) : cell;
    }

    private static void cell(
            Worksheet sheet, int row, int column, @Nullable Object cell, ZoneId zone) {
        switch (cell) {
            case Number number -> sheet.value(row, column, number);
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            case Instant moment -> {
                sheet.value(row, column, LocalDateTime.ofInstant(moment, zone));
                sheet.style(row, column).format("yyyy-mm-dd hh:mm").set();
            }
            case null -> {}
            default -> sheet.value(row, column, cut(cell.toString()));
        }
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private static String sheet(String title) {
        String allowed = title.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        return allowed.length() <= SHEET ? allowed : allowed.substring(0, SHEET).strip();
    }
}
