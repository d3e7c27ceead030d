package kr.dure.graph.sight;

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

    /** Whether an agreement can show it for named parts alone: each of its rows is about one part of its owner. */
    public boolean isByPart() {
        return this == PRODUCTION || this == STOCK;
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
