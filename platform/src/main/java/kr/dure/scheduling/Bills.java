package kr.dure.scheduling;

import kr.dure.ask.Row;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What goes into what, one level at a time. */
final class Bills {

    private final Map<Item, List<Line>> components = new TreeMap<>();
    private final Map<Item, List<Line>> parents = new TreeMap<>();

    /** @param bills rows of {@code parentOwner, parent, owner, part, quantity, unit} */
    Bills(List<Row> bills, Items items) {
        for (Row row : bills) {
            Item parent = items.of(new Item(row.text("parentOwner"), row.text("parent")));
            Item component = items.of(row);
            Line line = new Line(parent, component, row.number("quantity"), row.text("unit"));
            if (!parent.equals(component)) {
                components.computeIfAbsent(parent, any -> new ArrayList<>()).add(line);
                parents.computeIfAbsent(component, any -> new ArrayList<>()).add(line);
            }
        }
    }

    List<Line> componentsOf(Item item) {
        return components.getOrDefault(item, List.of());
    }

    List<Line> parentsOf(Item item) {
        return parents.getOrDefault(item, List.of());
    }

    /**
     * One line of a bill.
     *
     * @param quantity of the component in one piece of the parent, in {@code unit}
     * @param unit UCUM code
     */
    record Line(Item parent, Item component, double quantity, String unit) {}
}
