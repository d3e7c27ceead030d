package kr.dure.ask;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * What an analysis may look at.
 *
 * @param statements rows by the name of the statement that returned them
 * @param parameters the question's own by name; an entity is a map of {@code owner} and {@code id}, a period one of {@code from}
 *     and {@code to}; one that isn't given is absent
 * @param now when the graph was read
 * @param zone where days begin
 */
public record Inputs(
        Map<String, List<Map<String, Object>>> statements,
        Map<String, Object> parameters,
        Instant now,
        ZoneId zone) {

    public Inputs {
        statements = Map.copyOf(statements);
        parameters = Map.copyOf(parameters);
    }

    /**
     * The rows of a statement.
     *
     * @throws IllegalArgumentException if the question's folder has none of that name
     */
    public List<Row> rows(String statement) {
        List<Map<String, Object>> rows = statements.get(statement);
        if (rows == null) {
            throw new IllegalArgumentException(
                    "there is no statement '%s'; the folder has %s"
                            .formatted(statement, statements.keySet()));
        }
        return rows.stream().map(Row::new).toList();
    }

    public @Nullable Object parameter(String name) {
        return parameters.get(name);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }
}
