package kr.dure.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Two writers that need each other's locks: the database ends one, and the graph tries it again. */
class DeadlockIT {

    private static final Cypher ADD =
            Cypher.of(
                    "add",
                    "MATCH (n:Tally {id: $id}) SET n.count = n.count + 1 RETURN n.count AS count");

    private final Graph graph = SharedGraph.empty();
    private final CyclicBarrier bothHoldOne = new CyclicBarrier(2);
    private final AtomicInteger tries = new AtomicInteger();

    @BeforeEach
    void twoTallies() {
        Cypher create = Cypher.of("create", "CREATE (:Tally {id: $id, count: 0})");
        for (String id : new String[] {"a", "b"}) {
            graph.write(writing -> writing.run(create, Map.of("id", id)));
        }
    }

    @Test
    void theLoserOfADeadlockIsTriedAgainAndNothingIsLostOrDoubled() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<Void> one =
                    CompletableFuture.runAsync(() -> addToBoth("a", "b"), threads);
            CompletableFuture<Void> other =
                    CompletableFuture.runAsync(() -> addToBoth("b", "a"), threads);
            CompletableFuture.allOf(one, other).get(60, TimeUnit.SECONDS);
        }

        assertThat(tries).as("two writers, and at least one of them twice").hasValueGreaterThan(2);
        assertThat(
                        graph.read(
                                Cypher.of(
                                        "read",
                                        "MATCH (n:Tally) RETURN n.id AS id, n.count AS count ORDER"
                                                + " BY id"),
                                Map.of()))
                .containsExactly(Map.of("id", "a", "count", 2L), Map.of("id", "b", "count", 2L));
    }

    private void addToBoth(String first, String second) {
        AtomicInteger mine = new AtomicInteger();
        graph.write(
                writing -> {
                    tries.incrementAndGet();
                    writing.run(ADD, Map.of("id", first));
                    if (mine.incrementAndGet() == 1) {
                        meet();
                    }
                    return writing.run(ADD, Map.of("id", second));
                });
    }

    /** Only at the first try, so that both hold a lock that the other one wants. */
    private void meet() {
        try {
            bothHoldOne.await(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("the other writer did not come", e);
        }
    }
}
