package kr.dure.graph.fact;

import kr.dure.graph.Cypher;
import kr.dure.graph.Graph;
import kr.dure.graph.GraphException;
import kr.dure.graph.Writing;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Keeps facts in the graph. */
public final class GraphWriter {

    private static final Map<Class<?>, Cypher> STATEMENTS =
            Arrays.stream(Fact.class.getPermittedSubclasses())
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    Function.identity(),
                                    type ->
                                            Cypher.beside(type, type.getSimpleName() + ".cypher")
                                                    .plannedForGood()));

    private final Graph graph;

    public GraphWriter(Graph graph) {
        this.graph = graph;
    }

    /**
     * Keeps all of them in one transaction, or none if it fails; one batch at a time.
     *
     * @return an outcome for each fact, in their order: {@link Outcome.Kept} or {@link Outcome.AlreadyKnown}
     * @throws FactsRefused if the graph refuses at least one of them whenever it is tried
     */
    public synchronized List<Outcome> write(List<Fact> facts) {
        if (facts.isEmpty()) {
            return List.of();
        }
        Map<Cypher, List<FactRow>> batches =
                newest(facts).stream()
                        .collect(
                                Collectors.groupingBy(
                                        row -> statement(facts.get(row.position())),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        Set<Integer> kept = write(batches);
        return IntStream.range(0, facts.size())
                .mapToObj(i -> outcome(facts.get(i).key(), kept.contains(i)))
                .toList();
    }

    /** As {@link Graph#probe}, between two batches. */
    public synchronized void probe() {
        graph.probe();
    }

    private Set<Integer> write(Map<Cypher, List<FactRow>> batches) {
        try {
            return graph.write(writing -> write(writing, batches));
        } catch (GraphException e) {
            if (e.isForGood()) {
                throw new FactsRefused(String.valueOf(e.getMessage()), e);
            }
            throw e;
        }
    }

    private static Set<Integer> write(Writing writing, Map<Cypher, List<FactRow>> batches) {
        Set<Integer> kept = new HashSet<>();
        batches.forEach(
                (statement, rows) ->
                        writing.run(
                                        statement,
                                        Map.of("rows", rows.stream().map(FactRow::values).toList()))
                                .rows()
                                .forEach(row -> kept.add(position(statement, row))));
        return kept;
    }

    private static int position(Cypher statement, Map<String, Object> row) {
        if (row.get("kept") instanceof Long position) {
            return position.intValue();
        }
        throw new IllegalStateException(
                statement + " must return the positions of the rows that it kept, as kept");
    }

    /** A row for each key: its newest revision, the first of equal ones. */
    private static Collection<FactRow> newest(List<Fact> facts) {
        Map<FactKey, FactRow> newest = new LinkedHashMap<>();
        for (int i = 0; i < facts.size(); i++) {
            newest.merge(
                    facts.get(i).key(),
                    FactRow.of(facts.get(i), i),
                    (one, other) -> other.isAfter(one) ? other : one);
        }
        return newest.values();
    }

    private static Cypher statement(Fact fact) {
        return Objects.requireNonNull(STATEMENTS.get(fact.getClass()), "every type has one");
    }

    private static Outcome outcome(FactKey key, boolean kept) {
        return kept ? new Outcome.Kept(key) : new Outcome.AlreadyKnown(key);
    }
}
