package kr.dure.graph.ask;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a statement returned.
 *
 * @param columns names in the order of RETURN
 * @param rows values by column: String, Long, Double, Boolean, Instant, LocalDate, List, Map of those, or no entry for null
 * @param truncated more visible rows exist than were asked for
 * @param asOf when the graph was read
 */
public record Rows(
        List<String> columns, List<Map<String, Object>> rows, boolean truncated, Instant asOf) {

    public Rows {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
