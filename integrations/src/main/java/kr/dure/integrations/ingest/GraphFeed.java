package kr.dure.integrations.ingest;

import kr.dure.graph.fact.Fact;
import kr.dure.graph.fact.FactJson;
import kr.dure.graph.fact.FactsRefused;
import kr.dure.graph.fact.Outcome;
import kr.dure.graph.fact.Problem;
import kr.dure.integrations.connector.Origin;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Feeds facts to the graph: waits while it can't be reached, and puts aside the single fact that it refuses for good so
 * that it holds up no other.
 */
final class GraphFeed {

    private static final Logger LOG = LoggerFactory.getLogger(GraphFeed.class);

    /** Tries before a fault that does not pass is suspected to lie in a fact. */
    private static final int PATIENCE = 3;

    private static final int LONGEST_MESSAGE = 500;

    private final Function<List<Fact>, List<Outcome>> graph;
    private final Runnable probe;
    private final Quarantine quarantine;
    private final Backoff backoff;

    /**
     * @param probe fails while the graph takes nothing
     */
    GraphFeed(
            Function<List<Fact>, List<Outcome>> graph,
            Runnable probe,
            Quarantine quarantine,
            Backoff backoff) {
        this.graph = graph;
        this.probe = probe;
        this.quarantine = quarantine;
        this.backoff = backoff;
    }

    /** Returns when each fact is in the graph or in quarantine, with outcomes in their order. */
    List<Outcome> keep(List<Item> items) throws Stopped {
        @Nullable Outcome[] outcomes = new Outcome[items.size()];
        List<Item> admitted = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            Origin from = item.from();
            List<Problem> problems =
                    from == null ? List.of() : Admission.problems(from.organisation(), item.fact());
            if (problems.isEmpty()) {
                admitted.add(item);
            } else {
                outcomes[i] = refuse(item, problems);
            }
        }
        List<Outcome> written = write(admitted, PATIENCE);
        for (int i = 0, next = 0; i < outcomes.length; i++) {
            if (outcomes[i] == null) {
                outcomes[i] = written.get(next++);
            }
        }
        return Arrays.stream(outcomes).map(Objects::requireNonNull).toList();
    }

    private List<Outcome> write(List<Item> items, int patience) throws Stopped {
        if (items.isEmpty()) {
            return List.of();
        }
        for (int failures = 1; ; failures++) {
            try {
                return graph.apply(items.stream().map(Item::fact).toList());
            } catch (FactsRefused e) {
                return apart(items, e, patience);
            } catch (RuntimeException e) {
                if (failures >= patience && graphAnswers()) {
                    return apart(items, e, 1);
                }
                LOG.warn(
                        "{} facts wait in the inbox: the graph does not take them now ({}). Next"
                                + " try in {}.",
                        items.size(),
                        e.getMessage(),
                        backoff.after(failures));
                LOG.debug("The graph's answer", e);
                backoff.pauseAfter(failures);
            }
        }
    }

    /** Halves the facts until the ones at fault stand alone. */
    private List<Outcome> apart(List<Item> items, RuntimeException fault, int patience)
            throws Stopped {
        if (items.size() == 1) {
            Item item = items.getFirst();
            LOG.warn(
                    "The graph refuses {} for good; it is in quarantine", item.fact().key(), fault);
            return List.of(refuse(item, List.of(problem(fault))));
        }
        int half = items.size() / 2;
        List<Outcome> outcomes = new ArrayList<>(write(items.subList(0, half), patience));
        outcomes.addAll(write(items.subList(half, items.size()), patience));
        return outcomes;
    }

    /** Asked anew for each half that fails, so that a graph that goes away meanwhile spoils no fact. */
    private boolean graphAnswers() {
        try {
            probe.run();
            return true;
        } catch (RuntimeException e) {
            LOG.debug("The graph does not answer", e);
            return false;
        }
    }

    private Outcome refuse(Item item, List<Problem> problems) {
        String json = FactJson.write(item.fact()).toString();
        String id =
                quarantine.keep(
                        new Refused(
                                item.source(),
                                FactTranslation.KIND,
                                item.fact().key().toString(),
                                json,
                                problems));
        return new Outcome.Rejected(json, problems, id);
    }

    private static Problem problem(RuntimeException fault) {
        String message = String.valueOf(fault.getMessage());
        return new Problem(
                "",
                null,
                "the graph refuses this fact: "
                        + message.substring(0, Math.min(LONGEST_MESSAGE, message.length())));
    }

    /**
     * A fact on its way.
     *
     * @param from the connection, or null if the platform itself states it
     */
    record Item(@Nullable Origin from, Fact fact) {

        private static final String PLATFORM = "platform";

        Origin source() {
            return from == null ? new Origin(PLATFORM, fact.owner()) : from;
        }
    }
}
