package kr.dure.prompts;

import org.jspecify.annotations.Nullable;

/**
 * What one column of the answer holds.
 *
 * @param name as returned by the statement
 * @param title its heading
 * @param unit UCUM code, {@code 1} for pieces and depths, or null where there is none
 * @param unitColumn the column that holds the unit of each row's number, or null
 * @param ownerColumn the column that names the company whose id this is, or null
 * @param cite whether its values are sources of the answer
 * @param plot its place in a chart, or null if it isn't drawn
 */
public record Column(
        String name,
        ValueType type,
        Bilingual title,
        @Nullable String unit,
        @Nullable String unitColumn,
        @Nullable String ownerColumn,
        boolean cite,
        @Nullable Plot plot) {

    /** Along the axis, up the axis, or one colour per value. */
    public enum Plot {
        X,
        Y,
        GROUP
    }
}
