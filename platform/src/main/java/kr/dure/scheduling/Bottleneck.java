package kr.dure.scheduling;

import kr.dure.ask.Analysis;
import kr.dure.ask.Inputs;
import kr.dure.ask.Row;
import kr.dure.ask.Worked;
import kr.dure.prompts.Bilingual;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Load of machines by the week: hours that the demand takes ÷ manned hours; the highest is the bottleneck. */
@Component
class Bottleneck implements Analysis {

    @Override
    public String name() {
        return "bottleneck";
    }

    @Override
    public Worked work(Inputs inputs) {
        Network network = new Network(inputs);
        double change =
                inputs.parameter("percent") instanceof Number percent ? percent.doubleValue() : 0;
        Loads loads = new Loads(network, 1 + change / 100);
        Map<String, List<Object>> tiers = new TreeMap<>();
        inputs.rows("tiers")
                .forEach(
                        row ->
                                tiers.computeIfAbsent(
                                                row.text("organisation"), any -> new ArrayList<>())
                                        .add(Math.round(row.number("tier"))));
        List<Loads.Load> sorted =
                loads.all().stream()
                        .sorted(
                                Comparator.comparingDouble(Loads.Load::sortedBy)
                                        .reversed()
                                        .thenComparing(Loads.Load::week)
                                        .thenComparing(Loads.Load::spot))
                        .toList();
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        sorted.forEach(load -> rows.add(row(network, load, tiers)));
        return new Worked(
                rows,
                steps(sorted, change),
                List.of(
                        Says.both(
                                "품번의 소요는 그 품번의 로트를 최근 가장 많이 만든 설비(없으면 능력이 가장 큰 설비)에 모두 싣습니다. 다른 설비로"
                                        + " 나누는 것은 '가능한 설비'로만 보여 줍니다.",
                                "All need of a part is put on the machine that made most of its"
                                    + " lots of late (else the most able one); machines that could"
                                    + " share it are only named."),
                        Says.both(
                                "소요는 고객이 밝힌 주간 소요, 없으면 주문, 없으면 부품표로 내려온 양입니다. 수요 변화는 모든 품번에 같게 곱했고,"
                                        + " 재고로 덜어 내지 않았습니다. 불량과 준비 시간은 능력에 이미 들어 있다고 보았습니다.",
                                "Need is the weekly demand that customers stated, else orders, else"
                                    + " what bills of material pass down. The change is applied to"
                                    + " all parts alike; stock is not taken off; scrap and set-up"
                                    + " are taken to be in the stated speed.")),
                missing(network, loads));
    }

    private static List<Bilingual> steps(List<Loads.Load> sorted, double change) {
        List<Bilingual> steps = new ArrayList<>();
        if (change != 0) {
            steps.add(
                    Says.both("모든 소요에 %1$s%%를 더했습니다.", "All need was changed by %1$s %%.", change));
        }
        sorted.stream()
                .limit(5)
                .forEach(
                        load -> {
                            for (Loads.Part part : load.parts()) {
                                steps.add(
                                        Says.both(
                                                "%1$s(%2$s) %3$s 주: %4$s %5$s ÷ 시간당 %6$s = %7$s시간",
                                                "%1$s (%2$s), week of %3$s: %5$s of %4$s ÷ %6$s an"
                                                        + " hour = %7$s hours",
                                                load.spot().machine(),
                                                load.spot().owner(),
                                                load.week(),
                                                part.item().part(),
                                                part.need(),
                                                part.hourly(),
                                                part.hourly() > 0
                                                        ? part.need() / part.hourly()
                                                        : "?"));
                            }
                            steps.add(
                                    Says.both(
                                            "→ 필요 %1$s시간 ÷ 가동 %2$s시간 = 부하 %3$s%%",
                                            "→ %1$s hours needed ÷ %2$s manned = %3$s %% load",
                                            load.needed(),
                                            load.hours(),
                                            load.hours() > 0 ? load.percent() : "?"));
                        });
        return steps;
    }

    private static Map<String, @Nullable Object> row(
            Network network, Loads.Load load, Map<String, List<Object>> tiers) {
        TreeSet<String> others = new TreeSet<>();
        load.parts()
                .forEach(
                        part ->
                                network.machinesOf(part.item()).stream()
                                        .filter(spot -> !spot.equals(load.spot()))
                                        .forEach(spot -> others.add(spot.machine())));
        String because = load.undefinedBecause();
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("company", load.spot().owner());
        row.put("tiers", tiers.getOrDefault(load.spot().owner(), List.of()));
        row.put("machine", load.spot().machine());
        row.put("week", load.week());
        row.put(
                "neededHours",
                because == null || load.hours() <= 0 ? Says.figure(load.needed()) : null);
        row.put("hours", Says.figure(load.hours()));
        row.put("load", because == null ? Says.figure(load.percent()) : null);
        row.put("overloaded", because == null && load.percent() > 100);
        row.put("parts", load.parts().stream().map(part -> part.item().part()).toList());
        row.put("others", List.copyOf(others));
        row.put("undefinedBecause", because);
        return row;
    }

    private static List<Bilingual> missing(Network network, Loads loads) {
        List<Bilingual> missing = new ArrayList<>();
        if (loads.all().isEmpty()) {
            missing.add(Says.both("보이는 생산 능력 자료가 없습니다.", "No capacity is in sight."));
        }
        loads.withoutNeed()
                .forEach(
                        item ->
                                missing.add(
                                        Says.both(
                                                "%1$s의 소요를 알 수 없어 넣지 않았습니다.",
                                                "The need of %1$s is not known and was left out.",
                                                item.part())));
        network.mixed()
                .forEach(
                        item ->
                                missing.add(
                                        Says.both(
                                                "%1$s의 단위가 서로 달라 단위가 다른 자료는 뺐습니다.",
                                                "Records of %1$s in another unit were left out.",
                                                item.part())));
        missing.add(
                Says.both(
                        "생산 능력을 밝히지 않았거나 보이지 않는 업체의 설비는 들어 있지 않습니다.",
                        "Machines of companies that state no capacity, or whose capacity is out of"
                                + " sight, are not in it."));
        return missing;
    }

    /** The Monday of a row's week, as text for keys. */
    static LocalDate week(Row row) {
        return Needs.monday(row.date("week"));
    }
}
