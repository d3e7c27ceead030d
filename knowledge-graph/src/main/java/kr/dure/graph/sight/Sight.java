package kr.dure.graph.sight;

import static java.util.stream.Collectors.toMap;

import kr.dure.graph.Cypher;
import kr.dure.graph.fact.id.OrganisationId;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What one organisation may see at one moment.
 *
 * @param me who asks
 * @param sees the owners whose data of a category it may see; itself is always among them
 * @param grants by which agreements, for each owner
 * @param granted what trace grants show besides
 */
public record Sight(
        OrganisationId me,
        Map<Category, Set<OrganisationId>> sees,
        Map<OrganisationId, List<Grant>> grants,
        Granted granted) {

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
        grants = Map.copyOf(grants);
    }

    /** A sight that rests on no agreement. */
    public Sight(OrganisationId me, Map<Category, Set<OrganisationId>> sees) {
        this(me, sees, Map.of(), Granted.NOTHING);
    }

    /** The owners whose data of a category it may see. */
    public Set<OrganisationId> owners(Category category) {
        return sees.getOrDefault(category, Set.of());
    }

    /**
     * {@code me}, {@code sees} and {@code seen} as a statement receives them: by category, as far as it names them, a list of
     * owners to find by, and a map to look one up node by node, where going through a list of 2,000 partners takes nearly
     * fifty times as long.
     */
    public Map<String, Object> parameters(Cypher statement) {
        Map<String, Object> lists = new HashMap<>(granted.keys());
        Map<String, Object> maps = new HashMap<>();
        for (Category category : Category.values()) {
            if (statement.text().contains("$sees." + category.key())) {
                lists.put(category.key(), values(category).sorted().toList());
            }
            if (statement.text().contains("$seen." + category.key())) {
                maps.put(
                        category.key(), values(category).collect(toMap(owner -> owner, _ -> true)));
            }
        }
        return Map.of("me", me.value(), "sees", lists, "seen", maps);
    }

    private Stream<String> values(Category category) {
        return owners(category).stream().map(OrganisationId::value);
    }

    /**
     * The agreement versions that let the asker see an owner's data of a category; none for its own, and none for master
     * data that it sees as a partner or as who leads the chain.
     */
    public List<AgreementRef> by(Category category, OrganisationId owner) {
        return grants.getOrDefault(owner, List.of()).stream()
                .filter(grant -> grant.categories().contains(category))
                .map(Grant::by)
                .toList();
    }

    /** What one agreement version lets the asker see of an owner. */
    public record Grant(AgreementRef by, Set<Category> categories) {

        public Grant {
            categories = Set.copyOf(categories);
        }
    }
}
