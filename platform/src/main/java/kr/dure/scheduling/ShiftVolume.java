package kr.dure.scheduling;

import kr.dure.ask.Analysis;
import kr.dure.ask.Inputs;
import kr.dure.ask.Row;
import kr.dure.ask.Worked;
import kr.dure.prompts.Bilingual;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Whether another machine can take over the volume of a machine: hours left there × its speed against what is needed. */
@Component
class ShiftVolume implements Analysis {

    @Override
    public String name() {
        return "shift_volume";
    }

    @Override
    public Worked work(Inputs inputs) {
        Network network = new Network(inputs);
        Network.Spot from = spot(inputs.parameter("machine"));
        Network.Spot only = spot(inputs.parameter("to"));
        double percent =
                inputs.parameter("percent") instanceof Number given ? given.doubleValue() : 100;
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        List<Bilingual> steps = new ArrayList<>();
        List<Bilingual> missing = new ArrayList<>();
        Loads loads = new Loads(network, 1);
        if (from != null) {
            for (Item item : network.madeOn(from.owner(), from.machine())) {
                if (from.equals(network.mainMachine(item))) {
                    move(network, loads, new Move(item, from, only, percent), rows, steps, missing);
                }
            }
        }
        if (rows.isEmpty()) {
            missing.add(
                    only == null
                            ? Says.both(
                                    "이 설비의 품번을 만들 수 있다고 능력을 밝힌 다른 설비가 보이지 않습니다.",
                                    "No other machine in sight states that it can make this"
                                            + " machine's parts.")
                            : Says.both(
                                    "%1$s에서 이 설비의 품번을 만들 수 있다고 밝힌 능력이 보이지 않습니다.",
                                    "Nothing in sight states that %1$s can make this machine's"
                                            + " parts.",
                                    only.machine()));
        }
        missing.add(
                Says.both(
                        "고객의 생산지·공정 변경 승인(4M, PPAP)은 이 계산에 없습니다. 만든 적이 있다는 것은 승인이 아닙니다.",
                        "The customer's approval of a change of place or process (4M, PPAP) is not"
                                + " in this; having made it before is no approval."));
        return new Worked(
                rows,
                steps,
                List.of(
                        Says.both(
                                "남은 시간 = 가동 시간 − 그 설비의 자기 품번 소요 시간. 준비 교체와 금형 이동 시간은 0으로 보았습니다.",
                                "Hours left = manned hours − hours of the machine's own parts;"
                                        + " set-up and moving moulds take no time."),
                        Says.both(
                                "여러 품번을 함께 옮기면 남은 시간을 나눠 써야 합니다. 각 줄은 그 품번만 옮긴다고 본 것입니다.",
                                "Parts that move together share the hours left; each row takes it"
                                        + " that this part alone moves.")),
                missing);
    }

    private static void move(
            Network network,
            Loads loads,
            Move move,
            List<Map<String, @Nullable Object>> rows,
            List<Bilingual> steps,
            List<Bilingual> missing) {
        for (Row row : network.capacity()) {
            Network.Spot to = new Network.Spot(row.text("owner"), row.text("machine"));
            boolean isMeant =
                    !to.equals(move.from())
                            && (move.only() == null || to.equals(move.only()))
                            && network.items.of(row).equals(move.item());
            if (!isMeant) {
                continue;
            }
            OptionalDouble need = network.needs.weekly(move.item(), Bottleneck.week(row));
            Loads.Load own = loads.of(to, Bottleneck.week(row));
            if (need.isEmpty() || own == null) {
                missing.add(
                        Says.both(
                                "%1$s 주 %2$s의 소요를 알 수 없습니다.",
                                "The need of %2$s in the week of %1$s is not known.",
                                Bottleneck.week(row),
                                move.item().part()));
                continue;
            }
            double wanted = need.getAsDouble() * move.percent() / 100;
            double free = Math.max(0, own.hours() - own.needed());
            double possible = free * row.number("hourly");
            long lots = lots(network, to, move.item());
            rows.add(shown(network, move, to, row, wanted, free, possible, lots));
            steps.add(
                    Says.both(
                            "%1$s %2$s 주: 가동 %3$s − 자기 일 %4$s = 남은 %5$s시간 × 시간당 %6$s = %7$s개, 옮길"
                                    + " %8$s개",
                            "%1$s, week of %2$s: %3$s manned − %4$s of its own = %5$s hours left ×"
                                    + " %6$s an hour = %7$s, to move %8$s",
                            to.machine(),
                            Bottleneck.week(row),
                            own.hours(),
                            own.needed(),
                            free,
                            row.number("hourly"),
                            possible,
                            wanted));
        }
    }

    private static Map<String, @Nullable Object> shown(
            Network network,
            Move move,
            Network.Spot to,
            Row capacity,
            double wanted,
            double free,
            double possible,
            long lots) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("week", Bottleneck.week(capacity));
        row.put("company", move.item().owner());
        row.put("part", move.item().part());
        row.put("targetCompany", to.owner());
        row.put("target", to.machine());
        row.put("wanted", Says.figure(wanted));
        row.put("freeHours", Says.figure(free));
        row.put("possible", Says.figure(possible));
        row.put("unit", network.unit(move.item()));
        row.put(
                "fits",
                wanted <= 0
                        ? "nothing_to_move"
                        : possible >= wanted ? "yes" : possible > 0 ? "partly" : "no");
        row.put(
                "coverage",
                wanted > 0 ? Says.figure(Math.min(100, 100 * possible / wanted)) : null);
        row.put("experience", lots > 0 ? "made_before" : "no_lot_in_sight");
        row.put("lots", lots);
        return row;
    }

    private static long lots(Network network, Network.Spot spot, Item item) {
        return network.made().stream()
                .filter(row -> row.text("owner").equals(spot.owner()))
                .filter(row -> row.text("machine").equals(spot.machine()))
                .filter(row -> network.items.of(row).equals(item))
                .mapToLong(row -> Math.round(row.number("lots")))
                .sum();
    }

    private static Network.@Nullable Spot spot(@Nullable Object machine) {
        return machine instanceof Map<?, ?> entity
                ? new Network.Spot(
                        String.valueOf(entity.get("owner")), String.valueOf(entity.get("id")))
                : null;
    }

    /**
     * A part that should go elsewhere.
     *
     * @param only where to, or null for wherever it can be made
     * @param percent of its need
     */
    private record Move(
            Item item, Network.Spot from, Network.@Nullable Spot only, double percent) {}
}
