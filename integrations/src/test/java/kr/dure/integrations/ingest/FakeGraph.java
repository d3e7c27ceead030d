package kr.dure.integrations.ingest;

import kr.dure.graph.fact.Fact;
import kr.dure.graph.fact.FactKey;
import kr.dure.graph.fact.Outcome;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A graph in memory that can be down, and can refuse facts; all of a batch or none. */
final class FakeGraph implements Function<List<Fact>, List<Outcome>> {

    final Set<FactKey> facts = ConcurrentHashMap.newKeySet();
    final AtomicInteger tries = new AtomicInteger();
    volatile boolean down;
    private final Map<FactKey, RuntimeException> refused = new ConcurrentHashMap<>();

    void refuse(Fact fact, RuntimeException with) {
        refused.put(fact.key(), with);
    }

    void probe() {
        if (down) {
            throw new IllegalStateException("connection refused");
        }
    }

    @Override
    public List<Outcome> apply(List<Fact> batch) {
        tries.incrementAndGet();
        probe();
        for (Fact fact : batch) {
            @Nullable RuntimeException fault = refused.get(fact.key());
            if (fault != null) {
                throw fault;
            }
        }
        List<Outcome> result = new ArrayList<>();
        for (Fact fact : batch) {
            result.add(
                    facts.add(fact.key())
                            ? new Outcome.Kept(fact.key())
                            : new Outcome.AlreadyKnown(fact.key()));
        }
        return result;
    }
}
