package kr.dure.graph.sight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kr.dure.graph.Graph;
import kr.dure.graph.SharedGraph;
import kr.dure.graph.fact.ChainDescribed;
import kr.dure.graph.fact.ChainDescribed.Member;
import kr.dure.graph.fact.ChainDescribed.Supply;
import kr.dure.graph.fact.Fact;
import kr.dure.graph.fact.GraphWriter;
import kr.dure.graph.fact.LotProduced;
import kr.dure.graph.fact.LotProduced.Consumption;
import kr.dure.graph.fact.LotRef;
import kr.dure.graph.fact.PartRef;
import kr.dure.graph.fact.QualityCaseStated;
import kr.dure.graph.fact.QualityCaseStated.Step;
import kr.dure.graph.fact.ShipmentSent;
import kr.dure.graph.fact.id.ChainId;
import kr.dure.graph.fact.id.LotId;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.fact.id.PartId;
import kr.dure.graph.fact.id.QualityCaseId;
import kr.dure.graph.fact.id.ShipmentId;
import kr.dure.graph.sight.TraceGrants.Asked;
import kr.dure.graph.sight.TraceGrants.NamedLot;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A plater delivers to a press shop, that to a module maker, that to the prime. PL-1 was bad: it went into BK-1, which the press
 * shop washed to BK-1W, which went into DM-1, which went into PK-1. PL-2, BK-2 and DM-2 stand beside them.
 */
class TraceGrantsIT {

    private static final OrganisationId PLATER = new OrganisationId("plater");
    private static final OrganisationId PRESS = new OrganisationId("press");
    private static final OrganisationId MODULE = new OrganisationId("module");
    private static final OrganisationId PRIME = new OrganisationId("prime");
    private static final OrganisationId STRANGER = new OrganisationId("stranger");
    private static final CaseRef PL_1 = new CaseRef(PRESS, new QualityCaseId("8D-1"));
    private static final CaseRef DM_1 = new CaseRef(PRIME, new QualityCaseId("8D-2"));
    private static final Instant DAY = Instant.parse("2026-11-01T00:00:00Z");

    private final Graph graph = SharedGraph.empty();
    private final SettableClock clock = new SettableClock();
    private final Sights sights = new Sights(graph, clock);
    private final TraceGrants grants = new TraceGrants(graph, clock);
    private final GraphWriter writer = new GraphWriter(graph);

    @BeforeEach
    void a_chain_with_a_bad_lot() {
        List<Fact> facts = new ArrayList<>();
        facts.add(
                new ChainDescribed(
                        PRIME,
                        new ChainId("hb"),
                        "hb",
                        List.of(new Member(PRIME, 0), new Member(PLATER, 3)),
                        List.of(
                                new Supply(MODULE, PRIME, null),
                                new Supply(PRESS, MODULE, null),
                                new Supply(PLATER, PRESS, null)),
                        DAY));
        facts.add(lot(PLATER, "PL-1", "ZN"));
        facts.add(lot(PLATER, "PL-2", "ZN"));
        facts.add(lot(PRESS, "BK-1", "BK", ref(PLATER, "PL-1")));
        facts.add(lot(PRESS, "BK-1W", "BKW", ref(PRESS, "BK-1")));
        facts.add(lot(PRESS, "BK-2", "BK", ref(PLATER, "PL-2")));
        facts.add(lot(MODULE, "DM-1", "DM", ref(PRESS, "BK-1W")));
        facts.add(lot(MODULE, "DM-2", "DM", ref(PRESS, "BK-2")));
        facts.add(lot(PRIME, "PK-1", "PK", ref(MODULE, "DM-1")));
        facts.add(shipment(PLATER, PRESS, "PL-1"));
        facts.add(shipment(PLATER, PRESS, "PL-2"));
        facts.add(shipment(PRESS, MODULE, "BK-1W"));
        facts.add(shipment(PRESS, MODULE, "BK-2"));
        facts.add(shipment(MODULE, PRIME, "DM-1"));
        facts.add(qualityCase(PL_1, PLATER, ref(PLATER, "PL-1"), null, DAY));
        facts.add(qualityCase(DM_1, MODULE, ref(MODULE, "DM-1"), null, DAY));
        writer.write(facts);
        new Agreements(graph, clock)
                .share(
                        MODULE,
                        PRIME,
                        Category.PRODUCTION,
                        LocalDate.parse("2027-12-31"),
                        "quality");
    }

