package kr.dure.integrations.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kr.dure.graph.fact.ChainDescribed;
import kr.dure.graph.fact.Fact;
import kr.dure.graph.fact.FactsRefused;
import kr.dure.graph.fact.Outcome;
import kr.dure.graph.fact.id.ChainId;
import kr.dure.integrations.connector.Tally;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

class InboxTests {

    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir private Path folder;
    private final FakeGraph graph = new FakeGraph();

    @Test
    void whoeverWaitsHearsInOrderWhatTheGraphSays() throws Exception {
        try (Ways ways = Ways.started(folder, graph)) {
            Fact one = Lots.lot("BK-1");
            Fact two = Lots.lot("BK-2");

            assertThat(ways.inbox.put(Lots.PRESS, List.of(one), LONG))
                    .containsExactly(new Outcome.Kept(one.key()));
            assertThat(ways.inbox.put(Lots.PRESS, List.of(two, one), LONG))
                    .containsExactly(
                            new Outcome.Kept(two.key()), new Outcome.AlreadyKnown(one.key()));
            assertThat(ways.connections.tally("kwangjin-erp")).isEqualTo(new Tally(2, 1, 0));
        }
    }

    @Test
    void manyFactsGoInMoreThanOneMessageAndKeepTheirOrder() throws Exception {
        try (Ways ways = Ways.started(folder, graph)) {
            List<Fact> facts = Lots.lots(1_234);

            assertThat(ways.inbox.put(Lots.PRESS, facts, LONG))
                    .containsExactlyElementsOf(
                            facts.stream().map(fact -> new Outcome.Kept(fact.key())).toList());
        }
    }

    @Test
    void nobodyWaitsLongerThanTheyWantTo() throws Exception {
        try (Ways ways = new Ways(folder, graph)) {
            Fact fact = Lots.lot("BK-1");

            assertThat(ways.inbox.put(Lots.PRESS, List.of(fact), Duration.ofMillis(20)))
                    .containsExactly(new Outcome.Queued(fact.key()));

            ways.reader.start();
            Eventually.holds("the queued fact is kept", () -> graph.facts.contains(fact.key()));
        }
    }

    /** The journal is what survives, so a broker that starts on it again has everything. */
    @Test
    void factsAcceptedBeforeARestartReachTheGraphAfterIt() throws Exception {
        List<Fact> facts = Lots.lots(700);
        try (Ways ways = new Ways(folder, graph)) {
            ways.inbox.put(Lots.PRESS, facts);
        }
        try (Ways ways = Ways.started(folder, graph)) {
            Eventually.holds("all are kept", () -> graph.facts.size() == facts.size());
            assertThat(ways.quarantine.open(Lots.KWANGJIN)).isZero();
        }
    }

    @Test
    void aGraphThatIsDownLosesNothingAndSpoilsNothing() throws Exception {
        graph.down = true;
        try (Ways ways = Ways.started(folder, graph)) {
            List<Fact> facts = Lots.lots(300);
            ways.inbox.put(Lots.PRESS, facts);
            Eventually.holds("it was tried some times", () -> graph.tries.get() > 10);
            assertThat(ways.quarantine.open(Lots.KWANGJIN)).isZero();

            graph.down = false;
            Eventually.holds("all are kept", () -> graph.facts.size() == facts.size());
            assertThat(ways.quarantine.open(Lots.KWANGJIN)).isZero();
        }
    }

