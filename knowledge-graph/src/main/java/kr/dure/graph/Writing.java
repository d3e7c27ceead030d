package kr.dure.graph;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/** An open write transaction; it commits when the function that received it returns. */
public interface Writing {

    Table run(Cypher cypher, Map<String, ? extends @Nullable Object> parameters);
}
