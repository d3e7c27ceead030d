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

    /**
     * The category of that name in statements.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Category of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
