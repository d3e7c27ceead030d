package kr.dure.integrations.ingest;

import kr.dure.graph.fact.Fact;
import kr.dure.graph.fact.Outcome;

import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** Those in this process who wait to hear what became of the facts that they put into the inbox. */
@Component
final class Tickets {

    private final Map<String, Ticket> waiting = new ConcurrentHashMap<>();

    Ticket open(List<? extends Fact> facts) {
        Ticket ticket = new Ticket(UUID.randomUUID().toString(), List.copyOf(facts));
        waiting.put(ticket.id, ticket);
        return ticket;
    }

    /** Tells whoever waits; nobody does when the facts were put before a restart. */
    void settle(String id, int index, Outcome outcome) {
        Ticket ticket = waiting.get(id);
        if (ticket != null) {
            ticket.settle(index, outcome);
        }
    }

    /** One call that waits; closing it ends the waiting. */
    final class Ticket implements AutoCloseable {

        private final String id;
        private final List<Fact> facts;
        private final AtomicReferenceArray<Outcome> outcomes;
        private final CountDownLatch open;

        private Ticket(String id, List<Fact> facts) {
            this.id = id;
            this.facts = facts;
            this.outcomes = new AtomicReferenceArray<>(facts.size());
            this.open = new CountDownLatch(facts.size());
        }

        String id() {
            return id;
        }

        List<Outcome> await(Duration wait) {
            try {
                open.await(wait.toNanos(), TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            List<Outcome> result = new ArrayList<>(facts.size());
            for (int i = 0; i < facts.size(); i++) {
                Outcome outcome = outcomes.get(i);
                result.add(outcome == null ? new Outcome.Queued(facts.get(i).key()) : outcome);
            }
            return result;
        }

        @Override
        public void close() {
            waiting.remove(id);
        }

        private void settle(int index, Outcome outcome) {
            if (outcomes.compareAndSet(index, null, outcome)) {
                open.countDown();
            }
        }
    }
}
