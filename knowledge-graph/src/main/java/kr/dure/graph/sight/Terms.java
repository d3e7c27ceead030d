package kr.dure.graph.sight;

import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.fact.id.PartId;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What the provider lets the consumer see. A category is shown whole, all rows of the provider of whichever part, unless
 * parts are named: then only rows about those parts are, and only categories whose rows are about one part can be agreed
 * on ({@link Category#isByPart}).
 *
 * @param parts numbers of the provider's own parts, empty for all
 * @param purpose why, in words that both understand
 * @param from first day on which it holds
 * @param until last day on which it holds
 */
public record Terms(
        OrganisationId provider,
        OrganisationId consumer,
        Set<Category> categories,
        Set<PartId> parts,
        String purpose,
        LocalDate from,
        LocalDate until) {

    /** Longest purpose, in characters. */
    public static final int PURPOSE = 300;

    /** Most parts that one agreement names. */
    public static final int PARTS = 100;

    public Terms {
        if (provider.equals(consumer)) {
            throw new IllegalArgumentException(
                    "%s can't agree with itself; name another consumer".formatted(provider));
        }
        if (categories.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s would show %s nothing; name at least one category"
                            .formatted(provider, consumer));
        }
        if (parts.size() > PARTS) {
            throw new IllegalArgumentException(
                    "%d parts are named; name at most %d, or none to show all"
                            .formatted(parts.size(), PARTS));
        }
        if (!parts.isEmpty()) {
            requireByPart(categories);
        }
        purpose = purpose.strip();
        if (purpose.isEmpty() || purpose.length() > PURPOSE) {
            throw new IllegalArgumentException(
                    "the purpose has %d characters; write 1 to %d"
                            .formatted(purpose.length(), PURPOSE));
        }
        if (until.isBefore(from)) {
            throw new IllegalArgumentException(
                    "%s ends on %s, before it begins on %s; let it end later"
                            .formatted(purpose, until, from));
        }
        categories = Collections.unmodifiableSet(EnumSet.copyOf(categories));
        parts = Set.copyOf(parts);
    }

    /** Terms that show the categories whole. */
    public Terms(
            OrganisationId provider,
            OrganisationId consumer,
            Set<Category> categories,
            String purpose,
            LocalDate from,
            LocalDate until) {
        this(provider, consumer, categories, Set.of(), purpose, from, until);
    }

    private static void requireByPart(Set<Category> categories) {
        List<Category> whole =
                categories.stream().filter(category -> !category.isByPart()).sorted().toList();
        if (!whole.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s can only be shown whole; leave it out or name no parts".formatted(whole));
        }
    }

    /** Whether these terms show all that the others do, on all their days. */
    public boolean cover(Terms others) {
        return provider.equals(others.provider)
                && consumer.equals(others.consumer)
                && categories.containsAll(others.categories)
                && (parts.isEmpty() || (!others.parts.isEmpty() && parts.containsAll(others.parts)))
                && !from.isAfter(others.from)
                && !until.isBefore(others.until);
    }

    /** Whether they say what the others say from a day on, whenever each of them began. */
    boolean sayTheSame(Terms others, LocalDate today) {
        boolean begun = !from.isAfter(today) && !others.from.isAfter(today);
        return (begun || from.equals(others.from))
                && until.equals(others.until)
                && categories.equals(others.categories)
                && parts.equals(others.parts)
                && purpose.equals(others.purpose);
    }
}
