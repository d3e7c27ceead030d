package kr.dure.scheduling;

import kr.dure.ask.Row;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/**
 * How much of a part is needed in a week: what customers stated as demand; else what their orders call for; else what the parts
 * that it goes into need, down the bill.
 */
final class Needs {

    private static final int WEEK = 7;

    private final Bills bills;
    private final Map<Item, String> units;
    private final Map<Need, Double> stated = new HashMap<>();
    private final Map<Need, Double> ordered = new HashMap<>();
    private final Map<Need, OptionalDouble> known = new HashMap<>();
    private final Set<Need> open = new HashSet<>();
    private final Set<Item> mixed = new TreeSet<>();

    /**
     * @param units UCUM code of each part, as its maker describes it
     * @param demand rows of {@code owner, part, week, quantity, unit}
     * @param orders rows of {@code owner, part, due, ordered, unit}
     */
    Needs(Items items, Bills bills, Map<Item, String> units, List<Row> demand, List<Row> orders) {
        this.bills = bills;
        this.units = units;
        demand.forEach(row -> add(stated, items.of(row), row.date("week"), row, "quantity"));
        orders.forEach(row -> add(ordered, items.of(row), monday(row.date("due")), row, "ordered"));
    }

    /** What is needed in the week that begins on this Monday, or nothing where it can't be known. */
    OptionalDouble weekly(Item item, LocalDate monday) {
        Need need = new Need(item, monday);
        OptionalDouble before = known.get(need);
        if (before != null) {
            return before;
        }
        if (!open.add(need)) {
            return OptionalDouble.empty();
        }
        OptionalDouble found = found(need);
        open.remove(need);
        known.put(need, found);
        return found;
    }

    /** The same by the day: of this week, or of the next where nothing is known of this one. */
    OptionalDouble daily(Item item, LocalDate today) {
        OptionalDouble week = weekly(item, monday(today));
        if (week.isEmpty()) {
            week = weekly(item, monday(today).plusWeeks(1));
        }
        return week.isEmpty() ? week : OptionalDouble.of(week.getAsDouble() / WEEK);
    }

    /** Parts that somebody counts in another unit than their maker; those statements are left out. */
    Set<Item> mixed() {
        return mixed;
    }

    static LocalDate monday(@Nullable LocalDate day) {
        return Objects.requireNonNull(day).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private OptionalDouble found(Need need) {
        Double told = stated.get(need);
        if (told == null) {
            told = ordered.get(need);
        }
        if (told != null) {
            return OptionalDouble.of(told);
        }
        double sum = 0;
        boolean any = false;
        for (Bills.Line line : bills.parentsOf(need.item())) {
            OptionalDouble above = weekly(line.parent(), need.week());
            if (above.isPresent() && fits(need.item(), line.unit())) {
                sum += above.getAsDouble() * line.quantity();
                any = true;
            }
        }
        return any ? OptionalDouble.of(sum) : OptionalDouble.empty();
    }

    private void add(
            Map<Need, Double> to, Item item, @Nullable LocalDate week, Row row, String quantity) {
        if (week != null && fits(item, row.textOrNull("unit"))) {
            to.merge(new Need(item, week), row.number(quantity), Double::sum);
        }
    }

    private boolean fits(Item item, @Nullable String unit) {
        String own = units.get(item);
        boolean fits = own == null || unit == null || own.equals(unit);
        if (!fits) {
            mixed.add(item);
        }
        return fits;
    }

    private record Need(Item item, LocalDate week) {}
}
