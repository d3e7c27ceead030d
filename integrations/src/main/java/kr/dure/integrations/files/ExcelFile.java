package kr.dure.integrations.files;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** Rows of an Excel workbook's visible sheets, numbers as Excel keeps them and formulas by their last result. */
final class ExcelFile {

    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

    private ExcelFile() {}

    /** Each visible sheet that isn't empty. */
    static List<Tab> tabs(byte[] file) throws RefusedFile {
        if (file.length >= 8 && ReadableWorkbook.isOLE2Header(file)) {
            throw unreadable("workbook", "an old .xls workbook, or one locked with a password");
        }
        Tabs tabs = new Tabs();
        String where = "workbook";
        try {
            Parts.check(file);
            try (ReadableWorkbook workbook =
                    new ReadableWorkbook(new ByteArrayInputStream(file), WITH_FORMATS)) {
                for (Sheet sheet : workbook.getSheets().toList()) {
                    where = "sheet " + sheet.getName();
                    if (sheet.getVisibility() == SheetVisibility.VISIBLE) {
                        read(sheet, workbook.isDate1904(), tabs);
                    }
                }
            }
        } catch (IOException | RuntimeException broken) {
            // what the reader does not expect in a workbook it meets with exceptions of many kinds
            throw unreadable(where, broken);
        }
        return tabs.all();
    }

    private static void read(Sheet sheet, boolean from1904, Tabs tabs)
            throws IOException, RefusedFile {
        Tab tab = tabs.begin(sheet.getName());
        try (Stream<Row> rows = sheet.openStream()) {
            for (Iterator<Row> each = rows.iterator(); each.hasNext(); ) {
                Row row = each.next();
                List<String> texts = new ArrayList<>();
                for (Cell cell : row) {
                    texts.add(Cells.text(cell, from1904));
                }
                tabs.add(row.getRowNum(), texts);
            }
        } catch (RuntimeException broken) {
            int last = tab.rows().isEmpty() ? 0 : tab.rows().getLast().number();
            throw unreadable(tab.within("below row " + last), broken);
        }
    }

    private static RefusedFile unreadable(String where, Exception broken) {
        return unreadable(
                where,
                broken.getMessage() == null
                        ? broken.getClass().getSimpleName()
                        : broken.getMessage());
    }

    static RefusedFile unreadable(String where, @Nullable String found) {
        return new RefusedFile(
                where,
                found,
                "a whole .xlsx workbook without a password; open it in Excel and save it as .xlsx,"
                        + " or as \"CSV UTF-8\"");
    }
}
