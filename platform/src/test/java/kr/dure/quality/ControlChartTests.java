package kr.dure.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import kr.dure.ask.Worked;
import kr.dure.quality.ControlChart.Limits;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

class ControlChartTests {

    private final ControlChart chart = new ControlChart();

    /** The flow width of Montgomery, Introduction to Statistical Quality Control, example 6.1. */
    @Test
    void limitsAreThoseOfTheTextbook() {
        Limits limits = new Limits(5, 1.5056, 0.32521);
        assertThat(limits.upper()).isCloseTo(1.69325, within(1e-5));
        assertThat(limits.lower()).isCloseTo(1.31795, within(1e-5));
        assertThat(limits.highestRange()).isCloseTo(0.68749, within(1e-5));
        assertThat(limits.lowestRange()).isZero();
    }

    /**
     * Lots of two pieces, each 1 apart: A₂ is 1.88, so σ of the mean is 0.627 around a centre that lots of the other side hold
     * at 10. The deviations are in hundredths of that σ.
     */
    @ParameterizedTest
    @CsvSource({
        "WE1, '0 10 -10 320'",
        "WE2, '0 210 -10 220'",
        "WE3, '0 110 120 -10 130 140'",
        "WE4, '10 20 10 20 10 20 10 20'",
        "Nelson 3, '-50 -30 -10 10 30 50'",
        "none, '0 190 -10 190'"
    })
    void aRuleIsToldAtThePointThatCompletesIt(String rule, String hundredths) {
        double sigma = 1.88 / 3;
        double[] deviations =
                Arrays.stream(hundredths.split(" ", -1))
                        .mapToDouble(part -> Double.parseDouble(part) / 100 * sigma)
                        .toArray();
        List<Characteristic.Sample> samples =
                Characteristic.of(
                                Given.measured(0.0, 20.0, 30, pairs(deviations))
                                        .rows("samples")
                                        .getFirst())
                        .samples();
        List<List<String>> broken = ChartRules.broken(samples, new Limits(2, 10, 1));
        if (rule.equals("none")) {
            assertThat(broken).allMatch(List::isEmpty);
        } else {
            assertThat(broken.getLast()).contains(rule);
            assertThat(broken.subList(0, broken.size() - 1))
                    .allSatisfy(rules -> assertThat(rules).doesNotContain(rule));
        }
    }

    @Test
    void lotsOfAnotherSizeAreLeftOutAndCounted() {
        List<List<Double>> values = new ArrayList<>(pairs(0, 0.1, -0.1));
        values.add(List.of(1.0, 2.0, 3.0));
        Worked worked = chart.work(Given.measured(0.0, 20.0, 30, values));
        assertThat(worked.rows())
                .extracting(row -> row.get("lot"))
                .containsExactly("L-1", "L-2", "L-3");
        assertThat(worked.missing().getFirst().en()).contains("1 lots without 2 pieces");
    }

    @Test
    void onePieceInEachLotMakesNoChart() {
        Worked worked =
                chart.work(Given.measured(0.0, 20.0, 30, List.of(List.of(1.0), List.of(2.0))));
        assertThat(worked.rows()).isEmpty();
        assertThat(worked.missing().getFirst().en()).contains("1 pieces in each lot");
    }

    /** Two pieces half a unit beside a mean of 10 and a deviation. */
    private static List<List<Double>> pairs(double... deviations) {
        return Arrays.stream(deviations)
                .mapToObj(deviation -> List.of(9.5 + deviation, 10.5 + deviation))
                .toList();
    }
}
