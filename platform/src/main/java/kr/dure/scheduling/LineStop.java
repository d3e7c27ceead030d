package kr.dure.scheduling;

import kr.dure.ask.Analysis;
import kr.dure.ask.Inputs;
import kr.dure.ask.Row;
import kr.dure.ask.Worked;
import kr.dure.prompts.Bilingual;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** When lines stop if a machine, plant or company is out: stock by daily use, level by level up the bill. */
@Component
class LineStop implements Analysis {

    private static final double SECONDS = 86_400;

    @Override
    public String name() {
        return "line_stop";
    }

    @Override
    public Worked work(Inputs inputs) {
        Network network = new Network(inputs);
        Failure failure = Failure.of(inputs, network);
        double outage = inputs.parameter("days") instanceof Number days ? days.doubleValue() : 0;
        Map<Item, Double> left = left(network, failure);
        Propagation propagation = new Propagation(network, failure.items(), left);
        Row me = inputs.rows("me").getFirst();
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        List<Bilingual> steps = new ArrayList<>();
        steps.add(failed(failure, outage));
        left.forEach(
                (item, pieces) ->
                        steps.add(
                                Says.both(
                                        "%1$s: 다른 설비가 하루 %2$s 더 만들 수 있음",
                                        "Other machines can still make %2$s of %1$s a day.",
                                        item.part(),
                                        pieces)));
        for (Propagation.Stop stop : propagation.inOrder()) {
            Propagation.Stop because = stop.because();
            if (because != null) {
                rows.add(row(inputs, network, stop, because, outage, me.text("me")));
                steps.add(step(network, stop, because));
            }
        }
        if (rows.isEmpty() && !failure.items().isEmpty()) {
            steps.add(
                    Says.both(
                            "보이는 부품표에는 이 품번들을 쓰는 곳이 없거나, 쓰는 양이 0입니다.",
                            "No bill in sight uses these parts, or the use is zero."));
        }
        return new Worked(
                rows, steps, assumptions(failure, outage), missing(network, failure, propagation));
    }

    /** What the other machines of the company make of the failed machine's parts in a day. */
    private static Map<Item, Double> left(Network network, Failure failure) {
        Map<Item, Double> left = new HashMap<>();
        Network.Spot machine = failure.machine();
        if (machine != null) {
            for (Row row : network.capacity()) {
                Item item = network.items.of(row);
                boolean isOther =
                        !row.text("machine").equals(machine.machine())
                                || !row.text("owner").equals(machine.owner());
                if (isOther
                        && failure.items().contains(item)
                        && Needs.monday(network.today).equals(row.date("week"))
                        && isFree(network, row)) {
                    left.merge(item, row.number("hours") * row.number("hourly") / 7, Double::sum);
                }
            }
        }
        return left;
    }

    /** A machine that has work of its own is not counted on. */
    private static boolean isFree(Network network, Row row) {
        Network.Spot spot = new Network.Spot(row.text("owner"), row.text("machine"));
        return network.madeOn(spot.owner(), spot.machine()).stream()
                .noneMatch(item -> spot.equals(network.mainMachine(item)));
    }

    private static Map<String, @Nullable Object> row(
            Inputs inputs,
            Network network,
            Propagation.Stop stop,
            Propagation.Stop because,
            double outage,
            String me) {
        boolean stops = outage <= 0 || stop.day() < outage;
        Instant at = inputs.now().plusSeconds(Math.round(stop.day() * SECONDS));
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("days", Says.figure(stop.day()));
        row.put("stopsAt", stops ? at : null);
        row.put("state", stops ? stop.sure() ? "stops" : "stops_at_the_earliest" : "covered");
        row.put("downFor", stops && outage > 0 ? Says.figure(outage - stop.day()) : null);
        row.put("company", stop.item().owner());
        row.put("ours", stop.item().owner().equals(me));
        row.put("lines", network.linesOf(stop.item()));
        row.put("part", stop.item().part());
        row.put("partName", network.name(stop.item()));
        row.put("depth", (long) stop.depth());
        row.put("becauseOwner", because.item().owner());
        row.put("because", because.item().part());
        row.put("buffer", Says.figure(stop.buffer()));
        row.put("dailyUse", stop.use() > 0 ? Says.figure(stop.use()) : null);
        row.put("unit", network.unit(because.item()));
        return row;
    }

