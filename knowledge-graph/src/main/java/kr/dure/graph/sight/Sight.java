package kr.dure.graph.sight;

import kr.dure.graph.Cypher;
import kr.dure.graph.fact.PartRef;
import kr.dure.graph.fact.id.OrganisationId;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What one organisation may see at one moment.
 *
 * @param me who asks
 * @param sees the owners whose data of a category it may see whole; itself is always among them
 * @param parts the parts about which it may see data of a category of their owners, besides
 * @param grants by which agreements, for each owner
 * @param granted what trace grants show besides
 */
public record Sight(
        OrganisationId me,
        Map<Category, Set<OrganisationId>> sees,
        Map<Category, Set<PartRef>> parts,
        Map<OrganisationId, List<Grant>> grants,
        Granted granted) {

    /** Stands between the owner and the number in the key of a part; no id holds a line break. */
    private static final String BETWEEN = "\n";

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
        parts = Map.copyOf(parts);
        grants = Map.copyOf(grants);
    }

    /** A sight that rests on no agreement. */
    public Sight(OrganisationId me, Map<Category, Set<OrganisationId>> sees) {
        this(me, sees, Map.of(), Map.of(), Granted.NOTHING);
    }

    /** The owners whose data of a category it may see whole. */
    public Set<OrganisationId> owners(Category category) {
        return sees.getOrDefault(category, Set.of());
    }

    /** The parts about which it may see data of a category, of owners whom it doesn't see whole there. */
    public Set<PartRef> parts(Category category) {
        return parts.getOrDefault(category, Set.of());
    }

    /** The parts that agreements and trace grants show one by one, by name and for whatever category. */
    public Set<PartRef> openedParts() {
        return Stream.concat(granted.parts().stream(), parts.values().stream().flatMap(Set::stream))
                .collect(Collectors.toSet());
    }

    /**
     * {@code me}, {@code sees} and {@code seen} as a statement receives them, as far as it names their categories: lists by
     * category, of owners and of keys of parts, to find by; and one map from an owner or the key of a part to the words of
     * the categories, to look up node by node, where going through a list of 2,000 partners takes nearly fifty times as long.
     * Whose data a node is stands in its {@code owner}, which part of theirs it is about in its {@code partKey}.
     */
    public Map<String, Object> parameters(Cypher statement) {
        Map<String, List<?>> lists = new HashMap<>(granted.keys(openedParts()));
        List<Category> lookedUp = new ArrayList<>();
        for (Category category : Category.values()) {
            String key = category.key();
            if (statement.text().contains("$sees." + key)) {
                lists.put(
                        key,
                        owners(category).stream().map(OrganisationId::value).sorted().toList());
                if (category.isByPart()) {
                    lists.put(
                            category.partsKey(),
                            parts(category).stream().map(Sight::key).sorted().toList());
                }
            }
            if (category.isLookedUpBy(statement.text())) {
                lookedUp.add(category);
            }
        }
        return Map.of("me", me.value(), "sees", lists, "seen", words(lookedUp));
    }

    /** Each owner and each key of a part with the words of those of the categories in which it is seen. */
    private Map<String, String> words(List<Category> categories) {
        Map<String, Integer> marks = new HashMap<>();
        for (int i = 0; i < categories.size(); i++) {
            int mark = 1 << i;
            owners(categories.get(i))
                    .forEach(owner -> marks.merge(owner.value(), mark, Integer::sum));
            parts(categories.get(i)).forEach(part -> marks.merge(key(part), mark, Integer::sum));
        }
        Map<Integer, String> texts = new HashMap<>();
        Map<String, String> words = HashMap.newHashMap(marks.size());
        marks.forEach(
                (key, sum) ->
                        words.put(
                                key,
                                texts.computeIfAbsent(sum, marked -> text(categories, marked))));
        return words;
    }

    private static String text(List<Category> categories, int marked) {
        return IntStream.range(0, categories.size())
                .filter(i -> (marked & (1 << i)) != 0)
                .mapToObj(i -> categories.get(i).key())
                .collect(Collectors.joining(" "));
    }

    private static String key(PartRef part) {
        return part.owner() + BETWEEN + part.part();
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
