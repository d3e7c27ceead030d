package kr.dure.board;

import java.util.Map;

/**
 * A question kept in view. It holds what to ask, never what was answered: who looks at it asks anew, within their own sight.
 *
 * @param username who pinned it
 * @param parameters by name, as people write them
 */
record Pin(
        String id, Place place, String username, String question, Map<String, String> parameters) {

    Pin {
        parameters = Map.copyOf(parameters);
    }
}
