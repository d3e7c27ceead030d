package kr.dure.ask;

import kr.dure.graph.ask.Rows;
import kr.dure.prompts.Question;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * An answer with everything needed to trust it.
 *
 * @param parameters the values it was computed with, defaults included; a period is a map with {@code from} and {@code to}
 * @param entities what the entity parameters were linked to
 * @param explained how the figures came about, where an analysis worked them out
 * @param withheld something that belongs to the answer lies outside the asker's sight
 * @param no which no it is, where it has no row; else null
 * @param asOf when the graph was read
 * @param citations the records it rests on, each once
 * @param names of the companies in the rows by id, where the asker may know them
 */
public record Answer(
        Question question,
        Map<String, Object> parameters,
        List<Entity> entities,
        Rows rows,
        Explained explained,
        boolean withheld,
        @Nullable No no,
        Instant asOf,
        List<Citation> citations,
        Map<String, String> names) {

    public Answer {
        parameters = Map.copyOf(parameters);
        entities = List.copyOf(entities);
        citations = List.copyOf(citations);
        names = Map.copyOf(names);
    }
}
