package kr.dure.graph.sight;

import kr.dure.graph.Cypher;
import kr.dure.graph.Graph;
import kr.dure.graph.fact.PartRef;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.fact.id.PartId;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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
        Map<Category, Set<PartRef>> parts = new EnumMap<>(Category.class);
        Map<OrganisationId, List<Sight.Grant>> grants = new HashMap<>();
        for (Map<String, Object> row :
                graph.read(SIGHT, Map.of("me", me.value(), "today", LocalDate.now(clock)))) {
            Set<Category> categories =
                    list(row, "categories").stream()
                            .map(key -> Category.of((String) key))
                            .collect(Collectors.toSet());
            List<OrganisationId> owners =
                    list(row, "owners").stream()
                            .map(owner -> new OrganisationId((String) owner))
                            .toList();
            List<PartId> named =
                    list(row, "parts").stream().map(part -> new PartId((String) part)).toList();
            for (Category category : categories) {
                if (named.isEmpty()) {
                    sees.computeIfAbsent(category, any -> new HashSet<>()).addAll(owners);
                } else {
                    Set<PartRef> some = parts.computeIfAbsent(category, any -> new HashSet<>());
                    owners.forEach(
                            owner -> named.forEach(part -> some.add(new PartRef(owner, part))));
                }
            }
            List<?> agreements = list(row, "agreements");
            List<?> numbers = list(row, "numbers");
            for (int i = 0; i < agreements.size(); i++) {
                AgreementId agreement = new AgreementId((String) agreements.get(i));
                AgreementRef by = new AgreementRef(agreement, ((Long) numbers.get(i)).intValue());
                grants.computeIfAbsent(owners.get(i), any -> new ArrayList<>())
                        .add(new Sight.Grant(by, categories));
            }
        }
        parts.forEach(
                (category, some) ->
                        some.removeIf(
                                part ->
                                        sees.getOrDefault(category, Set.of())
                                                .contains(part.owner())));
        Sight agreed = new Sight(me, sees);
        return new Sight(
                me,
                agreed.sees(),
                parts,
                grants,
                Holdings.read(graph, me, agreed.owners(Category.PRODUCTION), clock.instant()));
    }

    private static List<?> list(Map<String, Object> row, String column) {
        return (List<?>) row.getOrDefault(column, List.of());
    }
}
