package kr.dure.graph;

import java.util.List;
import java.util.Map;

/**
 * What a statement returned.
 *
 * @param columns names in the order of RETURN
 * @param rows values by column: String, Long, Double, Boolean, Instant, LocalDate, List, Map of those, or no entry for
 *     null
 */
public record Table(List<String> columns, List<Map<String, Object>> rows) {

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
