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
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** For how many days stock covers what goes out, with and without what is to come (Catena-X DaysOfSupply). */
@Component
class DaysOfSupply implements Analysis {

    private static final int WEEK = 7;

    @Override
    public String name() {
        return "days_of_supply";
    }

    @Override
    public Worked work(Inputs inputs) {
        Items items = new Items(inputs.rows("same"));
        int horizon = inputs.parameter("days") instanceof Number days ? days.intValue() : 28;
        Map<String, Pile> piles = new TreeMap<>();
        for (Row row : inputs.rows("stock")) {
            Item item = items.of(row);
            piles.computeIfAbsent(
                            row.text("holder") + "\n" + item,
                            any -> new Pile(row.text("holder"), item, row.text("unit")))
                    .add(row);
        }
        List<Cover> covers = new ArrayList<>();
        for (Pile pile : piles.values()) {
            covers.add(cover(inputs, items, pile, horizon));
        }
        covers.sort(
                Comparator.comparing((Cover cover) -> cover.days() == null)
                        .thenComparing(cover -> Objects.requireNonNullElse(cover.days(), 0.0))
                        .thenComparing(cover -> cover.pile().holder())
                        .thenComparing(cover -> cover.pile().item()));
        List<Bilingual> steps = new ArrayList<>();
        covers.stream()
                .filter(cover -> cover.days() != null)
                .limit(8)
                .forEach(cover -> steps.add(step(cover)));
        return new Worked(
                covers.stream().map(cover -> row(inputs, cover)).toList(),
                steps,
                List.of(
                        Says.both(
                                "오늘을 하루로 세며, 하루치를 다 감당하지 못하는 날은 감당하는 몫만큼 셉니다(Catena-X"
                                        + " DaysOfSupply). 주간 소요는 7일로 고르게 나눴고, 안전재고도 씁니다.",
                                "Today counts as a day; the day that is not wholly covered counts"
                                    + " by its covered part (Catena-X DaysOfSupply). Weekly demand"
                                    + " is spread over 7 days; safety stock is used."),
                        Says.both(
                                "나가는 양은 그 업체가 밝힌 주간 소요, 없으면 고객 주문입니다. 납기가 지난 것은 오늘 나가거나 들어온다고 보았고,"
                                        + " 공장이 여럿이면 재고를 합쳤습니다.",
                                "What goes out is the weekly demand that the company stated, else"
                                        + " customers' orders. What is overdue goes out or comes in"
                                        + " today; stock of several plants is added up.")),
                missing(covers));
    }

    private static Cover cover(Inputs inputs, Items items, Pile pile, int horizon) {
        LocalDate today = inputs.today();
        double[] out = new double[horizon];
        double[] in = new double[horizon];
        boolean otherUnit = pile.mixed;
        boolean anyDemand = false;
        int known = 0;
        for (Row row : inputs.rows("demand")) {
            if (row.text("customer").equals(pile.holder()) && items.of(row).equals(pile.item())) {
                otherUnit |= !pile.unit().equals(row.textOrNull("unit"));
                anyDemand = true;
                LocalDate week = Bottleneck.week(row);
                for (int day = 0; day < horizon; day++) {
                    LocalDate at = today.plusDays(day);
                    if (!at.isBefore(week) && at.isBefore(week.plusDays(WEEK))) {
                        out[day] += row.number("quantity") / WEEK;
                        known = Math.max(known, day + 1);
                    }
                }
            }
        }
        for (Row row : inputs.rows("orders")) {
            if (!items.of(row).equals(pile.item())) {
                continue;
            }
            LocalDate due = Objects.requireNonNull(row.date("due"));
            int day = (int) Math.max(0, due.toEpochDay() - today.toEpochDay());
            boolean sold = row.text("supplier").equals(pile.holder());
            boolean bought = row.text("customer").equals(pile.holder());
            if (day >= horizon || (!sold && !bought)) {
                continue;
            }
            otherUnit |= !pile.unit().equals(row.textOrNull("unit"));
            if (bought) {
                in[day] += row.number("open");
            } else if (!isStated(inputs, items, pile)) {
                out[day] += row.number("unshipped");
                anyDemand = true;
                known = horizon;
            }
        }
        String because = because(otherUnit, anyDemand, Arrays.stream(out).sum());
        double[] none = new double[horizon];
        return new Cover(
                pile,
                because == null ? days(pile.quantity, out, none, known) : null,
                because == null ? days(pile.quantity, out, in, known) : null,
                known,
                Arrays.stream(out).limit(Math.max(1, known)).sum(),
                Arrays.stream(in).limit(Math.max(1, known)).sum(),
                because);
    }

