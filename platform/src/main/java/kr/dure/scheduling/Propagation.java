package kr.dure.scheduling;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * How a failure climbs through bills of material: a part can't be made from the day on which the first of its components is used
 * up. Each part is settled once, at its earliest day, so that cycles end.
 */
final class Propagation {

    private final Network network;
    private final Map<Item, Stop> stops = new HashMap<>();
    private final List<Stop> inOrder = new ArrayList<>();

    /** @param left how many pieces a day other machines still make of a failed part */
    Propagation(Network network, Set<Item> failed, Map<Item, Double> left) {
        this.network = network;
        PriorityQueue<Stop> next =
                new PriorityQueue<>(
                        Comparator.comparingDouble(Stop::day)
                                .thenComparingInt(Stop::depth)
                                .thenComparing(Stop::item));
        failed.forEach(item -> next.add(new Stop(item, null, 0, 0, 0, 0, true)));
        while (!next.isEmpty()) {
            Stop stop = next.remove();
            if (stops.putIfAbsent(stop.item(), stop) != null) {
                continue;
            }
            inOrder.add(stop);
            for (Bills.Line line : network.bills.parentsOf(stop.item())) {
                if (!stops.containsKey(line.parent())) {
                    climb(stop, line, left.getOrDefault(stop.item(), 0.0), next);
                }
            }
        }
    }

    private void climb(Stop stop, Bills.Line line, double left, PriorityQueue<Stop> next) {
        OptionalDouble use = network.needs.daily(stop.item(), network.today);
        double buffer = network.buffer(stop.item());
        boolean sure = stop.sure() && network.seesWholeStock(stop.item());
        if (use.isEmpty()) {
            next.add(new Stop(line.parent(), stop, stop.day(), stop.depth() + 1, buffer, 0, false));
            return;
        }
        double net = use.getAsDouble() - left;
        if (net > 0) {
            next.add(
                    new Stop(
                            line.parent(),
                            stop,
                            stop.day() + buffer / net,
                            stop.depth() + 1,
                            buffer,
                            net,
                            sure));
        }
    }

    /** All that stops, the failed parts first, by day. */
    List<Stop> inOrder() {
        return inOrder;
    }

    /**
     * A part that can't be made any more.
     *
     * @param because the component that runs out first, or null for what failed itself
     * @param day days from now until then
     * @param depth levels above what failed
     * @param buffer how much of that component lies between its maker and those who use it
     * @param use how much of it is used a day, net of what others still make; 0 if not known
     * @param sure whether all stock and use on the way was in sight
     */
    record Stop(
            Item item,
            @Nullable Stop because,
            double day,
            int depth,
            double buffer,
            double use,
            boolean sure) {}
}
