package kr.dure.graph.sight;

import kr.dure.graph.fact.id.OrganisationId;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What the provider lets the consumer see. A category is shown whole: all rows of the provider, of whichever part.
 *
 * @param purpose why, in words that both understand
 * @param from first day on which it holds
 * @param until last day on which it holds
 */
public record Terms(
        OrganisationId provider,
        OrganisationId consumer,
        Set<Category> categories,
        String purpose,
        LocalDate from,
        LocalDate until) {

    /** Longest purpose, in characters. */
    public static final int PURPOSE = 300;

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
    }

    /** Whether these terms show all that the others do, on all their days. */
    public boolean cover(Terms others) {
        return provider.equals(others.provider)
                && consumer.equals(others.consumer)
                && categories.containsAll(others.categories)
                && !from.isAfter(others.from)
                && !until.isBefore(others.until);
    }

    /** Whether they say what the others say from a day on, whenever each of them began. */
    boolean sayTheSame(Terms others, LocalDate today) {
        boolean begun = !from.isAfter(today) && !others.from.isAfter(today);
        return (begun || from.equals(others.from))
                && until.equals(others.until)
                && categories.equals(others.categories)
                && purpose.equals(others.purpose);
    }
}
