package kr.dure.graph.sight;

import kr.dure.graph.fact.id.OrganisationId;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one organisation may see at one moment.
 *
 * @param me who asks
 * @param sees the owners whose data of a category it may see; itself is always among them
 */
public record Sight(OrganisationId me, Map<Category, Set<OrganisationId>> sees) {

    public Sight {
        Map<Category, Set<OrganisationId>> whole = new EnumMap<>(Category.class);
        for (Category category : Category.values()) {
            Set<OrganisationId> owners = sees.getOrDefault(category, Set.of());
            if (!owners.contains(me)) {
                owners = new HashSet<>(owners);
                owners.add(me);
            }
            whole.put(category, Set.copyOf(owners));
        }
        sees = Map.copyOf(whole);
    }

    /** {@code me} and {@code sees} as every statement receives them. */
    public Map<String, Object> parameters() {
        Map<String, List<String>> owners = new HashMap<>();
        sees.forEach(
                (category, ids) ->
                        owners.put(
                                category.key(),
                                ids.stream().map(OrganisationId::value).sorted().toList()));
        return Map.of("me", me.value(), "sees", owners);
    }
}
