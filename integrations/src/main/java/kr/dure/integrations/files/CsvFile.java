package kr.dure.integrations.files;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rows of a CSV file, whichever of comma, semicolon and tab parts its cells. */
final class CsvFile {

    private static final char[] DELIMITERS = {',', ';', '\t'};

    private static final Pattern TOLD = Pattern.compile("sep=([,;\t|])\r?\n");

    private CsvFile() {}

    static List<Tab> tabs(byte[] file) throws RefusedFile {
        String text = Encoding.decode(file);
        char delimiter = delimiter(text);
        Tabs tabs = new Tabs();
        Tab only = tabs.begin("");
        try (CSVParser records = CSVParser.parse(new StringReader(text), format(delimiter))) {
            for (CSVRecord each : records) {
                tabs.add((int) each.getRecordNumber(), each.toList());
            }
        } catch (IOException | UncheckedIOException unparsable) {
            throw new RefusedFile(
                    "row " + (only.rows().size() + 1),
                    unparsable.getMessage(),
                    "cells in double quotes that are closed; a quote inside one is doubled (\"\")");
        }
        return tabs.all();
    }

    private static CSVFormat format(char delimiter) {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .setIgnoreSurroundingSpaces(true)
                .get();
    }

    /** The mark that occurs most outside quotes in the first lines; Excel's {@code sep=} line decides alone. */
    private static char delimiter(String text) {
        Matcher told = TOLD.matcher(text);
        if (told.lookingAt()) {
            return told.group(1).charAt(0);
        }
        int[] counts = new int[DELIMITERS.length];
        boolean quoted = false;
        int lines = 0;
        for (int at = 0; at < text.length() && lines < Limits.HEADING_WITHIN; at++) {
            char mark = text.charAt(at);
            if (mark == '"') {
                quoted = !quoted;
            } else if (!quoted && !isBetweenDigits(text, at)) {
                for (int each = 0; each < DELIMITERS.length; each++) {
                    counts[each] += mark == DELIMITERS[each] ? 1 : 0;
                }
                lines += mark == '\n' ? 1 : 0;
            }
        }
        int most = 0;
        for (int each = 1; each < counts.length; each++) {
            most = counts[each] > counts[most] ? each : most;
        }
        return DELIMITERS[most];
    }

    /** A comma in 1,200 parts thousands, not cells; headings tell the rest. */
    private static boolean isBetweenDigits(String text, int at) {
        return at > 0
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at - 1))
                && Character.isDigit(text.charAt(at + 1));
    }
}
