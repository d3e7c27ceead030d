package kr.dure.sharing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import kr.dure.graph.Cypher;
import kr.dure.graph.ask.Asking;
import kr.dure.graph.fact.PartRef;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.sight.Agreement;
import kr.dure.graph.sight.AgreementId;
import kr.dure.graph.sight.Agreements;
import kr.dure.graph.sight.Category;
import kr.dure.graph.sight.Granted;
import kr.dure.graph.sight.Sight;
import kr.dure.graph.sight.Terms;
import kr.dure.identity.Asker;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What terms would let the consumer see: rows of the provider alone, asked as the consumer with nothing in sight but what
 * the terms name. Only the provider may look.
 */
@Component
class Preview {

    static final int EXAMPLES = 10;
    private static final int KINDS = 100;
    private static final Cypher COUNTS = Cypher.beside(Preview.class, "counts.cypher");
    private static final Map<Category, Cypher> ROWS =
            Map.of(
                    Category.MASTER, rows("master"),
                    Category.MACHINE, rows("machine"),
                    Category.PRODUCTION, rows("production"),
                    Category.QUALITY, rows("quality"),
                    Category.STOCK, rows("stock"),
                    Category.SCHEDULE, rows("schedule"),
                    Category.SAFETY, rows("safety"));

    private final Asking asking;
    private final Agreements agreements;
    private final Clock clock;

    Preview(Asking asking, Agreements agreements, Clock clock) {
        this.asking = asking;
        this.agreements = agreements;
        this.clock = clock;
    }

    /**
     * Looks.
     *
     * @param agreement to which the terms would belong, null for a new one
     * @throws AccessDeniedException if the asker's company is not the one that would show its data
     */
    Shown of(Asker asker, Terms terms, @Nullable AgreementId agreement) {
        OrganisationId provider = terms.provider();
        if (!asker.organisation().equals(provider)) {
            throw new AccessDeniedException("only the company that shows its data may preview it");
        }
        Sight partner = sight(terms);
        Map<Category, List<Count>> visible = counts(partner, provider);
        Map<Category, List<Count>> own = counts(new Sight(provider, Map.of()), provider);
        Set<Category> already = already(terms, agreement);
        List<Shown.Part> shown = new ArrayList<>();
        List<Shown.Part> hidden = new ArrayList<>();
        for (Category category : Category.values()) {
            if (terms.categories().contains(category)) {
                shown.add(
                        new Shown.Part(
                                category,
                                already.contains(category),
                                visible.getOrDefault(category, List.of()),
                                examples(category, partner, provider),
                                total(own, category) - total(visible, category)));
            } else {
                hidden.add(
                        new Shown.Part(
                                category,
                                already.contains(category),
                                own.getOrDefault(category, List.of()),
                                List.of(),
                                0));
            }
        }
        return new Shown(shown, hidden);
    }

    private static Sight sight(Terms terms) {
        Map<Category, Set<OrganisationId>> whole = new EnumMap<>(Category.class);
        Map<Category, Set<PartRef>> some = new EnumMap<>(Category.class);
        Set<PartRef> parts =
                terms.parts().stream()
                        .map(part -> new PartRef(terms.provider(), part))
                        .collect(toSet());
        for (Category category : terms.categories()) {
            if (parts.isEmpty()) {
                whole.put(category, Set.of(terms.provider()));
            } else {
                some.put(category, parts);
            }
        }
        return new Sight(terms.consumer(), whole, some, Map.of(), Granted.NOTHING);
    }

    private static long total(Map<Category, List<Count>> counts, Category category) {
        return counts.getOrDefault(category, List.of()).stream().mapToLong(Count::rows).sum();
    }

    /** What other agreements of the two show today. */
    private Set<Category> already(Terms terms, @Nullable AgreementId agreement) {
        LocalDate today = LocalDate.now(clock);
        return agreements.of(terms.provider()).stream()
                .filter(other -> !other.id().equals(agreement))
                .flatMap(other -> other.versions().stream())
                .filter(version -> version.holds(today))
                .map(Agreement.Version::terms)
                .filter(
                        held ->
                                held.provider().equals(terms.provider())
                                        && held.consumer().equals(terms.consumer()))
                .filter(
                        held ->
                                held.parts().isEmpty()
                                        || (!terms.parts().isEmpty()
                                                && held.parts().containsAll(terms.parts())))
                .flatMap(held -> held.categories().stream())
                .collect(toSet());
    }

    private Map<Category, List<Count>> counts(Sight sight, OrganisationId provider) {
        return asking
                .ask(COUNTS, sight, Map.of("provider", provider.value()), KINDS)
                .rows()
                .stream()
                .filter(row -> row.get("rows") instanceof Long rows && rows > 0)
                .collect(
                        groupingBy(
                                row -> Category.of(String.valueOf(row.get("category"))),
                                mapping(
                                        row ->
                                                new Count(
                                                        String.valueOf(row.get("kind")),
                                                        (Long) row.getOrDefault("rows", 0L)),
                                        toList())));
    }

    private List<Example> examples(Category category, Sight sight, OrganisationId provider) {
        Cypher statement = ROWS.get(category);
        if (statement == null) {
            return List.of();
        }
        return asking
                .ask(statement, sight, Map.of("provider", provider.value()), EXAMPLES)
                .rows()
                .stream()
                .map(Example::of)
                .toList();
    }

    private static Cypher rows(String category) {
        return Cypher.beside(Preview.class, "rows-%s.cypher".formatted(category));
    }

    /**
     * What the partner would see, and what stays hidden.
     *
     * @param shown every category of the terms, also those without a row
     * @param hidden every other category
     */
    record Shown(List<Part> shown, List<Part> hidden) {

        Shown {
            shown = List.copyOf(shown);
            hidden = List.copyOf(hidden);
        }

        /** Categories of the terms in which the provider has nothing. */
        public List<Part> empty() {
            return shown.stream().filter(part -> part.total() == 0).toList();
        }

        /**
         * One category.
         *
         * @param already whether another agreement shows it today
         * @param others rows about other parts, which stay hidden
         */
        record Part(
                Category category,
                boolean already,
                List<Count> counts,
                List<Example> examples,
                long others) {

            Part {
                counts = List.copyOf(counts);
                examples = List.copyOf(examples);
            }

            public long total() {
                return counts.stream().mapToLong(Count::rows).sum();
            }
        }
    }

    /** @param kind key of its text, {@code agreements.kind.<kind>} */
    record Count(String kind, long rows) {}

    /** One row as an example. */
    record Example(
            String kind,
            String id,
            @Nullable String name,
            @Nullable Object quantity,
            @Nullable String unit,
            @Nullable Instant at) {

        static Example of(Map<String, Object> row) {
            return new Example(
                    String.valueOf(row.get("kind")),
                    String.valueOf(row.get("id")),
                    (String) row.get("name"),
                    row.get("quantity"),
                    (String) row.get("unit"),
                    (Instant) row.get("at"));
        }
    }
}
