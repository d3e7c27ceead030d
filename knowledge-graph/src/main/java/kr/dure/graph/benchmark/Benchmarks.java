package kr.dure.graph.benchmark;

import kr.dure.graph.Cypher;
import kr.dure.graph.Graph;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Freezes the figures of each chain's tiers, month by month, over all companies whatever they share. */
public final class Benchmarks {

    /** Closed months that are looked at; an older one is not begun any more. */
    static final int MONTHS = 13;

    private static final Cypher FROZEN = Cypher.beside(Benchmarks.class, "frozen.cypher");
    private static final Cypher FREEZE = Cypher.beside(Benchmarks.class, "freeze.cypher");

    private final Graph graph;
    private final Clock clock;
    private final Duration grace;

    /**
     * @param clock tells the months, in the zone of the plants
     * @param grace how long after its end a month waits for facts that come late
     */
    public Benchmarks(Graph graph, Clock clock, Duration grace) {
        this.graph = graph;
        this.clock = clock;
        this.grace = grace;
    }

    /**
     * Freezes each month that is over and not frozen yet; a month to which nobody contributed stays open.
     *
     * @return how many figures were frozen
     */
    public int freeze() {
        ZoneId zone = clock.getZone();
        YearMonth latest = YearMonth.from(clock.instant().minus(grace).atZone(zone)).minusMonths(1);
        int frozen = 0;
        for (int back = MONTHS - 1; back >= 0; back--) {
            for (Indicator indicator : Indicator.values()) {
                frozen += freeze(indicator, latest.minusMonths(back), zone);
            }
        }
        return frozen;
    }

    private int freeze(Indicator indicator, YearMonth month, ZoneId zone) {
        LocalDate first = month.atDay(1);
        Map<String, Object> key = Map.of("indicator", indicator.name(), "month", first);
        Set<Chain> closed = new HashSet<>();
        graph.read(FROZEN, key).forEach(row -> closed.add(Chain.of(row)));
        Map<Group, List<Part>> groups = new LinkedHashMap<>();
        Map<String, Object> span =
                Map.of(
                        "from", first.atStartOfDay(zone).toInstant(),
                        "to", first.plusMonths(1).atStartOfDay(zone).toInstant(),
                        "month", first);
        for (Map<String, Object> row : graph.read(indicator.contributions(), span)) {
            Chain chain = Chain.of(row);
            if (!closed.contains(chain)) {
                groups.computeIfAbsent(
                                new Group(chain, (Long) row.getOrDefault("tier", 0L)),
                                any -> new ArrayList<>())
                        .add(
                                new Part(
                                        (String) row.getOrDefault("member", ""),
                                        (Double) row.getOrDefault("numerator", 0.0),
                                        (Double) row.getOrDefault("denominator", 0.0)));
            }
        }
        Set<Chain> begun = new HashSet<>();
        groups.forEach(
                (group, parts) -> {
                    if (parts.stream().anyMatch(part -> part.denominator > 0)) {
                        begun.add(group.chain);
                    }
                });
        groups.keySet().removeIf(group -> !begun.contains(group.chain));
        if (groups.isEmpty()) {
            return 0;
        }
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        groups.forEach((group, parts) -> rows.add(row(group, parts)));
        Map<String, Object> all = new HashMap<>(key);
        Instant now = clock.instant();
        all.put("now", now);
        all.put("rows", rows);
        graph.write(writing -> writing.run(FREEZE, all));
        return rows.size();
    }

    private static Map<String, @Nullable Object> row(Group group, List<Part> parts) {
        List<Part> contributed = parts.stream().filter(part -> part.denominator > 0).toList();
        boolean published =
                Publication.isSafe(contributed.stream().map(Part::denominator).toList());
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("owner", group.chain.owner);
        row.put("chain", group.chain.id);
        row.put("tier", group.tier);
        row.put("group", parts.stream().map(Part::member).sorted().toList());
        row.put("published", published);
        row.put(
                "numerator",
                published ? contributed.stream().mapToDouble(Part::numerator).sum() : null);
        row.put(
                "denominator",
                published ? contributed.stream().mapToDouble(Part::denominator).sum() : null);
        return row;
    }

    private record Chain(String owner, String id) {

        static Chain of(Map<String, Object> row) {
            return new Chain(
                    (String) row.getOrDefault("owner", ""), (String) row.getOrDefault("chain", ""));
        }
    }

    private record Group(Chain chain, long tier) {}

    private record Part(String member, double numerator, double denominator) {}
}
