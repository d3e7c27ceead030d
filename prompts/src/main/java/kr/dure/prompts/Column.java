package kr.dure.prompts;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one column of the answer holds. A value may be a list of such values.
 *
 * @param name as returned by the statement
 * @param title its heading
 * @param unit UCUM code, {@code 1} for pieces and depths, or null where there is none
 * @param unitColumn the column that holds the unit of each row's number, or null
 * @param ownerColumn the column that names the company whose id this is, or null
 * @param labels what the words of a closed list are called, by word
 * @param cite whether its values are sources of the answer
 * @param plot its place in a chart
 */
public record Column(
        String name,
        ValueType type,
        Bilingual title,
        @Nullable String unit,
        @Nullable String unitColumn,
        @Nullable String ownerColumn,
        Map<String, Bilingual> labels,
        boolean cite,
        Plot plot) {

    public Column {
        labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
    }

    /** Along the axis, up the axis, one colour per value, or not drawn. */
    public enum Plot {
        NONE,
        X,
        Y,
        GROUP
    }
}
