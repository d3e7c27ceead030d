package kr.dure.graph.sight;

import kr.dure.graph.fact.LotRef;
import kr.dure.graph.fact.PartRef;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the trace grants in force let an organisation see, besides what agreements show.
 *
 * @param lots each named lot with the ids of the grants that name it
 * @param parts the parts of these lots
 * @param onward those of the lots that were delivered to a company that has not answered yet
 */
public record Granted(Map<LotRef, Set<String>> lots, Set<PartRef> parts, Set<LotRef> onward) {

    public static final Granted NOTHING = new Granted(Map.of(), Set.of(), Set.of());

    private static final Comparator<List<String>> BY_KEY =
            Comparator.<List<String>, String>comparing(List::getFirst).thenComparing(List::getLast);

    public Granted {
        lots = Map.copyOf(lots);
        parts = Set.copyOf(parts);
        onward = Set.copyOf(onward);
    }

    /** {@code $sees.lots}, as pairs {@code [owner, id]}. */
    List<List<String>> namedLots() {
        return lots.keySet().stream().map(Granted::pair).sorted(BY_KEY).toList();
    }

    /**
     * {@code $sees.lots}, {@code $sees.parts} and {@code $sees.onward}, each of pairs {@code [owner, id]}.
     *
     * @param opened the parts that may be seen one by one, those of the lots among them
     */
    Map<String, List<List<String>>> keys(Set<PartRef> opened) {
        Map<String, List<List<String>>> keys = new HashMap<>();
        keys.put("lots", namedLots());
        keys.put(
                "parts",
                opened.stream()
                        .map(part -> List.of(part.owner().value(), part.part().value()))
                        .sorted(BY_KEY)
                        .toList());
        keys.put("onward", onward.stream().map(Granted::pair).sorted(BY_KEY).toList());
        return keys;
    }

    private static List<String> pair(LotRef lot) {
        return List.of(lot.owner().value(), lot.lot().value());
    }
}
