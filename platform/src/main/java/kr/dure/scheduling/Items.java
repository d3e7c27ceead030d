package kr.dure.scheduling;

import kr.dure.ask.Row;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Numbers of several companies that mean one part, so that a customer's number and its suppliers' are the same item. */
final class Items {

    private final Map<Item, Item> parents = new HashMap<>();
    private final Map<Item, Item> names = new HashMap<>();

    /** @param same rows of {@code owner, part} (the maker's number) and {@code customer, number} (the customer's) */
    Items(List<Row> same) {
        Set<Item> numbers =
                same.stream().map(Items::number).collect(Collectors.toCollection(TreeSet::new));
        same.forEach(row -> join(Item.of(row), number(row)));
        for (Item item : new TreeSet<>(parents.keySet())) {
            Item root = root(item);
            Item name = names.get(root);
            if (name == null || (numbers.contains(name) && !numbers.contains(item))) {
                names.put(root, item);
            }
        }
    }

    /** The one number that stands for a part: a maker's where there is one. */
    Item of(Item item) {
        return names.getOrDefault(root(item), item);
    }

    Item of(Row row) {
        return of(Item.of(row));
    }

    private void join(Item one, Item other) {
        parents.putIfAbsent(one, one);
        parents.putIfAbsent(other, other);
        Item root = root(one);
        Item next = root(other);
        if (!root.equals(next)) {
            parents.put(
                    root.compareTo(next) < 0 ? next : root, root.compareTo(next) < 0 ? root : next);
        }
    }

    private Item root(Item item) {
        Item at = item;
        Item above = parents.getOrDefault(at, at);
        while (!above.equals(at)) {
            at = above;
            above = parents.getOrDefault(at, at);
        }
        return at;
    }

    private static Item number(Row row) {
        return new Item(row.text("customer"), row.text("number"));
    }
}