    @Test
    void stoppingWhileTheGraphIsDownIsQuickAndKeepsTheFacts() throws Exception {
        graph.down = true;
        try (Ways ways = Ways.started(folder, graph)) {
            ways.inbox.put(Lots.PRESS, Lots.lots(10));
            Eventually.holds("it was tried", () -> graph.tries.get() > 0);
            Instant before = Instant.now();
            ways.reader.stop();
            assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(2));
        }
        graph.down = false;
        try (Ways ways = Ways.started(folder, graph)) {
            Eventually.holds("all are kept", () -> graph.facts.size() == 10);
            assertThat(ways.reader.isRunning()).isTrue();
        }
    }

    @Test
    void aFactThatTheGraphRefusesGoesToQuarantineAloneAndHoldsUpNoOther() throws Exception {
        Fact poison = Lots.lot("BK-77");
        graph.refuse(poison, new FactsRefused("quantity is no number", new Exception()));
        try (Ways ways = Ways.started(folder, graph)) {
            List<Outcome> outcomes = ways.inbox.put(Lots.PRESS, Lots.lots(200), LONG);

            assertThat(outcomes.get(77))
                    .isInstanceOfSatisfying(
                            Outcome.Rejected.class,
                            rejected ->
                                    assertThat(rejected.waiting()).isEqualTo(onlyEntry(ways).id()));
            assertThat(graph.facts).hasSize(199).doesNotContain(poison.key());
            Quarantined entry = onlyEntry(ways);
            assertThat(entry.kind()).isEqualTo(FactTranslation.KIND);
            assertThat(entry.original()).contains("BK-77");
            assertThat(entry.problems().getFirst().expected()).contains("quantity is no number");
            assertThat(ways.connections.tally("kwangjin-erp")).isEqualTo(new Tally(199, 0, 1));
        }
    }

    /** A fault of another kind may be the database's; while other facts pass it is this fact's. */
    @Test
    void aFactThatFailsWhileOthersPassGoesToQuarantineToo() throws Exception {
        Fact poison = Lots.lot("BK-5");
        graph.refuse(poison, new IllegalStateException("a defect in a statement"));
        try (Ways ways = Ways.started(folder, graph)) {
            ways.inbox.put(Lots.PRESS, List.of(Lots.lot("BK-0")), LONG);
            List<Outcome> outcomes = ways.inbox.put(Lots.PRESS, Lots.lots(20), LONG);

            assertThat(outcomes.get(5)).isInstanceOf(Outcome.Rejected.class);
            assertThat(graph.facts).hasSize(19);
            assertThat(onlyEntry(ways).original()).contains("BK-5");
        }
    }

    /** Nothing was written since the start, so nothing but a probe tells that the graph is well. */
    @Test
    void aFactThatFailsFirstAfterAStartHoldsUpNoOther() throws Exception {
        Fact poison = Lots.lot("BK-0");
        graph.refuse(poison, new IllegalStateException("too large to index"));
        graph.down = true;
        try (Ways ways = Ways.started(folder, graph)) {
            ways.inbox.put(Lots.PRESS, List.of(poison));
            Eventually.holds("it was tried some times", () -> graph.tries.get() > 10);
            assertThat(ways.quarantine.open(Lots.KWANGJIN)).isZero();

            graph.down = false;
            assertThat(ways.inbox.put(Lots.PRESS, List.of(Lots.lot("BK-1")), LONG))
                    .allMatch(Outcome.Kept.class::isInstance);
            assertThat(onlyEntry(ways).original()).contains("BK-0");
        }
    }

    @Test
    void aConnectionStatesNothingForAnotherCompanyAndNoChain() throws Exception {
        Fact foreign = Lots.lot(Lots.YUJIN, "PL-77");
        Fact chain =
                new ChainDescribed(
                        Lots.KWANGJIN,
                        new ChainId("own"),
                        "own",
                        List.of(),
                        List.of(),
                        Instant.EPOCH);
        try (Ways ways = Ways.started(folder, graph)) {
            List<Outcome> outcomes =
                    ways.inbox.put(Lots.PRESS, List.of(foreign, Lots.lot("BK-1"), chain), LONG);

            assertThat(outcomes.get(0)).isInstanceOf(Outcome.Rejected.class);
            assertThat(outcomes.get(1)).isInstanceOf(Outcome.Kept.class);
            assertThat(outcomes.get(2)).isInstanceOf(Outcome.Rejected.class);
            assertThat(ways.quarantine.open(Lots.KWANGJIN)).isEqualTo(2);
            assertThat(ways.quarantine.open(Lots.YUJIN)).isZero();
        }
    }

    @Test
    void thePlatformItselfMayStateFactsOfAnyCompany() throws Exception {
        try (Ways ways = Ways.started(folder, graph)) {
            assertThat(
                            ways.inbox.put(
                                    List.of(Lots.lot("BK-1"), Lots.lot(Lots.YUJIN, "PL-77")), LONG))
                    .allMatch(Outcome.Kept.class::isInstance);
        }
    }

    /** 30,000 facts are more than the queue holds in memory: the rest must go to page files. */
    @Test
    void aFloodWaitsOnDiskAndDrains() throws Exception {
        List<Fact> sent = new ArrayList<>();
        try (Ways ways = new Ways(folder, graph)) {
            for (int batch = 0; batch < 15; batch++) {
                List<Fact> facts = new ArrayList<>();
                for (int i = 0; i < 2_000; i++) {
                    facts.add(Lots.lot("%s-%d-%d".formatted("X".repeat(80), batch, i)));
                }
                ways.inbox.put(Lots.PRESS, facts);
                sent.addAll(facts);
            }
            ways.reader.start();
            Eventually.holds("all are kept", () -> graph.facts.size() == sent.size());
        }
    }

    /** What Artemis does on a full disk; the disk has space again here. */
    @Test
    void anInboxThatStoppedItselfSaysSoAndGoesOnWithAllThatItAccepted() throws Exception {
        try (Ways ways = new Ways(folder, graph)) {
            List<Fact> facts = Lots.lots(300);
            ways.inbox.put(Lots.PRESS, facts);

            ways.broker
                    .artemis
                    .getActiveMQServer()
                    .getIoCriticalErrorListener()
                    .onIOException(new IOException("No space left on device"), "full", null);
            Eventually.holds("it stopped", ways.broker::isStopped);
            assertThat(ways.inbox.isOpen()).isFalse();
            assertThatThrownBy(() -> ways.inbox.put(Lots.PRESS, Lots.lots(1)))
                    .isInstanceOf(InboxClosed.class)
                    .hasMessageContaining("its disk is full or fails");

            ways.reader.start();
            Eventually.holds("all are kept", () -> graph.facts.size() == facts.size());
            assertThat(ways.inbox.isOpen()).isTrue();
            Fact later = Lots.lot("BK-later");
            assertThat(ways.inbox.put(Lots.PRESS, List.of(later), LONG))
                    .containsExactly(new Outcome.Kept(later.key()));
        }
    }

    @Test
    void aClosedInboxSaysSo() throws Exception {
        Ways ways = new Ways(folder, graph);
        ways.close();
        assertThatThrownBy(() -> ways.inbox.put(Lots.PRESS, Lots.lots(1)))
                .isInstanceOf(InboxClosed.class)
                .hasMessageContaining("Send the same again later");
    }

    private static Quarantined onlyEntry(Ways ways) {
        List<Quarantined> entries =
                ways.quarantine.list(Lots.KWANGJIN, Quarantined.State.OPEN, 10, 0);
        assertThat(entries).hasSize(1);
        return entries.getFirst();
    }
}
