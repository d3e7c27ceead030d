package kr.dure.graph.fact;

/** The years of which facts tell: days such as 9999-12-31 stand for none in other systems. */
public final class Years {

    private static final int FIRST = 1900;
    private static final int LAST = 2999;

    private Years() {}

    /** Whether a fact may tell of a year. */
    public static boolean areTold(int year) {
        return year >= FIRST && year <= LAST;
    }
}
