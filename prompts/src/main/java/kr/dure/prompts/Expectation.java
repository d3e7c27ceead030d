package kr.dure.prompts;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * What a real sentence has to be understood as, and what its answer over the demonstration chain has to hold.
 *
 * @param says a sentence as somebody says it, without placeholders
 * @param as the demonstration account that asks, or null where only the understanding is judged
 * @param parameters the values it gives, as text: an id, a number, a period such as {@code last-month}
 * @param contains texts that must be values of the answer
 * @param lacks texts that must not be
 */
public record Expectation(
        String says,
        @Nullable String as,
        Map<String, String> parameters,
        List<String> contains,
        List<String> lacks) {

    public Expectation {
        parameters = Map.copyOf(parameters);
        contains = List.copyOf(contains);
        lacks = List.copyOf(lacks);
    }
}
