package kr.dure.quality;

import kr.dure.ask.Analysis;
import kr.dure.ask.Inputs;
import kr.dure.ask.Worked;
import kr.dure.prompts.Bilingual;
import kr.dure.quality.Characteristic.Sample;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Cpk of measured characteristics, rolling over ten lots, with the spread within lots (AIAG SPC 2nd edition, chapter IV). */
@Component
class ProcessCapability implements Analysis {

    /** Below it a process counts as not capable; the usual demand of the car industry. */
    static final double TARGET = 1.33;

    private static final int WINDOW = 10;
    private static final int SMALL = 30;
    private static final int TOLD = 6;

    @Override
    public String name() {
        return "process_capability";
    }

    @Override
    public Worked work(Inputs inputs) {
        int lots = inputs.parameter("lots") instanceof Number number ? number.intValue() : 30;
        List<Characteristic> characteristics = Characteristic.measured(inputs);
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        List<Bilingual> steps = new ArrayList<>();
        for (Characteristic one : characteristics) {
            rows.addAll(rows(one, lots));
            if (steps.size() < TOLD) {
                steps.add(told(one));
            }
        }
        return new Worked(rows, steps, ASSUMPTIONS, Characteristic.nothingIfEmpty(characteristics));
    }

    private static List<Map<String, @Nullable Object>> rows(Characteristic one, int lots) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        List<Sample> samples = one.samples();
        for (int i = Math.max(0, samples.size() - lots); i < samples.size(); i++) {
            Sample latest = samples.get(i);
            Capability capability = Capability.of(window(samples, i));
            Map<String, @Nullable Object> row = one.row(latest);
            @Nullable Double cpk = capability.cpk();
            row.put("cpk", cpk == null ? null : Decimals.rounded(cpk, 2));
            row.put("n", (long) capability.n());
            row.put("groups", (long) capability.groups());
            row.put("mean", Decimals.rounded(capability.mean(), 4));
            row.put(
                    "sigma",
                    capability.sigma() > 0 ? Decimals.rounded(capability.sigma(), 5) : null);
            row.put("lower", latest.lower());
            row.put("upper", latest.upper());
            row.put("belowTarget", cpk != null && cpk < TARGET);
            row.put("smallSample", capability.n() < SMALL);
            row.put("undefinedBecause", cpk == null ? "no_spread" : null);
            rows.add(row);
        }
        return rows;
    }

    /** The ten lots up to one, of those that were held to the same limits. */
    private static List<Sample> window(List<Sample> samples, int last) {
        Sample latest = samples.get(last);
        return samples.subList(Math.max(0, last + 1 - WINDOW), last + 1).stream()
                .filter(
                        sample ->
                                Objects.equals(sample.lower(), latest.lower())
                                        && Objects.equals(sample.upper(), latest.upper()))
                .toList();
    }

    private static Bilingual told(Characteristic one) {
        Capability now = Capability.of(window(one.samples(), one.samples().size() - 1));
        @Nullable Double cpk = now.cpk();
        if (cpk == null) {
            return new Bilingual(
                    "%s: 군내 산포를 구할 수 없어 Cpk가 정의되지 않습니다 (로트 %d개, n = %d)."
                            .formatted(one.called(), now.groups(), now.n()),
                    "%s: no spread within lots, so Cpk is undefined (%d lots, n = %d)."
                            .formatted(one.called(), now.groups(), now.n()));
        }
        String sides = now.sides();
        return new Bilingual(
                "%s: 최근 %d로트 n = %d, 평균 %.4f %s, 군내 σ = √(Σ(nᵢ−1)sᵢ² ÷ Σ(nᵢ−1)) = %.5f %s, Cpk = %s = %.2f."
                        .formatted(
                                one.called(),
                                now.groups(),
                                now.n(),
                                now.mean(),
                                one.unit(),
                                now.sigma(),
                                one.unit(),
                                sides,
                                cpk),
                "%s: latest %d lots, n = %d, mean %.4f %s, σ within = √(Σ(nᵢ−1)sᵢ² ÷ Σ(nᵢ−1)) = %.5f %s, Cpk = %s = %.2f."
                        .formatted(
                                one.called(),
                                now.groups(),
                                now.n(),
                                now.mean(),
                                one.unit(),
                                now.sigma(),
                                one.unit(),
                                sides,
                                cpk));
    }

    private static final List<Bilingual> ASSUMPTIONS =
            List.of(
                    new Bilingual(
                            "로트 하나의 시료를 부분군 하나로 보았고, 값이 정규분포를 따르며 공정이 관리상태라고 보았습니다. 관리상태는 관리도로 확인해"
                                    + " 주세요.",
                            "The sample of a lot is one subgroup; values are taken as normal and"
                                    + " the process as in control. Check the latter on the control"
                                    + " chart."),
                    new Bilingual(
                            "1.33은 자동차 업계의 통상 기준입니다. 고객이 정한 기준이 있으면 그것이 앞섭니다.",
                            "1.33 is the usual demand of the car industry; what the customer"
                                    + " demands comes first."));

    /**
     * What a set of subgroups shows.
     *
     * @param sigma pooled standard deviation within the subgroups; 0 if there is none
     */
    record Capability(
            int n,
            int groups,
            double mean,
            double sigma,
            @Nullable Double lower,
            @Nullable Double upper) {

        static Capability of(List<Sample> samples) {
            int n = samples.stream().mapToInt(sample -> sample.values().length).sum();
            double squares = samples.stream().mapToDouble(Sample::squares).sum();
            int freedom = n - samples.size();
            Sample last = samples.getLast();
            return new Capability(
                    n,
                    samples.size(),
                    samples.stream()
                            .flatMapToDouble(sample -> Arrays.stream(sample.values()))
                            .average()
                            .orElse(0),
                    freedom > 0 ? Math.sqrt(squares / freedom) : 0,
                    last.lower(),
                    last.upper());
        }

        /** The smaller distance to a limit over 3 σ; null without spread or limits. */
        @Nullable Double cpk() {
            if (sigma <= 0) {
                return null;
            }
            return Stream.of(
                            upper == null ? Double.MAX_VALUE : (upper - mean) / (3 * sigma),
                            lower == null ? Double.MAX_VALUE : (mean - lower) / (3 * sigma))
                    .filter(side -> side < Double.MAX_VALUE)
                    .min(Double::compare)
                    .orElse(null);
        }

        private String sides() {
            String above = "(%s − %.4f) ÷ 3σ".formatted(upper, mean);
            String below = "(%.4f − %s) ÷ 3σ".formatted(mean, lower);
            return upper == null
                    ? below
                    : lower == null ? above : "min(%s, %s)".formatted(above, below);
        }
    }
}
