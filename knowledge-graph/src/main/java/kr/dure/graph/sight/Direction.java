package kr.dure.graph.sight;

/** Which way a recall asks. */
public enum Direction {
    /** Where did it go: the companies that received it. */
    FORWARD,
    /** What went in: the companies that supplied it. */
    BACKWARD
}
