package kr.dure.quality;

import static java.util.Comparator.comparingDouble;

import kr.dure.ask.Analysis;
import kr.dure.ask.Inputs;
import kr.dure.ask.Row;
import kr.dure.ask.Worked;
import kr.dure.prompts.Bilingual;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which input lots, machines and moulds the bad lots of a part passed more often than the good ones. */
@Component
class CommonCause implements Analysis {

    private static final int SMALL = 5;

    @Override
    public String name() {
        return "common_cause";
    }

    @Override
    public Worked work(Inputs inputs) {
        boolean named = inputs.parameter("defect") != null;
        List<Lot> all = inputs.rows("lots").stream().map(Lot::of).toList();
        List<Lot> inspected = all.stream().filter(lot -> lot.inspected() > 0).toList();
        double share = share(inspected);
        Set<String> bad =
                inspected.stream()
                        .filter(lot -> named ? lot.ofTheDefect() > 0 : lot.isAbove(share))
                        .map(Lot::id)
                        .collect(Collectors.toSet());
        Set<String> good = inspected.stream().map(Lot::id).collect(Collectors.toSet());
        good.removeAll(bad);
        List<Factor> factors =
                inputs.rows("factors").stream().map(row -> Factor.of(row, bad, good)).toList();
        List<Factor> compared = factors.stream().filter(Factor::tells).toList();
        List<Map<String, @Nullable Object>> rows =
                compared.stream()
                        .filter(factor -> factor.table().lift() > 1)
                        .sorted(ORDER)
                        .map(Factor::row)
                        .toList();
        return new Worked(
                rows,
                steps(inputs, share, bad.size(), good.size(), factors.size(), compared.size()),
                ASSUMPTIONS,
                missing(all.size() - inspected.size(), bad.size(), good.size()));
    }

    /** Bad pieces of all inspected pieces. */
    private static double share(List<Lot> lots) {
        long pieces = lots.stream().mapToLong(Lot::inspected).sum();
        long bad = lots.stream().mapToLong(Lot::defective).sum();
        return pieces == 0 ? 0 : (double) bad / pieces;
    }

    private static List<Bilingual> steps(
            Inputs inputs, double share, int bad, int good, int factors, int compared) {
        List<Bilingual> steps = new ArrayList<>();
        if (inputs.parameter("defect") instanceof String code) {
            steps.add(
                    new Bilingual(
                            "불량 코드 %s이(가) 나온 로트를 나쁜 로트로 보았습니다.".formatted(code),
                            "Lots in which defect %s was found count as bad.".formatted(code)));
        } else {
            steps.add(
                    new Bilingual(
                            "전체 불량률 p̄ = %.1f PPM. 로트 불량률이 p̄ + 3√(p̄(1 − p̄) ÷ n)을 넘으면 나쁜 로트로 보았습니다."
                                    .formatted(share * 1e6),
                            "Overall share of bad pieces p̄ = %.1f ppm. Lots above p̄ + 3√(p̄(1 − p̄) ÷ n) count as bad."
                                    .formatted(share * 1e6)));
        }
        steps.add(
                new Bilingual(
                        "검사한 로트 %d개 = 나쁜 로트 %d개 + 양호한 로트 %d개.".formatted(bad + good, bad, good),
                        "%d inspected lots = %d bad + %d good.".formatted(bad + good, bad, good)));
        steps.add(
                new Bilingual(
                        "거친 투입 로트·설비·금형 %d가지 가운데, 나쁜 로트가 하나 이상 거쳤고 모든 로트가 거치지는 않은 %d가지를 견주었습니다. 이만큼 견주면 우연히 p < 0.05인 것이 %.1f가지쯤 나옵니다."
                                .formatted(factors, compared, compared * 0.05),
                        "Of %d input lots, machines and moulds, the %d that at least one bad lot and not every lot passed were compared. Among so many, about %.1f have p < 0.05 by chance."
                                .formatted(factors, compared, compared * 0.05)));
        return steps;
    }

    private static List<Bilingual> missing(int uninspected, int bad, int good) {
        List<Bilingual> missing = new ArrayList<>();
        if (uninspected > 0) {
            missing.add(
                    new Bilingual(
                            "검사 자료가 보이지 않는 로트 %d개는 뺐습니다.".formatted(uninspected),
                            "%d lots without inspections in your sight were left out."
                                    .formatted(uninspected)));
        }
        if (bad == 0 || good == 0) {
            missing.add(
                    new Bilingual(
                            "나쁜 로트와 양호한 로트가 모두 있어야 견줄 수 있습니다.",
                            "It takes bad and good lots to compare them."));
        }
        return missing;
    }

    private static final List<Bilingual> ASSUMPTIONS =
            List.of(
                    new Bilingual(
                            "상관이지 원인 확정이 아닙니다. 같은 때에 함께 쓰인 것들은 서로 갈라지지 않습니다.",
                            "A correlation, not a proven cause. What was used together at the same"
                                    + " time can't be told apart."),
                    new Bilingual(
                            "보실 수 있는 범위 밖에서 들어간 로트·설비·금형은 견주지 않았습니다.",
                            "Input lots, machines and moulds out of your sight were not"
                                    + " compared."));

    private static final Comparator<Factor> ORDER =
            comparingDouble((Factor factor) -> factor.table().p())
                    .thenComparingDouble(factor -> -factor.table().lift())
                    .thenComparingLong(Factor::depth)
                    .thenComparing(Factor::kind)
                    .thenComparing(Factor::owner)
                    .thenComparing(Factor::id);

    /** A lot with what inspections found in it, in pieces. */
    private record Lot(String id, long inspected, long defective, long ofTheDefect) {

        static Lot of(Row row) {
            return new Lot(
                    row.text("lot"),
                    row.count("inspected"),
                    row.count("defective"),
                    row.count("ofTheDefect"));
        }

        /** Whether it lies above the upper limit of the p-chart (ISO 7870-2). */
        boolean isAbove(double share) {
            double limit = share + 3 * Math.sqrt(share * (1 - share) / inspected);
            return (double) defective / inspected > limit;
        }
    }

    /** Something that lots passed. */
    private record Factor(
            String kind,
            String owner,
            String id,
            @Nullable String name,
            long depth,
            FourCells table) {

        static Factor of(Row row, Set<String> bad, Set<String> good) {
            Set<Object> passed = new HashSet<>(row.list("lots"));
            int a = (int) bad.stream().filter(passed::contains).count();
            int b = (int) good.stream().filter(passed::contains).count();
            return new Factor(
                    row.text("kind"),
                    row.text("owner"),
                    row.text("id"),
                    row.textOrNull("name"),
                    row.count("depth"),
                    new FourCells(a, b, bad.size() - a, good.size() - b));
        }

        /** Whether it can tell bad from good: a bad lot passed it, and some lot did not. */
        boolean tells() {
            return table.a() > 0 && table.c() + table.d() > 0;
        }

        Map<String, @Nullable Object> row() {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("kind", kind);
            row.put("owner", owner);
            row.put("lot", kind.equals("LOT") ? id : null);
            row.put("machine", kind.equals("MACHINE") ? id : null);
            row.put("mould", kind.equals("MOULD") ? id : null);
            row.put("name", name);
            row.put("depth", depth);
            row.put("a", (long) table.a());
            row.put("b", (long) table.b());
            row.put("c", (long) table.c());
            row.put("d", (long) table.d());
            row.put("lift", Decimals.rounded(table.lift(), 2));
            row.put("p", Decimals.rounded(table.p(), 6));
            row.put("smallSample", table.a() + table.b() < SMALL);
            return row;
        }
    }
}
