package kr.dure.quality;

import kr.dure.quality.Characteristic.Sample;
import kr.dure.quality.ControlChart.Limits;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The rules that tell chance from change on a control chart, each told at the point that completes it. */
final class ChartRules {

    private ChartRules() {}

    /** For each sample the names of the rules that it breaks. */
    static List<List<String>> broken(List<Sample> samples, Limits limits) {
        double[] means = samples.stream().mapToDouble(Sample::mean).toArray();
        double sigma = limits.sigma();
        double[] distances =
                Arrays.stream(means)
                        .map(mean -> sigma > 0 ? (mean - limits.centre()) / sigma : 0)
                        .toArray();
        return IntStream.range(0, samples.size())
                .mapToObj(i -> broken(samples.get(i), limits, distances, means, i))
                .toList();
    }

    private static List<String> broken(
            Sample sample, Limits limits, double[] distances, double[] means, int at) {
        List<String> broken = new ArrayList<>();
        if (Math.abs(distances[at]) > 3) {
            broken.add("WE1");
        }
        if (beyond(distances, at, 3, 2, 2)) {
            broken.add("WE2");
        }
        if (beyond(distances, at, 5, 4, 1)) {
            broken.add("WE3");
        }
        if (beyond(distances, at, 8, 8, 0)) {
            broken.add("WE4");
        }
        if (isTrend(means, at)) {
            broken.add("Nelson 3");
        }
        if (sample.range() > limits.highestRange() || sample.range() < limits.lowestRange()) {
            broken.add("R");
        }
        return List.copyOf(broken);
    }

    /** Whether this point and enough of those before it lie farther than so many sigma on one side. */
    private static boolean beyond(double[] distances, int at, int of, int enough, double sigmas) {
        if (at + 1 < of || Math.abs(distances[at]) <= sigmas) {
            return false;
        }
        double side = Math.signum(distances[at]);
        return Arrays.stream(distances, at + 1 - of, at + 1)
                        .filter(distance -> side * distance > sigmas)
                        .count()
                >= enough;
    }

    /** Six points, each above the one before, or each below. */
    private static boolean isTrend(double[] means, int at) {
        return at >= 5
                && (IntStream.rangeClosed(at - 4, at).allMatch(i -> means[i] > means[i - 1])
                        || IntStream.rangeClosed(at - 4, at)
                                .allMatch(i -> means[i] < means[i - 1]));
    }
}