    @Test
    void a_request_goes_one_hop_and_nothing_is_seen_before_it_is_accepted() {
        assertThat(forward(PLATER).companies()).isEqualTo(1);
        assertThat(sights.of(PLATER).granted()).isEqualTo(Granted.NOTHING);
        assertThat(grants.received(MODULE)).isEmpty();
        assertThat(grants.received(PRIME)).isEmpty();

        ReceivedRequest request = only(PRESS);
        assertThat(request.lots()).extracting(LotId::value).containsExactly("BK-1", "BK-1W");
        assertThat(request.delivered()).containsExactly("plater/PL-1");
        assertThat(request.asker()).isEqualTo(PLATER);

        grants.accept(PRESS, request.id(), 14, "kim");
        assertThat(sights.of(PLATER).granted().lots().keySet())
                .containsExactlyInAnyOrder(ref(PRESS, "BK-1"), ref(PRESS, "BK-1W"));
        assertThat(sights.of(PLATER).granted().parts())
                .contains(new PartRef(PRESS, new PartId("BK")));
        assertThat(sights.of(PLATER).granted().onward()).containsExactly(ref(PRESS, "BK-1W"));
    }

    @Test
    void the_next_hop_can_be_asked_only_from_what_was_granted() {
        forward(PLATER);
        assertThat(forward(PLATER).companies()).isZero();
        accept(PRESS);
        assertThat(forward(PLATER).companies()).isEqualTo(1);
        assertThat(only(MODULE).lots()).extracting(LotId::value).containsExactly("DM-1");
        accept(MODULE);
        assertThat(sights.of(PLATER).granted().onward())
                .as("the module maker has answered for the brackets")
                .containsExactly(ref(MODULE, "DM-1"));
        forward(PLATER);
        accept(PRIME);
        assertThat(sights.of(PLATER).granted().lots().keySet())
                .contains(ref(PRIME, "PK-1"))
                .doesNotContain(ref(MODULE, "DM-2"), ref(PRESS, "BK-2"));
        assertThat(sights.of(PLATER).granted().onward()).isEmpty();
        assertThat(forward(PLATER).companies()).isZero();
    }

    @Test
    void a_company_is_asked_whether_or_not_it_has_used_the_delivery() {
        writer.write(
                List.of(
                        lot(PLATER, "PL-3", "ZN"),
                        shipment(PLATER, PRESS, "PL-3"),
                        qualityCase(
                                new CaseRef(PLATER, new QualityCaseId("8D-3")),
                                PRESS,
                                ref(PLATER, "PL-3"),
                                null,
                                DAY)));
        CaseRef about = new CaseRef(PLATER, new QualityCaseId("8D-3"));
        assertThat(grants.ask(sights.of(PLATER), about, Direction.FORWARD, "lee").companies())
                .as("the number asked must not tell when the customer starts a lot")
                .isEqualTo(1);
        assertThat(only(PRESS).lots()).isEmpty();
        assertThat(only(PRESS).delivered()).containsExactly("plater/PL-3");
    }

    @Test
    void who_was_asked_is_not_told_before_it_accepts_unless_its_name_is_known() {
        forward(PLATER);
        assertThat(sent(PLATER).getFirst().owner()).as("a direct customer").isEqualTo(PRESS);
        accept(PRESS);
        forward(PLATER);
        SentRequest hidden = sent(PLATER).getFirst();
        assertThat(hidden.state()).isEqualTo(RequestState.WAITING);
        assertThat(hidden.owner()).isNull();
        assertThat(hidden.name()).isNull();
        assertThat(hidden.lots()).isEmpty();
        grants.decline(MODULE, only(MODULE).id(), "조사 중", "park");
        assertThat(sent(PLATER).getFirst().owner()).isNull();
        assertThat(sent(PLATER).getFirst().reason()).isEqualTo("조사 중");
    }

