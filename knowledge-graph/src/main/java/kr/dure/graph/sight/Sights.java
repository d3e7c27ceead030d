package kr.dure.graph.sight;

import kr.dure.graph.Cypher;
import kr.dure.graph.Graph;
import kr.dure.graph.fact.id.OrganisationId;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds out what an organisation may see now. */
public final class Sights {

    private static final Cypher SIGHT = Cypher.beside(Sights.class, "sight.cypher");

    private final Graph graph;
    private final Clock clock;

    /**
     * @param clock tells today, in the zone whose days agreements count
     */
    public Sights(Graph graph, Clock clock) {
        this.graph = graph;
        this.clock = clock;
    }

    /** An organisation that the graph does not know sees nothing but itself. */
    public Sight of(OrganisationId me) {
        Map<Category, Set<OrganisationId>> sees = new EnumMap<>(Category.class);
        graph.read(SIGHT, Map.of("me", me.value(), "today", LocalDate.now(clock)))
                .forEach(
                        row ->
                                sees.computeIfAbsent(category(row), any -> new HashSet<>())
                                        .addAll(owners(row)));
        return new Sight(me, sees);
    }

    private static Category category(Map<String, Object> row) {
        return Category.of((String) row.getOrDefault("category", ""));
    }

    private static List<OrganisationId> owners(Map<String, Object> row) {
        return ((List<?>) row.getOrDefault("owners", List.of()))
                .stream().map(owner -> new OrganisationId((String) owner)).toList();
    }
}
