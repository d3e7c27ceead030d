package kr.dure.quality;

import java.util.stream.IntStream;

/**
 * How often two things came together.
 *
 * @param a with both
 * @param b with the first alone
 * @param c with the second alone
 * @param d with neither
 */
record FourCells(int a, int b, int c, int d) {

    /** How much more frequent the second is where the first is, than anywhere. */
    double lift() {
        double anywhere = (double) (a + c) / (a + b + c + d);
        return ((double) a / (a + b)) / anywhere;
    }

    /** How likely chance alone brings them together at least so often (Fisher's exact test, one-sided). */
    double p() {
        int first = a + b;
        int second = a + c;
        int all = a + b + c + d;
        double p =
                IntStream.rangeClosed(a, Math.min(first, second))
                        .mapToDouble(
                                together ->
                                        Math.exp(
                                                choose(second, together)
                                                        + choose(all - second, first - together)
                                                        - choose(all, first)))
                        .sum();
        return Math.min(1, p);
    }

    /** The logarithm of n over k; minus infinity where there is no such choice. */
    private static double choose(int n, int k) {
        if (k < 0 || k > n) {
            return Double.NEGATIVE_INFINITY;
        }
        return IntStream.rangeClosed(1, k)
                .mapToDouble(i -> Math.log((double) (n - k + i) / i))
                .sum();
    }
}