    @Test
    void the_asked_company_learns_of_its_own_lots_and_of_what_it_received_alone() {
        forward(PLATER);
        accept(PRESS);
        forward(PLATER);
        ReceivedRequest request = only(MODULE);
        assertThat(request.toString())
                .contains("press/BK-1W", "DM-1", "8D-1")
                .doesNotContain("PL-1", "PK-1");
        assertThat(grants.lots(MODULE, request.id()))
                .extracting(NamedLot::lot, NamedLot::part, NamedLot::onward)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("DM-1", "DM", true));
    }

    @Test
    void backward_the_supplier_is_asked_for_what_went_in_and_not_told_into_what() {
        Asked asked = grants.ask(sights.of(PRIME), DM_1, Direction.BACKWARD, "choi");
        assertThat(asked.companies()).isEqualTo(1);
        ReceivedRequest request = only(PRESS);
        assertThat(request.lots()).extracting(LotId::value).containsExactly("BK-1", "BK-1W");
        assertThat(request.unconfirmed()).isEmpty();
        assertThat(request.toString()).doesNotContain("DM-1").doesNotContain("PL-1");
        accept(PRESS);
        assertThat(sights.of(PRIME).granted().onward())
                .as("whom else the supplier delivered to was not asked")
                .isEmpty();
        grants.ask(sights.of(PRIME), DM_1, Direction.BACKWARD, "choi");
        accept(PLATER);
        assertThat(sights.of(PRIME).granted().lots().keySet())
                .contains(ref(PLATER, "PL-1"))
                .doesNotContain(ref(PLATER, "PL-2"));
    }

    @Test
    void only_a_party_to_an_open_case_can_ask() {
        for (OrganisationId other : List.of(MODULE, PRIME, STRANGER)) {
            assertThat(grants.ask(sights.of(other), PL_1, Direction.FORWARD, "x").companies())
                    .isZero();
        }
        forward(PLATER);
        String waiting = only(PRESS).id();
        writer.write(
                List.of(
                        qualityCase(
                                PL_1,
                                PLATER,
                                ref(PLATER, "PL-1"),
                                DAY.plusSeconds(60),
                                DAY.plusSeconds(60))));
        assertThat(only(PRESS).state()).isEqualTo(RequestState.LAPSED);
        assertThat(grants.accept(PRESS, waiting, 14, "kim")).isEmpty();
        clock.forward(Duration.ofDays(2));
        assertThat(forward(PLATER).companies()).isZero();
    }

    @Test
    void a_case_about_a_lot_out_of_sight_asks_nobody() {
        CaseRef guessed = new CaseRef(STRANGER, new QualityCaseId("8D-9"));
        writer.write(List.of(qualityCase(guessed, PRESS, ref(PRESS, "BK-1W"), null, DAY)));
        assertThat(grants.ask(sights.of(STRANGER), guessed, Direction.FORWARD, "x").companies())
                .isZero();
        assertThat(grants.received(MODULE)).isEmpty();
    }

    @Test
    void a_grant_ends_by_itself_at_its_time() {
        forward(PLATER);
        grants.accept(PRESS, only(PRESS).id(), 3, "kim");
        clock.forward(Duration.ofDays(3).minusSeconds(1));
        assertThat(sights.of(PLATER).granted().lots()).isNotEmpty();
        clock.forward(Duration.ofSeconds(1));
        assertThat(sights.of(PLATER).granted()).isEqualTo(Granted.NOTHING);
        assertThat(only(PRESS).state()).isEqualTo(RequestState.ENDED);
        assertThat(sent(PLATER).getFirst().lots()).isEmpty();
    }

    @Test
    void a_withdrawn_grant_shows_nothing_at_the_next_question() {
        forward(PLATER);
        accept(PRESS);
        String id = only(PRESS).id();
        assertThat(grants.withdraw(PRESS, id, "kim")).isPresent();
        assertThat(sights.of(PLATER).granted()).isEqualTo(Granted.NOTHING);
        assertThat(sent(PLATER).getFirst().lots()).isEmpty();
        assertThat(sent(PLATER).getFirst().state()).isEqualTo(RequestState.WITHDRAWN);
        assertThat(grants.withdraw(PRESS, id, "kim")).isEmpty();
        assertThat(grants.accept(PRESS, id, 14, "kim")).isEmpty();
    }

    @Test
    void nobody_else_reads_or_answers_a_request() {
        forward(PLATER);
        String id = only(PRESS).id();
        for (OrganisationId other : List.of(PLATER, MODULE, PRIME, STRANGER)) {
            assertThat(grants.received(other, id)).isEmpty();
            assertThat(grants.lots(other, id)).isEmpty();
            assertThat(grants.accept(other, id, 14, "x")).isEmpty();
            assertThat(grants.decline(other, id, "x", "x")).isEmpty();
            assertThat(grants.withdraw(other, id, "x")).isEmpty();
        }
        accept(PRESS);
        for (OrganisationId other : List.of(MODULE, PRIME, STRANGER)) {
            assertThat(sights.of(other).granted()).isEqualTo(Granted.NOTHING);
            assertThat(grants.sent(sights.of(other), PL_1)).isEmpty();
            assertThat(grants.withdraw(other, id, "x")).isEmpty();
        }
        assertThat(sights.of(PRESS).granted()).as("the other party").isEqualTo(Granted.NOTHING);
    }

    @Test
    void an_unanswered_request_lapses_and_a_declined_one_is_not_asked_again_on_the_same_day() {
        forward(PLATER);
        grants.decline(PRESS, only(PRESS).id(), "no", "kim");
        assertThat(forward(PLATER).companies()).isZero();
        clock.forward(TraceGrants.AGAIN);
        assertThat(forward(PLATER).companies()).isEqualTo(1);
        String id = grants.received(PRESS).getFirst().id();
        clock.forward(TraceGrants.WAITS);
        assertThat(grants.received(PRESS).getFirst().state()).isEqualTo(RequestState.LAPSED);
        assertThat(grants.accept(PRESS, id, 14, "kim")).isEmpty();
    }

    @Test
    void a_clause_accepts_at_once_for_its_days_until_it_is_taken_back() {
        grants.agree(PRESS, PLATER, 5, "kim");
        Asked asked = forward(PLATER);
        assertThat(asked.automatic())
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.owner()).isEqualTo(PRESS);
                            assertThat(one.until())
                                    .isEqualTo(clock.instant().plus(Duration.ofDays(5)));
                        });
        assertThat(only(PRESS).byClause()).isTrue();
        assertThat(sights.of(PLATER).granted().lots()).isNotEmpty();

        assertThat(grants.end(PRESS, PLATER)).isTrue();
        assertThat(sights.of(PLATER).granted().lots()).as("until its time").isNotEmpty();
        clock.forward(Duration.ofDays(5));
        assertThat(forward(PLATER).automatic()).isEmpty();
        assertThat(grants.received(PRESS).getFirst().state()).isEqualTo(RequestState.WAITING);
    }

    @Test
    void a_clause_holds_for_its_partner_alone() {
        grants.agree(PRESS, PRIME, 5, "kim");
        assertThat(forward(PLATER).automatic()).isEmpty();
        assertThat(
                        grants.clauses(sights.of(PRESS)).stream()
                                .filter(RecallClause::isAgreed)
                                .map(RecallClause::partner))
                .containsExactly(PRIME);
        assertThat(grants.clauses(sights.of(PRESS)))
                .extracting(RecallClause::partner)
                .contains(PLATER, MODULE);
        assertThat(grants.clauses(sights.of(STRANGER))).isEmpty();
        assertThat(grants.end(MODULE, PRIME)).isFalse();
    }

    @Test
    void a_lot_that_a_company_only_claims_to_have_used_is_marked_and_no_clause_shows_it() {
        CaseRef about = new CaseRef(STRANGER, new QualityCaseId("8D-8"));
        writer.write(
                List.of(
                        lot(
                                STRANGER,
                                "X-1",
                                "X",
                                ref(PLATER, "PL-1"),
                                ref(PLATER, "PL-2"),
                                ref(PLATER, "PL-404")),
                        qualityCase(about, PLATER, ref(STRANGER, "X-1"), null, DAY)));
        grants.agree(PLATER, STRANGER, 30, "lee");
        Asked asked = grants.ask(sights.of(STRANGER), about, Direction.BACKWARD, "x");
        assertThat(asked.companies()).isEqualTo(1);
        assertThat(asked.automatic()).isEmpty();
        ReceivedRequest request = only(PLATER);
        assertThat(request.state()).isEqualTo(RequestState.WAITING);
        assertThat(request.unconfirmed())
                .extracting(LotId::value)
                .containsExactlyInAnyOrder("PL-1", "PL-2");
        assertThat(request.lots()).as("a number that it never gave is not named").hasSize(2);
    }

    @Test
    void days_have_a_limit() {
        forward(PLATER);
        String id = only(PRESS).id();
        assertThatThrownBy(() -> grants.accept(PRESS, id, 31, "kim"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 to 30");
        assertThatThrownBy(() -> grants.agree(PRESS, PLATER, 0, "kim"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> grants.agree(PRESS, PRESS, 9, "kim"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Asked forward(OrganisationId asker) {
        return grants.ask(sights.of(asker), PL_1, Direction.FORWARD, "lee");
    }

    private List<SentRequest> sent(OrganisationId asker) {
        return grants.sent(sights.of(asker), PL_1);
    }

    private ReceivedRequest only(OrganisationId owner) {
        assertThat(grants.received(owner)).hasSize(1);
        return grants.received(owner).getFirst();
    }

    private void accept(OrganisationId owner) {
        ReceivedRequest waiting =
                grants.received(owner).stream()
                        .filter(request -> request.state() == RequestState.WAITING)
                        .findFirst()
                        .orElseThrow();
        assertThat(grants.accept(owner, waiting.id(), TraceGrants.USUAL_DAYS, "kim")).isPresent();
        clock.forward(Duration.ofMinutes(1));
    }

    private static LotRef ref(OrganisationId owner, String id) {
        return new LotRef(owner, new LotId(id));
    }

    private static LotProduced lot(
            OrganisationId owner, String id, String part, LotRef... consumed) {
        return new LotProduced(
                owner,
                new LotId(id),
                new PartId(part),
                BigDecimal.TEN,
                "1",
                null,
                Set.of(consumed).stream().map(lot -> new Consumption(lot, null)).toList(),
                DAY,
                DAY);
    }

    private static ShipmentSent shipment(OrganisationId from, OrganisationId to, String lot) {
        return new ShipmentSent(
                from,
                to,
                new ShipmentId("S-" + lot),
                List.of(new ShipmentSent.Carried(new LotId(lot), BigDecimal.TEN)),
                List.of(),
                DAY,
                null,
                DAY);
    }

    private static QualityCaseStated qualityCase(
            CaseRef about,
            OrganisationId counterparty,
            LotRef lot,
            @Nullable Instant closedAt,
            Instant statedAt) {
        return new QualityCaseStated(
                about.owner(),
                counterparty,
                about.qualityCase(),
                "plating peels",
                lot,
                Step.D3,
                LocalDate.parse("2026-11-30"),
                DAY,
                closedAt,
                statedAt);
    }

    /** Stands still until a test sets it forward. */
    private static final class SettableClock extends Clock {

        private Instant now = Instant.parse("2026-11-20T03:00:00Z");

        void forward(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
