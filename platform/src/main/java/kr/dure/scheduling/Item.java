package kr.dure.scheduling;

import java.util.Comparator;

/** A part under the number of the company that makes it. */
record Item(String owner, String part) implements Comparable<Item> {

    private static final Comparator<Item> ORDER =
            Comparator.comparing(Item::owner).thenComparing(Item::part);

    @Override
    public int compareTo(Item other) {
        return ORDER.compare(this, other);
    }
}
