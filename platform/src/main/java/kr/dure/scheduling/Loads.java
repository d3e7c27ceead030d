package kr.dure.scheduling;

import kr.dure.ask.Row;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Hours that the need of a week takes of each machine. */
final class Loads {

    private final Map<String, Load> loads = new TreeMap<>();
    private final Set<Item> withoutNeed = new TreeSet<>();

    /** @param factor by which all need is multiplied */
    Loads(Network network, double factor) {
        for (Row row : network.capacity()) {
            Network.Spot spot = new Network.Spot(row.text("owner"), row.text("machine"));
            LocalDate week = Bottleneck.week(row);
            Load load =
                    loads.computeIfAbsent(
                            spot + " " + week,
                            any -> new Load(spot, week, row.number("hours"), new ArrayList<>()));
            Item item = network.items.of(row);
            if (spot.equals(network.mainMachine(item))) {
                OptionalDouble need = network.needs.weekly(item, week);
                if (need.isPresent()) {
                    load.parts()
                            .add(new Part(item, need.getAsDouble() * factor, row.number("hourly")));
                } else {
                    withoutNeed.add(item);
                }
            }
        }
    }

    Collection<Load> all() {
        return loads.values();
    }

    @Nullable Load of(Network.Spot spot, LocalDate week) {
        return loads.get(spot + " " + week);
    }

    Set<Item> withoutNeed() {
        return withoutNeed;
    }

    /**
     * A machine in a week.
     *
     * @param hours manned
     * @param parts what it has to make
     */
    record Load(Network.Spot spot, LocalDate week, double hours, List<Part> parts) {

        double needed() {
            return parts.stream()
                    .filter(part -> part.hourly() > 0)
                    .mapToDouble(part -> part.need() / part.hourly())
                    .sum();
        }

        double percent() {
            return hours > 0 ? 100 * needed() / hours : 0;
        }

        /** What can't be computed comes first: somebody has to look at it. */
        double sortedBy() {
            return undefinedBecause() == null ? percent() : Double.MAX_VALUE;
        }

        @Nullable String undefinedBecause() {
            if (parts.stream().anyMatch(part -> part.need() > 0 && part.hourly() <= 0)) {
                return "no_speed";
            }
            return hours <= 0 && needed() > 0 ? "no_hours" : null;
        }
    }

    /**
     * What a machine has to make of a part.
     *
     * @param hourly pieces an hour
     */
    record Part(Item item, double need, double hourly) {}
}