    private static boolean isStated(Inputs inputs, Items items, Pile pile) {
        return inputs.rows("demand").stream()
                .anyMatch(
                        row ->
                                row.text("customer").equals(pile.holder())
                                        && items.of(row).equals(pile.item()));
    }

    private static @Nullable String because(boolean otherUnit, boolean anyDemand, double out) {
        if (otherUnit) {
            return "unit_mismatch";
        }
        if (!anyDemand) {
            return "no_demand";
        }
        return out <= 0 ? "zero_demand" : null;
    }

    /**
     * Days that a quantity lasts.
     *
     * @param known how many days are known; it can't be told to last longer
     */
    static double days(double quantity, double[] out, double[] in, int known) {
        double left = quantity;
        for (int day = 0; day < known; day++) {
            left += in[day];
            if (left < out[day]) {
                return day + left / out[day];
            }
            left -= out[day];
        }
        return known;
    }

    private static Map<String, @Nullable Object> row(Inputs inputs, Cover cover) {
        Double days = cover.days();
        Double with = cover.withDeliveries();
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("company", cover.pile().holder());
        row.put("plants", List.copyOf(cover.pile().plants));
        row.put("partOwner", cover.pile().item().owner());
        row.put("part", cover.pile().item().part());
        row.put("quantity", Says.figure(cover.pile().quantity));
        row.put("out", Says.figure(cover.out()));
        row.put("in", Says.figure(cover.in()));
        row.put("unit", cover.pile().unit());
        row.put("days", days == null ? null : Says.figure(days));
        row.put(
                "runsOut",
                days == null || days >= cover.known()
                        ? null
                        : inputs.today().plusDays((long) Math.floor(days)));
        row.put("withDeliveries", with == null ? null : Says.figure(with));
        row.put("beyond", days != null && days >= cover.known());
        row.put("horizon", (long) cover.known());
        row.put("undefinedBecause", cover.undefinedBecause());
        return row;
    }

    private static Bilingual step(Cover cover) {
        return Says.both(
                "%1$s의 %2$s: 재고 %3$s, %4$s일 동안 나갈 양 %5$s(하루 평균 %6$s), 들어올 양 %7$s → 재고만으로 %8$s일, 들어올"
                        + " 것까지 %9$s일",
                "%2$s at %1$s: stock %3$s; going out in %4$s days %5$s (%6$s a day), coming in %7$s"
                        + " → %8$s days by stock alone, %9$s with what comes",
                cover.pile().holder(),
                cover.pile().item().part(),
                cover.pile().quantity,
                cover.known(),
                cover.out(),
                cover.out() / Math.max(1, cover.known()),
                cover.in(),
                Objects.requireNonNull(cover.days()),
                Objects.requireNonNull(cover.withDeliveries()));
    }

    private static List<Bilingual> missing(List<Cover> covers) {
        List<Bilingual> missing = new ArrayList<>();
        long without =
                covers.stream()
                        .filter(cover -> "no_demand".equals(cover.undefinedBecause()))
                        .count();
        if (without > 0) {
            missing.add(
                    Says.both(
                            "재고 %1$s건은 나갈 양을 알 수 없어 며칠인지 셀 수 없습니다.",
                            "For %1$s stocks nothing in sight tells what goes out, so their days"
                                    + " can't be told.",
                            without));
        }
        if (covers.isEmpty()) {
            missing.add(Says.both("보이는 재고가 없습니다.", "No stock is in sight."));
        }
        return missing;
    }

    /** Stock of a part at a company, over its plants. */
    private static final class Pile {

        private final String holder;
        private final Item item;
        private final String unit;
        private final Set<String> plants = new TreeSet<>();
        private double quantity;
        private boolean mixed;

        Pile(String holder, Item item, String unit) {
            this.holder = holder;
            this.item = item;
            this.unit = unit;
        }

        void add(Row row) {
            plants.add(row.text("plant"));
            if (unit.equals(row.text("unit"))) {
                quantity += row.number("quantity");
            } else {
                mixed = true;
            }
        }

        String holder() {
            return holder;
        }

        Item item() {
            return item;
        }

        String unit() {
            return unit;
        }
    }

    private record Cover(
            Pile pile,
            @Nullable Double days,
            @Nullable Double withDeliveries,
            int known,
            double out,
            double in,
            @Nullable String undefinedBecause) {}
}
