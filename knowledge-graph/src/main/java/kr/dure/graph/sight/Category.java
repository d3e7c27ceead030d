package kr.dure.graph.sight;

import java.util.Arrays;
import java.util.Locale;

/** Kinds of data that a company shares or keeps to itself. */
public enum Category {
    MASTER,
    MACHINE,
    PRODUCTION,
    QUALITY,
    STOCK,
    SCHEDULE,
    SAFETY,
    ENVIRONMENT,
    MATURITY,
    DOCUMENT;

    /** Its name in statements, as in {@code $sees.production}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a statement tests it, in whichever form. */
    public boolean isReadBy(String statement) {
        return statement.contains("$sees." + key()) || isLookedUpBy(statement);
    }

    /** Whether a statement tests it node by node, as in {@code $seen[l.owner] CONTAINS 'production'}. */
    boolean isLookedUpBy(String statement) {
        return statement.contains("] CONTAINS '" + key() + "'");
    }

    /** Whether an agreement can show it for named parts alone, as some of its rows are about one part of their owner. */
    public boolean isByPart() {
        return Arrays.stream(Label.values())
                .anyMatch(label -> label.category() == this && label.isByPart());
    }

    /** The name in statements of the keys of parts that agreements name, as in {@code $sees.productionParts}. */
    public String partsKey() {
        return key() + "Parts";
    }

    /**
     * The category of that name in statements.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Category of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
