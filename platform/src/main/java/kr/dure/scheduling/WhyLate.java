package kr.dure.scheduling;

import kr.dure.ask.Analysis;
import kr.dure.ask.Inputs;
import kr.dure.ask.Row;
import kr.dure.ask.Worked;
import kr.dure.prompts.Bilingual;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What stands in the way of a late order: transit, stock, machines, quality cases, and late orders of its components, tier by tier. */
@Component
class WhyLate implements Analysis {

    private static final int DEEPEST = 6;

    @Override
    public String name() {
        return "why_late";
    }

    @Override
    public Worked work(Inputs inputs) {
        Items items = new Items(inputs.rows("same"));
        Search search = new Search(inputs, items);
        for (Row line : search.late) {
            if (isAsked(inputs, line)) {
                search.explain(line);
            }
        }
        List<Bilingual> missing = new ArrayList<>();
        if (search.rows.isEmpty()) {
            missing.add(
                    Says.both(
                            "묻는 범위에 늦은 주문이 보이지 않습니다.",
                            "No late order is in sight for what was asked."));
        }
        missing.add(
                Says.both(
                        "보이지 않는 업체의 재고·설비·주문은 원인에 들어 있지 않습니다. 원인이 없다고 나와도 그쪽에 있을 수 있습니다.",
                        "Stock, machines and orders of companies out of sight are not among the"
                                + " causes; one may lie there."));
        return new Worked(
                search.rows,
                search.steps,
                List.of(
                        Says.both(
                                "지금 함께 있는 사실들입니다. 상관이지 원인으로 확정된 것은 아닙니다.",
                                "These are facts that hold at the same time: coincidence, not"
                                        + " proven cause."),
                        Says.both(
                                "부품표를 따라 최대 %1$s단계까지 거슬러 올라갔습니다.",
                                "Bills of material were followed for at most %1$s levels.",
                                DEEPEST)),
                missing);
    }

    private static boolean isAsked(Inputs inputs, Row line) {
        if (inputs.parameter("order") instanceof Map<?, ?> order) {
            return Objects.equals(order.get("owner"), line.text("customer"))
                    && Objects.equals(order.get("id"), line.text("purchaseOrder"));
        }
        if (inputs.parameter("part") instanceof Map<?, ?> part
                && !(Objects.equals(part.get("owner"), line.text("owner"))
                        && Objects.equals(part.get("id"), line.text("part")))) {
            return false;
        }
        return !(inputs.parameter("organisation") instanceof Map<?, ?> organisation)
                || Objects.equals(organisation.get("id"), line.text("customer"))
                || Objects.equals(organisation.get("id"), line.text("supplier"));
    }

    /** One way down the bills. */
    private static final class Search {

        private final Items items;
        private final Bills bills;
        private final List<Row> late;
        private final List<Row> stock;
        private final List<Row> machines;
        private final List<Row> cases;
        private final List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        private final List<Bilingual> steps = new ArrayList<>();

        Search(Inputs inputs, Items items) {
            this.items = items;
            bills = new Bills(inputs.rows("bills"), items);
            late = inputs.rows("late");
            stock = inputs.rows("stock");
            machines = inputs.rows("machines");
            cases = inputs.rows("cases");
        }

        void explain(Row root) {
            int before = rows.size();
            found(root, root, 0, "late_order", root.text("supplier"), items.of(root));
            causes(root, root, 1, new HashSet<>());
            steps.add(
                    rows.size() == before + 1
                            ? Says.both(
                                    "%1$s-%2$s(%3$s, %4$s일 지연, 남은 %5$s): 보이는 자료에는 막는 것이 없습니다.",
                                    "%1$s-%2$s (%3$s, %4$s days late, %5$s open): nothing in sight"
                                            + " stands in its way.",
                                    root.text("purchaseOrder"),
                                    root.text("line"),
                                    root.text("part"),
                                    root.number("daysLate"),
                                    root.number("open"))
                            : Says.both(
                                    "%1$s-%2$s(%3$s, %4$s일 지연, 남은 %5$s): 걸린 사실 %6$s건, 가장 깊은 곳은"
                                            + " %7$s의 %8$s",
                                    "%1$s-%2$s (%3$s, %4$s days late, %5$s open): %6$s facts in its"
                                            + " way, the deepest is %8$s of %7$s",
                                    root.text("purchaseOrder"),
                                    root.text("line"),
                                    root.text("part"),
                                    root.number("daysLate"),
                                    root.number("open"),
                                    rows.size() - before - 1,
                                    String.valueOf(deepest(before).get("company")),
                                    String.valueOf(deepest(before).get("part"))));
        }

