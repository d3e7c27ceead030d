package kr.dure.quality;

/** Figures as answers show them. */
final class Decimals {

    private Decimals() {}

    /** Half up, so many decimals. */
    static double rounded(double value, int decimals) {
        double scale = Math.pow(10, decimals);
        return Math.round(value * scale) / scale;
    }
}
