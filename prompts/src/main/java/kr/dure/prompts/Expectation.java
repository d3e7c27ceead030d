package kr.dure.prompts;

import java.util.Map;

/**
 * What a real sentence has to be understood as.
 *
 * @param says a sentence as somebody says it, without placeholders
 * @param parameters the values it gives, as text: an id, a number, a period such as {@code last-month}
 */
public record Expectation(String says, Map<String, String> parameters) {

    public Expectation {
        parameters = Map.copyOf(parameters);
    }
}
