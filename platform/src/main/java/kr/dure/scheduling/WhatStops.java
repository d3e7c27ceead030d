package kr.dure.scheduling;

import kr.dure.ask.Analysis;
import kr.dure.ask.Inputs;
import kr.dure.ask.Row;
import kr.dure.ask.Worked;
import kr.dure.prompts.Bilingual;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What hangs on a machine, plant or company: its parts, all that they go into, and the orders open on those. */
@Component
class WhatStops implements Analysis {

    @Override
    public String name() {
        return "what_stops";
    }

    @Override
    public Worked work(Inputs inputs) {
        Network network = new Network(inputs);
        Failure failure = Failure.of(inputs, network);
        Map<Item, Place> places = new TreeMap<>();
        Deque<Item> next = new ArrayDeque<>();
        failure.items()
                .forEach(
                        item -> {
                            places.put(item, new Place(0, null));
                            next.add(item);
                        });
        while (!next.isEmpty()) {
            Item item = next.remove();
            int depth = places.getOrDefault(item, new Place(0, null)).depth() + 1;
            for (Bills.Line line : network.bills.parentsOf(item)) {
                if (places.putIfAbsent(line.parent(), new Place(depth, item)) == null) {
                    next.add(line.parent());
                }
            }
        }
        List<Row> orders = inputs.rows("orders");
        List<Map<String, @Nullable Object>> rows =
                places.entrySet().stream()
                        .sorted(
                                Map.Entry.<Item, Place>comparingByValue()
                                        .thenComparing(Map.Entry.comparingByKey()))
                        .map(entry -> row(network, entry.getKey(), entry.getValue(), orders))
                        .toList();
        List<Bilingual> steps = new ArrayList<>();
        steps.add(
                Says.both(
                        "%1$s에서 바로 나오는 품번 %2$s개, 그것이 들어가는 윗단계 품번 %3$s개를 보이는 부품표로 찾았습니다.",
                        "%2$s parts come from %1$s itself; by the bills in sight they go into %3$s"
                                + " further parts.",
                        failure.name(),
                        failure.items().size(),
                        places.size() - failure.items().size()));
        List<Bilingual> assumptions = new ArrayList<>(failure.assumptions());
        assumptions.add(
                Says.both(
                        "재고나 다른 설비로 버티는 것은 넣지 않았습니다. 언제 멈추는지는 '라인 정지 시점'에 물어 주세요.",
                        "Stock and other machines that bridge it are not counted; ask line_stop for"
                                + " the day."));
        return new Worked(rows, steps, assumptions, failure.missing());
    }

    private static Map<String, @Nullable Object> row(
            Network network, Item item, Place place, List<Row> orders) {
        double open = 0;
        LocalDate due = null;
        long lines = 0;
        String unit = network.unit(item);
        for (Row order : orders) {
            if (network.items.of(order).equals(item)
                    && (unit == null || unit.equals(order.textOrNull("unit")))) {
                lines++;
                open += order.number("open");
                LocalDate day = order.date("due");
                due = due == null || (day != null && day.isBefore(due)) ? day : due;
            }
        }
        Item because = place.because();
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("depth", (long) place.depth());
        row.put("company", item.owner());
        row.put("part", item.part());
        row.put("partName", network.name(item));
        row.put("becauseOwner", because == null ? null : because.owner());
        row.put("because", because == null ? null : because.part());
        row.put("lines", network.linesOf(item));
        row.put("openOrders", lines);
        row.put("open", lines == 0 ? null : Says.figure(open));
        row.put("unit", unit);
        row.put("nextDue", due);
        return row;
    }

    private record Place(int depth, @Nullable Item because) implements Comparable<Place> {

        @Override
        public int compareTo(Place other) {
            return Integer.compare(depth, other.depth);
        }
    }
}