        private Map<String, @Nullable Object> deepest(int before) {
            Map<String, @Nullable Object> deepest = rows.get(before);
            for (Map<String, @Nullable Object> row : rows.subList(before, rows.size())) {
                if ((Long) Objects.requireNonNull(row.get("depth"))
                        > (Long) Objects.requireNonNull(deepest.get("depth"))) {
                    deepest = row;
                }
            }
            return deepest;
        }

        private void causes(Row root, Row line, int depth, Set<Item> seen) {
            Item item = items.of(line);
            String supplier = line.text("supplier");
            if (!seen.add(item) || depth > DEEPEST) {
                return;
            }
            if (line.number("inTransit") > 0) {
                found(root, line, depth, "in_transit", supplier, item);
            }
            stockOf(item, supplier)
                    .ifPresent(
                            row -> {
                                boolean there = row.number("quantity") >= line.number("open");
                                found(
                                        root,
                                        row,
                                        depth,
                                        there ? "made_not_sent" : "stock_short",
                                        supplier,
                                        item);
                            });
            machines.stream()
                    .filter(row -> row.text("owner").equals(supplier))
                    .filter(row -> items.of(row).equals(item))
                    .forEach(row -> found(root, row, depth, "machine_down", supplier, item));
            cases.stream()
                    .filter(row -> items.of(row).equals(item))
                    .forEach(row -> found(root, row, depth, "case_open", supplier, item));
            for (Bills.Line component : bills.componentsOf(item)) {
                component(root, supplier, component.component(), depth, seen);
            }
        }

        private void component(Row root, String buyer, Item item, int depth, Set<Item> seen) {
            stockOf(item, buyer)
                    .filter(
                            row ->
                                    row.number("quantity") <= 0
                                            || (row.has("minimum")
                                                    && row.number("quantity")
                                                            < row.number("minimum")))
                    .ifPresent(row -> found(root, row, depth, "component_short", buyer, item));
            List<Row> upstream =
                    seen.contains(item)
                            ? List.of()
                            : late.stream()
                                    .filter(row -> row.text("customer").equals(buyer))
                                    .filter(row -> items.of(row).equals(item))
                                    .toList();
            upstream.forEach(
                    row -> found(root, row, depth, "component_late", row.text("supplier"), item));
            if (!upstream.isEmpty()) {
                causes(root, upstream.getFirst(), depth + 1, seen);
            }
        }

        private Optional<Row> stockOf(Item item, String holder) {
            return stock.stream()
                    .filter(row -> row.text("holder").equals(holder))
                    .filter(row -> items.of(row).equals(item))
                    .findFirst();
        }

        private void found(Row root, Row fact, int depth, String cause, String company, Item item) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("buyer", root.text("customer"));
            row.put("purchaseOrder", root.text("purchaseOrder"));
            row.put("line", Math.round(root.number("line")));
            row.put("depth", (long) depth);
            row.put("cause", cause);
            row.put("company", company);
            row.put("partOwner", item.owner());
            row.put("part", item.part());
            row.put("quantity", quantity(fact, cause));
            row.put(
                    "minimum",
                    cause.equals("component_short") && fact.has("minimum")
                            ? Says.figure(fact.number("minimum"))
                            : null);
            row.put("unit", fact.textOrNull("unit"));
            row.put("record", record(fact, cause));
            row.put("due", fact.date("due"));
            row.put("since", fact.time("since"));
            row.put("daysLate", fact.has("daysLate") ? Math.round(fact.number("daysLate")) : null);
            rows.add(row);
        }

        private static @Nullable Number quantity(Row fact, String cause) {
            return switch (cause) {
                case "late_order", "component_late" -> Says.figure(fact.number("open"));
                case "in_transit" -> Says.figure(fact.number("inTransit"));
                case "made_not_sent", "stock_short", "component_short" ->
                        Says.figure(fact.number("quantity"));
                default -> null;
            };
        }

        private static @Nullable String record(Row fact, String cause) {
            return switch (cause) {
                case "late_order", "component_late", "in_transit" -> fact.text("purchaseOrder");
                case "machine_down" -> fact.text("machine");
                case "case_open" -> fact.text("qualityCase");
                default -> null;
            };
        }
    }
}
