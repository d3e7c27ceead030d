package kr.dure.prompts;

/** How an answer is best shown. */
public enum View {
    TABLE,
    /** Rows have a {@code depth}. */
    TREE,
    /** Over time. */
    SERIES,
    BAR,
    /** One row with the figures asked for. */
    NUMBER,
    /** Rows are edges between companies. */
    MAP,
    GANTT
}
