package kr.dure.scheduling;

import kr.dure.ask.Analysis;
import kr.dure.ask.Inputs;
import kr.dure.ask.Row;
import kr.dure.ask.Worked;
import kr.dure.prompts.Bilingual;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which orders are late if a machine is out for some hours: due dates in order, stock first, then the machine's hours, with and
 * without the outage.
 */
@Component
class MachineOut implements Analysis {

    private static final double HOURS_OF_A_WEEK = 168;

    @Override
    public String name() {
        return "machine_out";
    }

    @Override
    public Worked work(Inputs inputs) {
        Items items = new Items(inputs.rows("same"));
        Map<?, ?> machine = (Map<?, ?>) Objects.requireNonNull(inputs.parameter("machine"));
        String owner = String.valueOf(machine.get("owner"));
        String id = String.valueOf(machine.get("id"));
        double outage =
                inputs.parameter("hours") instanceof Number hours ? hours.doubleValue() : 24;
        Plan plan = new Plan(inputs, items, owner, id);
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        List<Bilingual> steps = new ArrayList<>();
        List<Bilingual> missing = new ArrayList<>();
        long late = 0;
        long anyway = 0;
        Map<Item, Double> stock = new HashMap<>(plan.stock);
        double needed = 0;
        for (Row order : plan.orders()) {
            Item item = items.of(order);
            double hourly = plan.hourly.getOrDefault(item, 0.0);
            double quantity = order.number("unshipped");
            double fromStock = Math.min(stock.getOrDefault(item, 0.0), quantity);
            stock.merge(item, -fromStock, Double::sum);
            double toMake = quantity - fromStock;
            if (toMake > 0 && hourly <= 0) {
                missing.add(
                        Says.both(
                                "%1$s: 시간당 몇 개 만드는지 알 수 없어 주문 %2$s의 납기를 판단하지 못했습니다.",
                                "How fast %1$s is made is not known, so %2$s can't be judged.",
                                item.part(),
                                order.text("purchaseOrder")));
                rows.add(row(order, quantity, fromStock, null, null, null, "unknown"));
                continue;
            }
            needed += toMake > 0 ? toMake / hourly : 0;
            LocalDate due = Objects.requireNonNull(order.date("due"));
            double with = plan.available(due, outage);
            double without = plan.available(due, 0);
            String verdict =
                    due.isBefore(inputs.today())
                            ? "late_anyway"
                            : toMake <= 0
                                    ? "from_stock"
                                    : needed <= with
                                            ? "in_time"
                                            : needed <= without ? "late_by_outage" : "late_anyway";
            late += verdict.equals("late_by_outage") ? 1 : 0;
            anyway += verdict.equals("late_anyway") ? 1 : 0;
            rows.add(row(order, quantity, fromStock, needed, with, without, verdict));
            steps.add(
                    Says.both(
                            "%1$s-%2$s %3$s(%4$s): 남은 %5$s 중 재고 %6$s, 여기까지 필요 %7$s시간, 쓸 수 있는 시간 정지"
                                    + " 시 %8$s / 정지 없이 %9$s",
                            "%1$s-%2$s %3$s (%4$s): %5$s open, %6$s from stock; %7$s hours needed"
                                    + " up to here, %8$s available with the stop, %9$s without",
                            order.text("purchaseOrder"),
                            order.text("line"),
                            item.part(),
                            due,
                            quantity,
                            fromStock,
                            needed,
                            with,
                            without));
        }
        steps.addFirst(verdict(id, outage, rows.size(), late, anyway, missing.isEmpty()));
        plan.works.forEach(work -> steps.add(hit(inputs, work, outage)));
        if (plan.hourly.isEmpty()) {
            missing.add(
                    Says.both(
                            "설비 %1$s의 생산 능력(가동 시간, 시간당 수량)이 없습니다.",
                            "There is no capacity (manned hours, speed) of machine %1$s.", id));
        }
        return new Worked(rows, steps, assumptions(plan), missing);
    }

    private static Bilingual verdict(
            String machine, double outage, int orders, long late, long anyway, boolean sure) {
        if (orders == 0) {
            return Says.both(
                    "판단할 주문이 없습니다: 기간 안에 설비 %1$s의 품번으로 나갈 주문이 보이지 않습니다.",
                    "Nothing to judge: no order for the parts of machine %1$s is due in the time"
                            + " given.",
                    machine);
        }
        String ko = late + anyway > 0 ? "아니요" : sure ? "예" : "알 수 없음";
        String en = late + anyway > 0 ? "No" : sure ? "Yes" : "Unknown";
        Bilingual words =
                Says.both(
                        "설비 %1$s, %2$s시간 정지 시 주문 품목 %3$s건 가운데 이 정지 때문에 %4$s건이 늦고, 정지가 없어도 %5$s건은"
                                + " 늦습니다.",
                        "With %1$s out for %2$s hours, of %3$s order lines %4$s are late because of"
                                + " it and %5$s are late anyway.",
                        machine,
                        outage,
                        orders,
                        late,
                        anyway);
        return new Bilingual(ko + ": " + words.ko(), en + ": " + words.en());
    }

    private static Bilingual hit(Inputs inputs, Row work, double outage) {
        Instant from = Objects.requireNonNull(work.time("from"));
        Instant end = inputs.now().plus(Duration.ofMinutes(Math.round(outage * 60)));
        return from.isBefore(end)
                ? Says.both(
                        "작업지시 %1$s(%2$s %3$s): 정지 시간에 걸립니다.",
                        "Work order %1$s (%3$s of %2$s) falls into the stop.",
                        work.text("workOrder"),
                        work.textOrNull("part") == null ? "?" : work.text("part"),
                        work.number("quantity"))
                : Says.both(
                        "작업지시 %1$s: 정지 뒤에 시작합니다.",
                        "Work order %1$s begins after the stop.", work.text("workOrder"));
    }

