package kr.dure.exchange;

import kr.dure.graph.fact.Fact;
import kr.dure.graph.fact.FactKey;
import kr.dure.graph.fact.Outcome;
import kr.dure.graph.fact.Problem;
import kr.dure.integrations.connector.Origin;
import kr.dure.integrations.ingest.Inbox;
import kr.dure.integrations.ingest.InboxClosed;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** An inbox with the graph right behind it. */
final class FakeInbox implements Inbox {

    final Set<FactKey> facts = new HashSet<>();
    boolean slow;
    boolean closed;
    @Nullable Problem refused;

    @Override
    public void put(Origin from, List<? extends Fact> facts) {
        put(facts);
    }

    @Override
    public List<Outcome> put(Origin from, List<? extends Fact> facts, Duration wait) {
        return put(facts, wait);
    }

    @Override
    public void put(List<? extends Fact> more) {
        if (closed) {
            throw new InboxClosed("Its disk is full.", new Exception());
        }
        more.forEach(fact -> facts.add(fact.key()));
    }

    @Override
    public List<Outcome> put(List<? extends Fact> more, Duration wait) {
        List<Outcome> outcomes = more.stream().map(this::outcome).toList();
        put(more);
        return outcomes;
    }

    @Override
    public boolean isOpen() {
        return !closed;
    }

    private Outcome outcome(Fact fact) {
        if (refused != null) {
            return new Outcome.Rejected("{}", List.of(refused), "q-from-the-inbox");
        }
        if (slow) {
            return new Outcome.Queued(fact.key());
        }
        return facts.contains(fact.key())
                ? new Outcome.AlreadyKnown(fact.key())
                : new Outcome.Kept(fact.key());
    }
}