    private static Bilingual failed(Failure failure, double outage) {
        String parts = String.join(", ", failure.items().stream().map(Item::part).toList());
        return outage > 0
                ? Says.both(
                        "지금부터 %3$s일 동안 %1$s에서 나오지 않는 품번: %2$s",
                        "Not made at %1$s for %3$s days from now: %2$s",
                        failure.name(),
                        parts,
                        outage)
                : Says.both(
                        "지금부터 기한 없이 %1$s에서 나오지 않는 품번: %2$s",
                        "Not made at %1$s from now on, without an end: %2$s",
                        failure.name(),
                        parts);
    }

    private static Bilingual step(
            Network network, Propagation.Stop stop, Propagation.Stop because) {
        if (stop.use() <= 0) {
            return Says.both(
                    "%1$s(%2$s) ← %3$s: 하루 사용량을 몰라 재고가 없다고 보면 %4$s일 뒤 멈춤",
                    "%1$s (%2$s) stops without %3$s; its daily use is not known, so no stock is"
                            + " counted: %4$s days from now.",
                    stop.item().part(),
                    stop.item().owner(),
                    because.item().part(),
                    stop.day());
        }
        return Says.both(
                "%1$s(%2$s) ← %3$s: %4$s일 뒤 끊김 + 남은 %5$s %8$s ÷ 하루 %6$s = %7$s일 → %9$s일 뒤 멈춤",
                "%1$s (%2$s): %3$s ends in %4$s days; what is left, %5$s %8$s ÷ %6$s a day = %7$s"
                        + " days more, so it stops in %9$s days.",
                stop.item().part(),
                stop.item().owner(),
                because.item().part(),
                because.day(),
                stop.buffer(),
                stop.use(),
                stop.buffer() / stop.use(),
                unit(network, because.item()),
                stop.day());
    }

    private static String unit(Network network, Item item) {
        String unit = network.unit(item);
        return unit == null || unit.equals("1") ? "EA" : unit;
    }

    private static List<Bilingual> assumptions(Failure failure, double outage) {
        List<Bilingual> assumptions = new ArrayList<>(failure.assumptions());
        assumptions.add(
                Says.both(
                        "재고는 만든 곳, 쓰는 곳, 운송 중을 합치고 날마다 고르게 쓴다고 보았습니다. 안전재고도 씁니다.",
                        "Stock of the maker, of those who use it and in transit is added up and"
                                + " used evenly each day, safety stock included."));
        assumptions.add(
                Says.both(
                        "다른 업체에서 사 오는 몫은 넣지 않았습니다. 운송 시간과 재가동 시간은 0으로 보았습니다.",
                        "What other suppliers could bring is not counted; transport and restart"
                                + " take no time."));
        if (outage > 0) {
            assumptions.add(
                    Says.both(
                            "%1$s일 뒤 공급이 모든 단계에서 바로 돌아온다고 보았습니다.",
                            "After %1$s days supply is back at once on all levels.", outage));
        }
        return assumptions;
    }

    private static List<Bilingual> missing(
            Network network, Failure failure, Propagation propagation) {
        List<Bilingual> missing = new ArrayList<>(failure.missing());
        Set<Item> mixed = network.mixed();
        for (Propagation.Stop stop : propagation.inOrder()) {
            boolean isUsed = !network.bills.parentsOf(stop.item()).isEmpty();
            if (isUsed && !network.seesWholeStock(stop.item())) {
                missing.add(
                        Says.both(
                                "%1$s의 재고가 모두 보이지는 않습니다. 보이는 것만 넣었으니 실제로는 더 늦게 멈출 수 있습니다.",
                                "Not all stock of %1$s is in sight; only what is was counted, so"
                                        + " the stop may come later.",
                                stop.item().part()));
            }
            if (mixed.contains(stop.item())) {
                missing.add(
                        Says.both(
                                "%1$s의 단위가 서로 달라 단위가 다른 자료는 뺐습니다.",
                                "Records of %1$s in another unit were left out.",
                                stop.item().part()));
            }
        }
        return missing;
    }
}
