package kr.dure.graph.benchmark;

import java.util.List;

/**
 * Whether a sum over companies may be published. The answer is the same whoever asks, so that no two answers can be set against
 * each other: the sum must stand for each contributor as asker, who knows its own part and takes it away.
 */
final class Publication {

    /** So many others must contribute, besides whichever contributor asks. */
    static final int OTHERS = 3;

    /** No other may hold more than this part of what the others hold together. */
    static final double DOMINANT = 0.6;

    private Publication() {}

    /**
     * Judges by what each contributor holds of the denominator.
     *
     * @param shares of the contributors alone, each above 0
     */
    static boolean isSafe(List<Double> shares) {
        if (shares.size() < OTHERS + 1) {
            return false;
        }
        List<Double> sorted = shares.stream().sorted().toList();
        double sum = shares.stream().mapToDouble(Double::doubleValue).sum();
        double largest = sorted.getLast();
        double second = sorted.get(sorted.size() - 2);
        // the worst asker is the second largest, who leaves the largest among the fewest, or the
        // largest, who leaves the second
        return largest <= DOMINANT * (sum - second) && second <= DOMINANT * (sum - largest);
    }
}
