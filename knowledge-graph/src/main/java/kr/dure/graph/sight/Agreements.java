package kr.dure.graph.sight;

import kr.dure.graph.Cypher;
import kr.dure.graph.Graph;
import kr.dure.graph.fact.id.OrganisationId;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

/** What organisations agreed to show each other; a grant holds for one consumer and is not passed on. */
public final class Agreements {

    private static final Cypher SHARE = Cypher.beside(Agreements.class, "share.cypher");
    private static final Cypher END = Cypher.beside(Agreements.class, "end.cypher");

    private final Graph graph;
    private final Clock clock;

    public Agreements(Graph graph, Clock clock) {
        this.graph = graph;
        this.clock = clock;
    }

    /**
     * The provider lets the consumer see one category of its data; an earlier agreement on it is replaced.
     *
     * @param until the last day on which it holds
     * @param purpose why, in words that both understand
     */
    public void share(
            OrganisationId provider,
            OrganisationId consumer,
            Category category,
            LocalDate until,
            String purpose) {
        if (provider.equals(consumer)) {
            throw new IllegalArgumentException(
                    "%s can't share with itself; name another consumer".formatted(provider));
        }
        Map<String, Object> agreement =
                Map.of(
                        "provider", provider.value(),
                        "consumer", consumer.value(),
                        "category", category.key(),
                        "until", until,
                        "purpose", purpose,
                        "now", clock.instant());
        graph.write(writing -> writing.run(SHARE, agreement));
    }

    /** Takes an agreement back at once. */
    public void end(OrganisationId provider, OrganisationId consumer, Category category) {
        Map<String, Object> agreement =
                Map.of(
                        "provider", provider.value(),
                        "consumer", consumer.value(),
                        "category", category.key());
        graph.write(writing -> writing.run(END, agreement));
    }
}
