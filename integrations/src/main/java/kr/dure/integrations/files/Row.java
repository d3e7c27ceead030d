package kr.dure.integrations.files;

import java.util.List;

/**
 * One row of a file, as a person sees it.
 *
 * @param number row number as Excel shows it, from 1
 * @param cells texts without blanks around them; an empty cell is an empty text
 */
record Row(int number, List<String> cells) {

    Row {
        cells = List.copyOf(cells);
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isEmpty);
    }

    long filled() {
        return cells.stream().filter(cell -> !cell.isEmpty()).count();
    }

    String cell(int index) {
        return index < cells.size() ? cells.get(index) : "";
    }
}
