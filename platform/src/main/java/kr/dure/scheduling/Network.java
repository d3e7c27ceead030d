package kr.dure.scheduling;

import kr.dure.ask.Inputs;
import kr.dure.ask.Row;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Parts in sight with their bills, stock, need and machines, as the statements of an analysis returned them. */
final class Network {

    final Items items;
    final Bills bills;
    final Needs needs;
    final LocalDate today;
    private final Map<Item, String> names = new HashMap<>();
    private final Map<Item, String> units = new TreeMap<>();
    private final Map<Item, Map<String, Double>> stock = new HashMap<>();
    private final Map<Item, Double> transit = new HashMap<>();
    private final Set<Item> mixedStock = new TreeSet<>();
    private final List<Row> capacity;
    private final List<Row> made;

    Network(Inputs inputs) {
        today = inputs.today();
        items = new Items(inputs.rows("same"));
        for (Row row : inputs.rows("parts")) {
            Item item = items.of(row);
            if (item.equals(Item.of(row)) || !units.containsKey(item)) {
                if (row.has("name")) {
                    names.put(item, row.text("name"));
                }
                if (row.has("unit")) {
                    units.put(item, row.text("unit"));
                }
            }
        }
        bills = new Bills(inputs.rows("bills"), items);
        needs = new Needs(items, bills, units, inputs.rows("demand"), inputs.rows("orders"));
        optional(inputs, "stock").forEach(this::count);
        optional(inputs, "transit")
                .forEach(row -> transit.merge(items.of(row), row.number("quantity"), Double::sum));
        capacity = optional(inputs, "capacity");
        made = optional(inputs, "made");
    }

    private static List<Row> optional(Inputs inputs, String statement) {
        return inputs.statements().containsKey(statement) ? inputs.rows(statement) : List.of();
    }

    private void count(Row row) {
        Item item = items.of(row);
        String unit = units.get(item);
        if (unit == null || unit.equals(row.textOrNull("unit"))) {
            stock.computeIfAbsent(item, any -> new TreeMap<>())
                    .merge(row.text("holder"), row.number("quantity"), Double::sum);
        } else {
            mixedStock.add(item);
        }
    }

    @Nullable String name(Item item) {
        return names.get(item);
    }

    @Nullable String unit(Item item) {
        return units.get(item);
    }

    Set<Item> described() {
        return units.keySet();
    }

    /** Whoever's stock of it is in sight, with how much. */
    Map<String, Double> stock(Item item) {
        return stock.getOrDefault(item, Map.of());
    }

    double transit(Item item) {
        return transit.getOrDefault(item, 0.0);
    }

    /** All of it between its maker and those who use it. */
    double buffer(Item item) {
        return stock(item).values().stream().mapToDouble(Double::doubleValue).sum() + transit(item);
    }

    /** Whether the stock of its maker and of each that uses it is in sight. */
    boolean seesWholeStock(Item item) {
        Set<String> holders = new TreeSet<>();
        holders.add(item.owner());
        bills.parentsOf(item).forEach(line -> holders.add(line.parent().owner()));
        return stock(item).keySet().containsAll(holders);
    }

    Set<Item> mixed() {
        Set<Item> mixed = new TreeSet<>(needs.mixed());
        mixed.addAll(mixedStock);
        return mixed;
    }

    /** What a machine makes, as its capacity tells or its lots of late show. */
    Set<Item> madeOn(String owner, String machine) {
        Set<Item> found = new TreeSet<>();
        for (List<Row> rows : List.of(capacity, made)) {
            rows.stream()
                    .filter(row -> row.text("owner").equals(owner))
                    .filter(row -> row.text("machine").equals(machine))
                    .forEach(row -> found.add(items.of(row)));
        }
        return found;
    }

    /** The machines that make a part. */
    Set<Spot> machinesOf(Item item) {
        Set<Spot> found = new TreeSet<>();
        for (List<Row> rows : List.of(capacity, made)) {
            rows.stream()
                    .filter(row -> items.of(row).equals(item))
                    .forEach(row -> found.add(new Spot(row.text("owner"), row.text("machine"))));
        }
        return found;
    }

    /** The lines on which a part is made, or its machines where no line is told. */
    List<String> linesOf(Item item) {
        Set<String> lines = new TreeSet<>();
        capacity.stream()
                .filter(row -> items.of(row).equals(item))
                .forEach(
                        row ->
                                lines.add(
                                        Objects.requireNonNullElse(
                                                row.textOrNull("line"), row.text("machine"))));
        made.stream()
                .filter(row -> lines.isEmpty() && items.of(row).equals(item))
                .map(row -> row.text("machine"))
                .toList()
                .forEach(lines::add);
        return new ArrayList<>(lines);
    }

    /** Where most lots of a part were made of late; else the machine that can make most of it; null if nothing is known. */
    @Nullable Spot mainMachine(Item item) {
        Row best = null;
        for (Row row : made) {
            if (items.of(row).equals(item)
                    && (best == null || row.number("lots") > best.number("lots"))) {
                best = row;
            }
        }
        if (best == null) {
            for (Row row : capacity) {
                if (items.of(row).equals(item) && (best == null || pieces(row) > pieces(best))) {
                    best = row;
                }
            }
        }
        return best == null ? null : new Spot(best.text("owner"), best.text("machine"));
    }

    List<Row> capacity() {
        return capacity;
    }

    List<Row> made() {
        return made;
    }

    private static double pieces(Row row) {
        return row.number("hours") * row.number("hourly");
    }

    /** A machine of a company. */
    record Spot(String owner, String machine) implements Comparable<Spot> {

        @Override
        public int compareTo(Spot other) {
            int byOwner = owner.compareTo(other.owner);
            return byOwner != 0 ? byOwner : machine.compareTo(other.machine);
        }
    }
}
