package kr.dure.integrations.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kr.dure.graph.fact.Fact;
import kr.dure.graph.fact.FactJson;
import kr.dure.graph.fact.FactsRefused;
import kr.dure.graph.fact.Outcome;
import kr.dure.graph.fact.Problem;
import kr.dure.integrations.connector.Tally;
import kr.dure.integrations.ingest.Quarantined.State;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class QuarantineTests {

    private static final Fact LOT = Lots.lot("BK-2026-1");
    private static final String GOOD = FactJson.write(LOT).toString();
    private static final String BAD = GOOD.replace("480", "-480");

    @TempDir private Path folder;
    private final FakeGraph graph = new FakeGraph();
    private Ways ways;
    private Quarantine quarantine;

    @BeforeEach
    void start() throws Exception {
        ways = Ways.started(folder, graph);
        quarantine = ways.quarantine;
    }

    @AfterEach
    void stop() throws Exception {
        ways.close();
    }

    @Test
    void anEntryShowsWhereItStoodAndWhatIsWrong() {
        String id = quarantine.keep(bad("lots.csv, row 7"));

        Quarantined entry = quarantine.get(Lots.KWANGJIN, id).orElseThrow();
        assertThat(entry.connection()).isEqualTo("kwangjin-erp");
        assertThat(entry.place()).isEqualTo("lots.csv, row 7");
        assertThat(entry.original()).isEqualTo(BAD);
        assertThat(entry.problems()).containsExactly(new Problem("quantity", "-480", "0 or more"));
        assertThat(entry.state()).isEqualTo(State.OPEN);
        assertThat(quarantine.list(Lots.KWANGJIN, State.OPEN, 10, 0)).containsExactly(entry);
    }

    @Test
    void aFileDeliveredAgainDoesNotPileUp() {
        String first = quarantine.keep(bad("lots.csv, row 7"));
        String second = quarantine.keep(bad("lots-again.csv, row 3"));

        assertThat(second).isEqualTo(first);
        assertThat(quarantine.open(Lots.KWANGJIN)).isEqualTo(1);
        assertThat(quarantine.get(Lots.KWANGJIN, first).orElseThrow().arrivals()).isEqualTo(2);
        assertThat(ways.connections.tally("kwangjin-erp")).isEqualTo(new Tally(0, 0, 2));
    }

    @Test
    void aMendedRecordReachesTheGraphAndBothVersionsAreKept() {
        String id = quarantine.keep(bad("row 7"));

        Mended mended = quarantine.mend(Lots.KWANGJIN, id, GOOD, "tier2");

        assertThat(mended).isEqualTo(new Mended.Taken(List.of(new Outcome.Kept(LOT.key()))));
        assertThat(graph.facts).containsExactly(LOT.key());
        Quarantined entry = quarantine.get(Lots.KWANGJIN, id).orElseThrow();
        assertThat(entry.state()).isEqualTo(State.MENDED);
        assertThat(entry.closedBy()).isEqualTo("tier2");
        assertThat(entry.original()).isEqualTo(BAD);
        assertThat(entry.newest()).isEqualTo(GOOD);
        assertThat(quarantine.open(Lots.KWANGJIN)).isZero();
    }

    @Test
    void aMendedRecordStaysMendedWhenTheSameBadOneComesAgain() {
        String id = quarantine.keep(bad("row 7"));
        quarantine.mend(Lots.KWANGJIN, id, GOOD, "tier2");

        assertThat(quarantine.keep(bad("row 7"))).isEqualTo(id);
        assertThat(quarantine.open(Lots.KWANGJIN)).isZero();
    }

    @Test
    void whatIsStillWrongStaysWithItsNewProblems() {
        String id = quarantine.keep(bad("row 7"));
        String worse = GOOD.replace("\"BK-2026-1\"", "\"\"");

        Mended mended = quarantine.mend(Lots.KWANGJIN, id, worse, "tier2");

        assertThat(mended).isInstanceOf(Mended.StillWrong.class);
        Quarantined entry = quarantine.get(Lots.KWANGJIN, id).orElseThrow();
        assertThat(entry.state()).isEqualTo(State.OPEN);
        assertThat(entry.original()).isEqualTo(BAD);
        assertThat(entry.newest()).isEqualTo(worse);
        assertThat(entry.problems()).extracting(Problem::field).containsExactly("/lot");
        assertThat(graph.facts).isEmpty();
    }

    /** Mending is no way around the owner check. */
    @Test
    void aRecordCannotBeMendedIntoAnotherCompanysFact() {
        String id = quarantine.keep(bad("row 7"));
        String foreign = GOOD.replace("kwangjin-press", "yujin-plating");

        assertThat(quarantine.mend(Lots.KWANGJIN, id, foreign, "tier2"))
                .isInstanceOf(Mended.StillWrong.class);
        assertThat(graph.facts).isEmpty();
    }

    @Test
    void whatTheGraphRefusesAfterMendingStaysOpen() {
        graph.refuse(LOT, new FactsRefused("no", new Exception()));
        String id = quarantine.keep(bad("row 7"));

        assertThat(quarantine.mend(Lots.KWANGJIN, id, GOOD, "tier2"))
                .isInstanceOf(Mended.StillWrong.class);
        assertThat(quarantine.get(Lots.KWANGJIN, id).orElseThrow().state()).isEqualTo(State.OPEN);
    }

    @Test
    void anotherCompanysEntryIsAnsweredAsOneThatDoesNotExist() {
        String id = quarantine.keep(bad("row 7"));

        assertThat(quarantine.get(Lots.YUJIN, id)).isEqualTo(Optional.empty());
        assertThat(quarantine.list(Lots.YUJIN, State.OPEN, 10, 0)).isEmpty();
        assertThat(quarantine.open(Lots.YUJIN)).isZero();
        assertThat(quarantine.mend(Lots.YUJIN, id, GOOD, "tier3"))
                .isEqualTo(quarantine.mend(Lots.YUJIN, "no-such-id", GOOD, "tier3"))
                .isEqualTo(new Mended.Unknown());
        assertThat(quarantine.discard(Lots.YUJIN, id, "mine", "tier3")).isFalse();
        assertThat(quarantine.get(Lots.KWANGJIN, id).orElseThrow().state()).isEqualTo(State.OPEN);
    }

    @Test
    void discardingNeedsAReasonAndKeepsTheRecord() {
        String id = quarantine.keep(bad("row 7"));

        assertThatThrownBy(() -> quarantine.discard(Lots.KWANGJIN, id, " ", "tier2"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(quarantine.discard(Lots.KWANGJIN, id, "test row", "tier2")).isTrue();
        assertThat(quarantine.discard(Lots.KWANGJIN, id, "again", "tier2")).isFalse();

        Quarantined entry = quarantine.get(Lots.KWANGJIN, id).orElseThrow();
        assertThat(entry.state()).isEqualTo(State.DISCARDED);
        assertThat(entry.reason()).isEqualTo("test row");
        assertThat(quarantine.mend(Lots.KWANGJIN, id, GOOD, "tier2"))
                .isEqualTo(new Mended.Closed(State.DISCARDED));
    }

    @Test
    void aKindThatNoConnectorReadsAnyMoreStays() {
        String id = quarantine.keep(new Refused(Lots.PRESS, "gone", "row 1", "a;b", List.of()));

        assertThat(quarantine.mend(Lots.KWANGJIN, id, "a;c", "tier2"))
                .isInstanceOf(Mended.StillWrong.class);
    }

    private static Refused bad(String place) {
        return new Refused(
                Lots.PRESS,
                FactTranslation.KIND,
                place,
                BAD,
                List.of(new Problem("quantity", "-480", "0 or more")));
    }
}
