package kr.dure.graph.ask;

import kr.dure.graph.Cypher;
import kr.dure.graph.Graph;
import kr.dure.graph.Table;
import kr.dure.graph.lint.Linter;
import kr.dure.graph.lint.StatementRefused;
import kr.dure.graph.sight.Sight;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Runs a question's statement for one asker: adds {@code $me}, {@code $sees}, {@code $seen} and {@code $rows} to its parameters. Nothing
 * else reads business data, and it runs only what the linter lets pass.
 */
public final class Asking {

    private final Graph graph;
    private final Clock clock;
    private final Linter linter = new Linter();

    public Asking(Graph graph, Clock clock) {
        this.graph = graph;
        this.clock = clock;
    }

    /**
     * Has a statement planned, so that who asks it first need not wait for that.
     *
     * @param parameters names of the question's own
     * @throws StatementRefused if the statement could show more than a sight
     */
    public void prepare(Cypher cypher, Set<String> parameters) {
        linter.require(cypher, parameters);
        graph.plan(cypher);
    }

    /**
     * Asks.
     *
     * @param parameters the question's own; null for an optional one that was not given
     * @param rows how many rows at most; the statement ends in {@code LIMIT $rows}
     * @throws StatementRefused if the statement could show more than the sight
     */
    public Rows ask(
            Cypher cypher,
            Sight sight,
            Map<String, ? extends @Nullable Object> parameters,
            int rows) {
        if (rows < 1) {
            throw new IllegalArgumentException(
                    "%s is asked for %s rows; ask for at least 1".formatted(cypher, rows));
        }
        linter.require(cypher, parameters.keySet());
        Map<String, @Nullable Object> all = new HashMap<>(parameters);
        Map<String, Object> given = new HashMap<>(sight.parameters(cypher));
        given.put("rows", rows + 1);
        given.forEach(
                (name, value) -> {
                    if (all.containsKey(name)) {
                        throw new IllegalArgumentException(
                                "%s is given a parameter %s; that name is taken, use another"
                                        .formatted(cypher, name));
                    }
                    all.put(name, value);
                });
        Instant asOf = clock.instant();
        Table table = graph.table(cypher, all);
        boolean truncated = table.rows().size() > rows;
        List<Map<String, Object>> shown = truncated ? table.rows().subList(0, rows) : table.rows();
        return new Rows(table.columns(), shown, truncated, asOf);
    }
}
