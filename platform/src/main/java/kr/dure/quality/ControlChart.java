package kr.dure.quality;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import kr.dure.ask.Analysis;
import kr.dure.ask.Inputs;
import kr.dure.ask.Worked;
import kr.dure.prompts.Bilingual;
import kr.dure.quality.Characteristic.Sample;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Xbar-R control charts (ISO 7870-2) with the rules of Western Electric (1956) and the third of Nelson (1984). */
@Component
class ControlChart implements Analysis {

    private static final int SMALL = 20;
    private static final int TOLD = 6;

    @Override
    public String name() {
        return "control_chart";
    }

    @Override
    public Worked work(Inputs inputs) {
        List<Characteristic> characteristics = Characteristic.measured(inputs);
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        List<Bilingual> steps = new ArrayList<>();
        List<Bilingual> missing = new ArrayList<>(Characteristic.nothingIfEmpty(characteristics));
        for (Characteristic whole : characteristics) {
            int size = usualSize(whole.samples());
            Characteristic one =
                    whole.with(
                            whole.samples().stream()
                                    .filter(sample -> sample.values().length == size)
                                    .toList());
            if (!Limits.exist(size)) {
                missing.add(unfit(whole, size));
                continue;
            }
            if (one.samples().size() < whole.samples().size()) {
                missing.add(leftOut(whole, whole.samples().size() - one.samples().size(), size));
            }
            Limits limits = Limits.of(one.samples(), size);
            rows.addAll(rows(one, limits));
            if (steps.size() < TOLD) {
                steps.add(told(one, limits));
            }
        }
        return new Worked(rows, steps, ASSUMPTIONS, missing);
    }

    private static List<Map<String, @Nullable Object>> rows(Characteristic one, Limits limits) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        List<List<String>> broken = ChartRules.broken(one.samples(), limits);
        for (int i = 0; i < one.samples().size(); i++) {
            Sample sample = one.samples().get(i);
            Map<String, @Nullable Object> row = one.row(sample);
            row.put("mean", Decimals.rounded(sample.mean(), 4));
            row.put("lowerLimit", Decimals.rounded(limits.lower(), 4));
            row.put("centre", Decimals.rounded(limits.centre(), 4));
            row.put("upperLimit", Decimals.rounded(limits.upper(), 4));
            row.put("range", Decimals.rounded(sample.range(), 4));
            row.put("rangeLimit", Decimals.rounded(limits.highestRange(), 4));
            row.put("n", (long) sample.values().length);
            row.put("rules", broken.get(i));
            row.put("outOfControl", !broken.get(i).isEmpty());
            row.put("smallSample", one.samples().size() < SMALL);
            rows.add(row);
        }
        return rows;
    }

    /** The size that most lots have, the larger one of equals. */
    private static int usualSize(List<Sample> samples) {
        return samples.stream()
                .collect(groupingBy(sample -> sample.values().length, counting()))
                .entrySet()
                .stream()
                .max(
                        Comparator.comparingLong(Map.Entry<Integer, Long>::getValue)
                                .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    private static Bilingual told(Characteristic one, Limits limits) {
        long out =
                ChartRules.broken(one.samples(), limits).stream()
                        .filter(rules -> !rules.isEmpty())
                        .count();
        Object[] figures = {
            one.called(),
            one.samples().size(),
            limits.size(),
            limits.centre(),
            limits.range(),
            limits.centre(),
            limits.factor(),
            limits.range(),
            limits.lower(),
            limits.upper(),
            out
        };
        return new Bilingual(
                "%s: %d로트, 로트마다 n = %d, X̿ = %.4f, R̄ = %.4f, 관리한계 %.4f ± %.3f × %.4f = %.4f ~ %.4f. 규칙에 어긋난 로트 %d개."
                        .formatted(figures),
                "%s: %d lots of n = %d, X̿ = %.4f, R̄ = %.4f, limits %.4f ± %.3f × %.4f = %.4f to %.4f. %d lots break a rule."
                        .formatted(figures));
    }

    private static Bilingual unfit(Characteristic one, int size) {
        return new Bilingual(
                "%s: 로트마다 시료가 %d개라 Xbar-R 관리도를 그릴 수 없습니다. 2개에서 10개가 필요합니다."
                        .formatted(one.called(), size),
                "%s: %d pieces in each lot don't make an Xbar-R chart; it takes 2 to 10."
                        .formatted(one.called(), size));
    }

    private static Bilingual leftOut(Characteristic one, int lots, int size) {
        return new Bilingual(
                "%s: 시료 수가 %d개가 아닌 로트 %d개를 뺐습니다.".formatted(one.called(), size, lots),
                "%s: %d lots without %d pieces were left out.".formatted(one.called(), lots, size));
    }

    private static final List<Bilingual> ASSUMPTIONS =
            List.of(
                    new Bilingual(
                            "관리한계는 보이는 로트 전체에서 구했습니다(해석용). 이상 로트도 한계 계산에 들어 있습니다.",
                            "The limits come from all lots shown (retrospective), those out of"
                                    + " control included."),
                    new Bilingual(
                            "관리한계 이탈은 공정이 달라졌다는 신호이며 불량이라는 뜻이 아닙니다.",
                            "A point beyond a control limit says that the process changed, not that"
                                    + " pieces are bad."));

    /**
     * Control limits for subgroups of one size.
     *
     * @param centre mean of the means
     * @param range mean of the ranges
     */
    record Limits(int size, double centre, double range) {

        /** A₂, D₃ and D₄ for 2 to 10 pieces (ISO 7870-2, table 2). */
        private static final double[][] FACTORS = {
            {1.880, 0, 3.267},
            {1.023, 0, 2.574},
            {0.729, 0, 2.282},
            {0.577, 0, 2.114},
            {0.483, 0, 2.004},
            {0.419, 0.076, 1.924},
            {0.373, 0.136, 1.864},
            {0.337, 0.184, 1.816},
            {0.308, 0.223, 1.777}
        };

        static boolean exist(int size) {
            return size >= 2 && size - 2 < FACTORS.length;
        }

        static Limits of(List<Sample> samples, int size) {
            return new Limits(
                    size,
                    samples.stream().mapToDouble(Sample::mean).average().orElse(0),
                    samples.stream().mapToDouble(Sample::range).average().orElse(0));
        }

        double factor() {
            return FACTORS[size - 2][0];
        }

        double lower() {
            return centre - factor() * range;
        }

        double upper() {
            return centre + factor() * range;
        }

        double lowestRange() {
            return FACTORS[size - 2][1] * range;
        }

        double highestRange() {
            return FACTORS[size - 2][2] * range;
        }

        /** A third of the way from the centre to a limit. */
        double sigma() {
            return factor() * range / 3;
        }
    }
}
