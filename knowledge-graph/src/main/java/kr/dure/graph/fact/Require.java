package kr.dure.graph.fact;

import com.google.errorprone.annotations.FormatMethod;

import org.jspecify.annotations.Nullable;

/** Checks that a fact makes on what it is given. */
final class Require {

    /**
     * Longest text, in characters, by which the graph finds a thing. Neo4j refuses an index key of more than 8 kB, which
     * may hold five such texts and ids.
     */
    private static final int LONGEST_NAME = 200;

    private Require() {}

    /** @throws IllegalArgumentException with the formatted message, unless {@code holds} */
    @FormatMethod
    static void require(boolean holds, String message, @Nullable Object... values) {
        if (!holds) {
            throw new IllegalArgumentException(message.formatted(values));
        }
    }

    /**
     * For each text that is part of an index or a key.
     *
     * @param field its name in the fact
     * @throws IllegalArgumentException if it is longer than an index takes
     */
    static void requireName(String field, @Nullable String name) {
        require(
                name == null || name.length() <= LONGEST_NAME,
                "%s has %s characters; at most %s are kept",
                field,
                name == null ? 0 : name.length(),
                LONGEST_NAME);
    }
}
