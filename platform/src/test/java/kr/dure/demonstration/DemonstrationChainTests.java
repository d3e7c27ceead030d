package kr.dure.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import kr.dure.graph.fact.Fact;
import kr.dure.graph.fact.LotProduced;
import kr.dure.graph.fact.LotRef;
import kr.dure.graph.fact.ShipmentSent;
import kr.dure.graph.fact.id.LotId;
import kr.dure.graph.fact.id.OrganisationId;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The story must be the same whenever somebody starts the platform for the first time. */
class DemonstrationChainTests {

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22T10:00:00Z", "2027-01-01T15:30:00Z", "2028-02-29T20:59:59Z"})
    void theBadPlatingLotReachesModulesAndPacksOfWhichSomeAreShipped(String start) {
        List<Fact> facts =
                DemonstrationChain.at(new Moment(Instant.parse(start), Moment.KOREA)).facts();

        Set<String> bad = offspring(facts, lot("yujin-plating", "PL-77"));

        assertThat(bad).contains("DM-0412").anyMatch(id -> id.startsWith("BK-"));
        assertThat(bad.stream().filter(id -> id.startsWith("PK-")))
                .anyMatch(id -> isShipped(facts, id))
                .anyMatch(id -> !isShipped(facts, id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22T10:00:00Z", "2027-01-01T15:30:00Z"})
    void nothingIsStatedTwiceOrBeforeItHappened(String start) {
        Instant now = Instant.parse(start);
        List<Fact> facts = DemonstrationChain.at(new Moment(now, Moment.KOREA)).facts();

        assertThat(facts).extracting(Fact::key).doesNotHaveDuplicates();
        assertThat(facts).allMatch(fact -> !fact.statedAt().isAfter(now));
    }

    private static Set<String> offspring(List<Fact> facts, LotRef suspect) {
        Set<LotRef> bad = new HashSet<>(Set.of(suspect));
        for (Fact fact : facts) {
            if (fact instanceof LotProduced made
                    && made.consumed().stream().anyMatch(one -> bad.contains(one.lot()))) {
                bad.add(new LotRef(made.owner(), made.lot()));
            }
        }
        Set<String> ids = new TreeSet<>();
        bad.forEach(lot -> ids.add(lot.lot().value()));
        return ids;
    }

    private static boolean isShipped(List<Fact> facts, String lot) {
        return facts.stream()
                .anyMatch(
                        fact ->
                                fact instanceof ShipmentSent sent
                                        && sent.lots().stream()
                                                .anyMatch(one -> one.lot().value().equals(lot)));
    }

    private static LotRef lot(String owner, String id) {
        return new LotRef(new OrganisationId(owner), new LotId(id));
    }
}
