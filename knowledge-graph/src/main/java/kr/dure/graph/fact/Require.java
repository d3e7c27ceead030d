package kr.dure.graph.fact;

import com.google.errorprone.annotations.FormatMethod;

import org.jspecify.annotations.Nullable;

/** Checks that a fact makes on what it is given. */
final class Require {

    private Require() {}

    /** @throws IllegalArgumentException with the formatted message, unless {@code holds} */
    @FormatMethod
    static void require(boolean holds, String message, @Nullable Object... values) {
        if (!holds) {
            throw new IllegalArgumentException(message.formatted(values));
        }
    }
}
