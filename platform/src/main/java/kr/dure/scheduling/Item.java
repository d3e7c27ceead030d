package kr.dure.scheduling;

import kr.dure.ask.Row;

import java.util.Comparator;

/** A part under the number of the company that makes it. */
record Item(String owner, String part) implements Comparable<Item> {

    private static final Comparator<Item> ORDER =
            Comparator.comparing(Item::owner).thenComparing(Item::part);

    /** The part that the columns {@code owner} and {@code part} name. */
    static Item of(Row row) {
        return new Item(row.text("owner"), row.text("part"));
    }

    @Override
    public int compareTo(Item other) {
        return ORDER.compare(this, other);
    }
}
