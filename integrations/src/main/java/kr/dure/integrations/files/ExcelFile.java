package kr.dure.integrations.files;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** Rows of an Excel workbook's visible sheets, numbers as Excel keeps them and formulas by their last result. */
final class ExcelFile {

    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

    private ExcelFile() {}

    /** One list of rows for each visible sheet that isn't empty. */
    static List<List<Row>> sheets(byte[] file) throws RefusedFile {
        measure(file);
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(file), WITH_FORMATS)) {
            List<List<Row>> sheets = new ArrayList<>();
            for (Sheet sheet : workbook.getSheets().toList()) {
                List<Row> rows =
                        sheet.getVisibility() == SheetVisibility.VISIBLE
                                ? rows(sheet, workbook.isDate1904())
                                : List.of();
                if (!rows.isEmpty()) {
                    sheets.add(rows);
                }
            }
            return sheets;
        } catch (IOException | UncheckedIOException | ExcelReaderException broken) {
            throw unreadable(broken.getMessage());
        }
    }

    private static List<Row> rows(Sheet sheet, boolean from1904) throws IOException, RefusedFile {
        List<Row> rows = new ArrayList<>();
        try (Stream<org.dhatim.fastexcel.reader.Row> stream = sheet.openStream()) {
            Iterator<org.dhatim.fastexcel.reader.Row> each = stream.iterator();
            while (each.hasNext()) {
                org.dhatim.fastexcel.reader.Row row = each.next();
                if (rows.size() == Limits.ROWS) {
                    throw new RefusedFile(
                            "rows of sheet " + sheet.getName(),
                            "more than %,d".formatted(Limits.ROWS),
                            "at most %,d rows; split the export".formatted(Limits.ROWS));
                }
                List<String> cells = new ArrayList<>();
                for (Cell cell : row) {
                    cells.add(Cells.text(cell, from1904));
                }
                rows.add(Cells.row(row.getRowNum(), cells));
            }
        }
        return rows;
    }

    /** Unfolds the package once without keeping it: the sizes that a zip claims may be lies. */
    private static void measure(byte[] file) throws RefusedFile {
        if (file.length >= 8 && ReadableWorkbook.isOLE2Header(file)) {
            throw unreadable("an old .xls workbook, or one locked with a password");
        }
        long unfolded = 0;
        int parts = 0;
        byte[] some = new byte[1 << 16];
        try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
            for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
                parts++;
                try (InputStream in = zip.getInputStream(part)) {
                    for (int read = in.read(some); read >= 0; read = in.read(some)) {
                        unfolded += read;
                        if (unfolded > Limits.UNPACKED || parts > Limits.PARTS) {
                            throw new RefusedFile(
                                    "size",
                                    "a workbook that unfolds to more than %,d bytes or %,d parts"
                                            .formatted(Limits.UNPACKED, Limits.PARTS),
                                    "a smaller export; split it, or save it as CSV");
                        }
                    }
                }
            }
        } catch (IOException broken) {
            throw unreadable(broken.getMessage());
        }
        if (parts == 0) {
            throw unreadable("a file that is no Excel workbook inside, whatever its name says");
        }
    }

    private static RefusedFile unreadable(@Nullable String found) {
        return new RefusedFile(
                "workbook",
                found,
                "a whole .xlsx workbook without a password; open it in Excel and save it as .xlsx,"
                        + " or as \"CSV UTF-8\"");
    }
}
