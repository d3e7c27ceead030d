package kr.dure.integrations.files;

import java.util.ArrayList;
import java.util.List;

/** The sheets of one file as they are read, row by row and no further than a file may go. */
final class Tabs {

    private final List<Tab> all = new ArrayList<>();
    private int cells;
    private long characters;

    /** Begins a sheet; the rows that follow stand in it. */
    Tab begin(String name) {
        Tab tab = new Tab(name, new ArrayList<>());
        all.add(tab);
        return tab;
    }

    void add(int number, List<String> texts) throws RefusedFile {
        Tab tab = all.getLast();
        if (tab.rows().size() == Limits.ROWS) {
            throw tooMuch(tab.within("rows"), "more than %,d rows", Limits.ROWS);
        }
        if (texts.size() > Limits.COLUMNS) {
            throw new RefusedFile(
                    tab.within("row " + number),
                    "%,d columns".formatted(texts.size()),
                    "at most %,d columns; export only those that are needed"
                            .formatted(Limits.COLUMNS));
        }
        Row row = new Row(number, texts.stream().map(Cells::plain).toList());
        cells += row.cells().size();
        characters += row.cells().stream().mapToLong(String::length).sum();
        if (cells > Limits.CELLS) {
            throw tooMuch(
                    tab.within("row " + number), "more than %,d cells up to here", Limits.CELLS);
        }
        if (characters > Limits.CHARACTERS) {
            throw tooMuch(
                    tab.within("row " + number),
                    "more than %,d characters up to here",
                    Limits.CHARACTERS);
        }
        tab.rows().add(row);
    }

    private static RefusedFile tooMuch(String where, String found, int most) {
        return new RefusedFile(
                where,
                found.formatted(most),
                "at most %,d; split the export, or leave out what is not needed".formatted(most));
    }

    /** Those that hold anything, in the order of the file. */
    List<Tab> all() {
        return all.stream().filter(tab -> !tab.rows().isEmpty()).toList();
    }
}