    private static Map<String, @Nullable Object> row(
            Row order,
            double quantity,
            double fromStock,
            @Nullable Double needed,
            @Nullable Double with,
            @Nullable Double without,
            String verdict) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("due", order.date("due"));
        row.put("customer", order.text("customer"));
        row.put("purchaseOrder", order.text("purchaseOrder"));
        row.put("line", Math.round(order.number("line")));
        row.put("partOwner", order.text("owner"));
        row.put("part", order.text("part"));
        row.put("open", Says.figure(quantity));
        row.put("fromStock", Says.figure(fromStock));
        row.put("unit", order.textOrNull("unit"));
        row.put("neededHours", needed == null ? null : Says.figure(needed));
        row.put("hoursWithStop", with == null ? null : Says.figure(with));
        row.put("hoursWithoutStop", without == null ? null : Says.figure(without));
        row.put("verdict", verdict);
        return row;
    }

    private static List<Bilingual> assumptions(Plan plan) {
        List<Bilingual> assumptions = new ArrayList<>();
        assumptions.add(
                Says.both(
                        "지금부터 바로 세우고, 납기일이 시작하기 전까지 만들어야 한다고 보았습니다. 주간 가동 시간은 밤낮 고르게 나눴습니다.",
                        "The stop begins now, and pieces must be made before the due day begins."
                                + " Manned hours of a week are spread evenly over day and night."));
        assumptions.add(
                Says.both(
                        "납기 순서로 재고를 먼저 쓰고 나머지를 이 설비가 만듭니다. 재료는 충분하고 다른 설비는 돕지 않는다고 보았습니다.",
                        "By due date stock goes first and this machine makes the rest; material is"
                                + " there, and no other machine helps."));
        if (!plan.others.isEmpty()) {
            assumptions.add(
                    Says.both(
                            "같은 품번을 만들 수 있는 설비: %1$s",
                            "Machines that can make the same parts: %1$s",
                            String.join(", ", plan.others)));
        }
        return assumptions;
    }

    /** What a machine has to deliver, and with what. */
    private static final class Plan {

        private final Inputs inputs;
        private final Items items;
        private final Map<Item, Double> hourly = new HashMap<>();
        private final Map<LocalDate, Double> hours = new HashMap<>();
        private final Map<Item, Double> stock = new HashMap<>();
        private final Set<String> others = new TreeSet<>();
        private final Set<Item> parts = new TreeSet<>();
        private final List<Row> works;
        private final String owner;

        Plan(Inputs inputs, Items items, String owner, String machine) {
            this.inputs = inputs;
            this.items = items;
            this.owner = owner;
            for (Row row : inputs.rows("capacity")) {
                if (row.text("owner").equals(owner) && row.text("machine").equals(machine)) {
                    Item item = items.of(row);
                    parts.add(item);
                    hourly.put(item, row.number("hourly"));
                    hours.merge(Bottleneck.week(row), row.number("hours"), Math::max);
                }
            }
            works =
                    inputs.rows("works").stream()
                            .filter(row -> row.text("owner").equals(owner))
                            .filter(row -> row.text("machine").equals(machine))
                            .toList();
            works.stream().filter(row -> row.has("part")).forEach(row -> parts.add(items.of(row)));
            for (Row row : inputs.rows("capacity")) {
                Item item = items.of(row);
                if (parts.contains(item) && !row.text("machine").equals(machine)) {
                    others.add(row.text("machine"));
                }
            }
            for (Row row : inputs.rows("stock")) {
                Item item = items.of(row);
                if (parts.contains(item) && row.text("holder").equals(owner)) {
                    stock.merge(item, row.number("quantity"), Double::sum);
                }
            }
        }

        List<Row> orders() {
            int horizon = inputs.parameter("horizon") instanceof Number days ? days.intValue() : 7;
            LocalDate last = inputs.today().plusDays(horizon);
            return inputs.rows("orders").stream()
                    .filter(row -> row.text("supplier").equals(owner))
                    .filter(row -> parts.contains(items.of(row)))
                    .filter(row -> row.number("unshipped") > 0)
                    .filter(row -> !Objects.requireNonNull(row.date("due")).isAfter(last))
                    .sorted(
                            Comparator.comparing(
                                            (Row row) -> Objects.requireNonNull(row.date("due")))
                                    .thenComparing(row -> row.text("purchaseOrder"))
                                    .thenComparingDouble(row -> row.number("line")))
                    .toList();
        }

        /** Manned hours from now until a day begins, without those that fall into the outage. */
        double available(LocalDate due, double outage) {
            Instant at = inputs.now().plus(Duration.ofMinutes(Math.round(outage * 60)));
            Instant end = due.atStartOfDay(inputs.zone()).toInstant();
            double sum = 0;
            while (at.isBefore(end)) {
                LocalDate day = LocalDate.ofInstant(at, inputs.zone());
                Instant next = day.plusDays(1).atStartOfDay(inputs.zone()).toInstant();
                Instant until = next.isBefore(end) ? next : end;
                double share = hours.getOrDefault(Needs.monday(day), 0.0) / HOURS_OF_A_WEEK;
                sum += share * Duration.between(at, until).toMinutes() / 60;
                at = until;
            }
            return sum;
        }
    }
}
