package kr.dure.integrations.files;

import com.fasterxml.aalto.stax.InputFactoryImpl;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Looks through a packed workbook before it is read: the reader makes room for whatever column a cell claims to stand in.
 */
final class Parts {

    private static final Pattern REFERENCE = Pattern.compile("\\$?([A-Za-z]{1,3})\\$?\\d{1,7}");

    private Parts() {}

    static void check(byte[] file) throws IOException, RefusedFile {
        try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
            measure(zip);
            for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
                // a sheet may lie in a part of any name
                try (InputStream in = zip.getInputStream(part)) {
                    cells(part.getName(), in);
                }
            }
        }
    }

    /** Unfolds all once without keeping it: the sizes that a zip claims may be lies. */
    private static void measure(ZipFile zip) throws IOException, RefusedFile {
        long unfolded = 0;
        int parts = 0;
        byte[] some = new byte[1 << 16];
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
        if (parts == 0) {
            throw ExcelFile.unreadable(
                    "workbook", "a file that is no Excel workbook inside, whatever its name says");
        }
    }

    private static void cells(String part, InputStream in) throws RefusedFile {
        try {
            cells(part, reader(in));
        } catch (XMLStreamException noSheet) {
            // a picture; or a broken sheet, of which the reader, the same, reads no more either
        }
    }

    private static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(in);
    }

    private static void cells(String part, XMLStreamReader xml)
            throws XMLStreamException, RefusedFile {
        boolean isSheet = false;
        boolean isCell = false;
        String where = part;
        int cells = 0;
        int characters = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            String start = event == XMLStreamConstants.START_ELEMENT ? xml.getLocalName() : "";
            isSheet = isSheet || start.equals("sheetData");
            if (!isSheet) {
                continue;
            }
            if (start.equals("row")) {
                where = "%s, row %s".formatted(part, shown(xml, "r"));
                cells = 0;
            } else if (start.equals("c")) {
                cells++;
                if (isCell || cells > Limits.SHEET_COLUMNS || !isInSheet(xml)) {
                    throw ExcelFile.unreadable(
                            where,
                            "cell \"%s\", where no sheet has one".formatted(shown(xml, "r")));
                }
                if (shown(xml, "t").equals("d")) {
                    throw ExcelFile.unreadable(
                            where,
                            "a day in cell %s as \"Strict Open XML\" keeps it"
                                    .formatted(shown(xml, "r")));
                }
                isCell = true;
                characters = 0;
            } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
                isCell = false;
            } else if (isCell && xml.hasText()) {
                characters += xml.getTextLength();
                if (characters > Limits.SHEET_CELL) {
                    throw ExcelFile.unreadable(
                            where,
                            "a cell of more than %,d characters".formatted(Limits.SHEET_CELL));
                }
            }
        }
    }

    private static String shown(XMLStreamReader xml, String attribute) {
        String text = Objects.requireNonNullElse(xml.getAttributeValue(null, attribute), "");
        return text.length() > 20 ? text.substring(0, 20) + "…" : text;
    }

    /** A cell without a reference stands behind the one before it. */
    private static boolean isInSheet(XMLStreamReader xml) {
        String reference = xml.getAttributeValue(null, "r");
        Matcher matcher = REFERENCE.matcher(reference == null ? "A1" : reference);
        if (!matcher.matches()) {
            return false;
        }
        int column = 0;
        for (char letter : matcher.group(1).toUpperCase(Locale.ROOT).toCharArray()) {
            column = column * 26 + letter - 'A' + 1;
        }
        return column <= Limits.SHEET_COLUMNS;
    }
}
