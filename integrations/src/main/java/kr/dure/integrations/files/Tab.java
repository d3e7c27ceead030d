package kr.dure.integrations.files;

import java.util.List;

/**
 * One sheet of a file.
 *
 * @param name as Excel shows it, empty for a text file
 */
record Tab(String name, List<Row> rows) {

    /** What to write before or after the place of a row, for the person who looks for it. */
    String within(String place) {
        return name.isEmpty() ? place : "sheet %s, %s".formatted(name, place);
    }
}
