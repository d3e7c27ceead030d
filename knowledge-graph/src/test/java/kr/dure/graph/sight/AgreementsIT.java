package kr.dure.graph.sight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kr.dure.graph.Graph;
import kr.dure.graph.SharedGraph;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.fact.id.PartId;
import kr.dure.graph.sight.Agreement.Move;
import kr.dure.graph.sight.Agreement.Refusal;
import kr.dure.graph.sight.Agreement.State;
import kr.dure.graph.sight.Agreement.Step;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

class AgreementsIT {

    private static final OrganisationId PRESS = new OrganisationId("kwangjin-press");
    private static final OrganisationId MODULE = new OrganisationId("seorin-module");
    private static final OrganisationId PLATER = new OrganisationId("yujin-plating");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    /** The second of March in Seoul, the first in Greenwich. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T20:00:00Z"), SEOUL);

    private final Graph graph = SharedGraph.empty();
    private final Agreements agreements = new Agreements(graph, CLOCK);
    private final Sights sights = new Sights(graph, CLOCK);

    @Test
    void an_offer_shows_nothing_before_the_other_side_accepts() {
        AgreementRef ref = drafted(terms(Category.PRODUCTION), PRESS);
        assertThat(seen(Category.PRODUCTION)).containsExactly(MODULE);
        made(Move.OFFER, ref, PRESS);
        assertThat(seen(Category.PRODUCTION)).containsExactly(MODULE);
        made(Move.ACCEPT, ref, MODULE);
        assertThat(seen(Category.PRODUCTION)).containsExactlyInAnyOrder(MODULE, PRESS);
        assertThat(sights.of(MODULE).by(Category.PRODUCTION, PRESS)).containsExactly(ref);
        assertThat(sights.of(PRESS).sees().get(Category.PRODUCTION)).containsExactly(PRESS);
    }

    @Test
    void a_request_shows_nothing_before_the_provider_accepts_and_its_asker_cannot() {
        AgreementRef ref = drafted(terms(Category.PRODUCTION), MODULE);
        assertThat(refused(Move.ACCEPT, ref, MODULE)).isEqualTo(Refusal.MOVED_ON);
        made(Move.OFFER, ref, MODULE);
        assertThat(refused(Move.ACCEPT, ref, MODULE)).isEqualTo(Refusal.OWN_OFFER);
        assertThat(seen(Category.PRODUCTION)).containsExactly(MODULE);
        made(Move.ACCEPT, ref, PRESS);
        assertThat(seen(Category.PRODUCTION)).containsExactlyInAnyOrder(MODULE, PRESS);
    }

    @Test
    void a_withdrawal_by_either_side_holds_from_the_next_question_on_and_for_good() {
        for (OrganisationId side : List.of(PRESS, MODULE)) {
            AgreementRef ref = inForce(terms(Category.PRODUCTION));
            made(Move.WITHDRAW, ref, side);
            assertThat(seen(Category.PRODUCTION)).containsExactly(MODULE);
            assertThat(refused(Move.ACCEPT, ref, MODULE)).isEqualTo(Refusal.MOVED_ON);
            assertThat(refused(Move.WITHDRAW, ref, PRESS)).isEqualTo(Refusal.MOVED_ON);
        }
    }

    @Test
    void withdrawing_one_of_two_overlapping_agreements_leaves_the_other_alone() {
        AgreementRef narrow = inForce(terms(Category.PRODUCTION));
        AgreementRef wide = inForce(terms(Category.PRODUCTION, Category.QUALITY));
        made(Move.WITHDRAW, narrow, PRESS);
        assertThat(seen(Category.PRODUCTION)).contains(PRESS);
        assertThat(sights.of(MODULE).by(Category.PRODUCTION, PRESS)).containsExactly(wide);
        made(Move.WITHDRAW, wide, MODULE);
        assertThat(seen(Category.PRODUCTION)).containsExactly(MODULE);
    }

    @Test
    void the_last_day_ends_at_midnight_in_seoul() {
        inForce(terms(TODAY, TODAY, Category.PRODUCTION));
        assertThat(seenAt("2026-03-02T14:59:59Z")).contains(PRESS);
        assertThat(seenAt("2026-03-02T15:00:00Z")).containsExactly(MODULE);
        assertThat(seenAt("2026-03-01T14:59:59Z")).containsExactly(MODULE);
    }

    @Test
    void an_offer_that_nobody_answered_in_time_can_no_longer_be_accepted() {
        AgreementRef ref = offered(terms(TODAY, TODAY, Category.PRODUCTION), PRESS);
        Clock tomorrow = Clock.fixed(Instant.parse("2026-03-02T15:00:00Z"), SEOUL);
        assertThat(new Agreements(graph, tomorrow).move(Move.ACCEPT, ref, MODULE, "m"))
                .isEqualTo(new Change.Refused(Refusal.OVER));
    }

    @Test
    void a_new_version_replaces_the_old_one_only_when_it_is_accepted() {
        AgreementRef old = inForce(terms(Category.PRODUCTION));
        AgreementRef next = redrafted(old, terms(Category.QUALITY), PRESS);
        assertThat(next.version()).isEqualTo(2);
        made(Move.OFFER, next, PRESS);
        assertThat(sights.of(MODULE).by(Category.PRODUCTION, PRESS)).containsExactly(old);
        Agreement agreement = made(Move.ACCEPT, next, MODULE);
        assertThat(seen(Category.PRODUCTION)).containsExactly(MODULE);
        assertThat(sights.of(MODULE).by(Category.QUALITY, PRESS)).containsExactly(next);
        assertThat(agreement.versions())
                .extracting(Agreement.Version::state)
                .containsExactly(State.REPLACED, State.IN_FORCE);
    }

    @Test
    void every_version_and_step_is_kept_with_who_and_when() {
        AgreementRef ref = drafted(terms(Category.PRODUCTION), PRESS);
        AgreementRef second = redrafted(ref, terms(Category.STOCK), PRESS);
        made(Move.OFFER, second, PRESS);
        made(Move.ACCEPT, second, MODULE);
        made(Move.WITHDRAW, second, MODULE);
        Agreement ours = agreements.get(PRESS, ref.agreement()).orElseThrow();
        assertThat(ours.versions().getFirst().steps())
                .extracting(Step::state)
                .containsExactly(State.DRAFT, State.REPLACED);
        assertThat(ours.versions().getFirst().terms()).isEqualTo(terms(Category.PRODUCTION));
        assertThat(ours.newest().steps())
                .containsExactly(
                        new Step(State.DRAFT, PRESS, "p", CLOCK.instant()),
                        new Step(State.OFFERED, PRESS, "p", CLOCK.instant()),
                        new Step(State.IN_FORCE, MODULE, null, CLOCK.instant()),
                        new Step(State.WITHDRAWN, MODULE, null, CLOCK.instant()));
    }

    @Test
    void a_draft_is_its_own_sides_business() {
        AgreementRef ref = drafted(terms(Category.PRODUCTION), PRESS);
        assertThat(agreements.of(MODULE)).isEmpty();
        assertThat(agreements.get(MODULE, ref.agreement())).isEmpty();
        for (Move move : Move.values()) {
            assertThat(agreements.move(move, ref, MODULE, "m")).isEqualTo(new Change.Unknown());
        }
        AgreementRef open = inForce(terms(Category.QUALITY));
        redrafted(open, terms(Category.STOCK), PRESS);
        assertThat(agreements.get(MODULE, open.agreement()).orElseThrow().versions()).hasSize(1);
        // the other side's draft takes the number after the one that it may not know of
        assertThat(redrafted(open, terms(Category.SAFETY), MODULE).version()).isEqualTo(3);
    }

    @Test
    void a_third_company_can_neither_read_nor_answer_nor_withdraw_nor_rewrite() {
        AgreementRef offered = offered(terms(Category.PRODUCTION), PRESS);
        AgreementRef held = inForce(terms(Category.QUALITY));
        List<String> before = SharedGraph.snapshot();
        for (AgreementRef ref : List.of(offered, held)) {
            assertThat(agreements.get(PLATER, ref.agreement())).isEmpty();
            for (Move move : Move.values()) {
                assertThat(agreements.move(move, ref, PLATER, "x")).isEqualTo(new Change.Unknown());
            }
            assertThatThrownBy(
                            () ->
                                    agreements.redraft(
                                            ref.agreement(), terms(Category.SAFETY), PLATER, "x"))
                    .isInstanceOf(IllegalArgumentException.class);
            Terms own = new Terms(PLATER, MODULE, Set.of(Category.STOCK), "mine", TODAY, TODAY);
            assertThat(agreements.redraft(ref.agreement(), own, PLATER, "x"))
                    .isEqualTo(new Change.Unknown());
        }
        assertThat(agreements.of(PLATER)).isEmpty();
        assertThat(SharedGraph.snapshot()).isEqualTo(before);
    }

    @Test
    void the_other_sides_offer_is_answered_before_one_makes_a_counter_offer() {
        AgreementRef theirs = offered(terms(Category.PRODUCTION), PRESS);
        AgreementRef ours = redrafted(theirs, terms(Category.QUALITY), MODULE);
        assertThat(refused(Move.OFFER, ours, MODULE)).isEqualTo(Refusal.OTHER_WAITS);
        made(Move.DECLINE, theirs, MODULE);
        made(Move.OFFER, ours, MODULE);
        assertThat(seen(Category.QUALITY)).containsExactly(MODULE);
        made(Move.ACCEPT, ours, PRESS);
        assertThat(seen(Category.QUALITY)).contains(PRESS);
    }

    @Test
    void what_is_agreed_already_is_not_agreed_twice() {
        AgreementRef ref = inForce(terms(Category.PRODUCTION, Category.QUALITY));
        assertThat(agreements.draft(terms(Category.QUALITY), MODULE, "m"))
                .isEqualTo(new Change.Refused(Refusal.COVERED));
        assertThat(
                        agreements.redraft(
                                ref.agreement(),
                                terms(Category.PRODUCTION, Category.QUALITY),
                                PRESS,
                                "p"))
                .isEqualTo(new Change.Refused(Refusal.SAME_TERMS));
        assertThat(
                        agreements.draft(
                                terms(TODAY, TODAY.plusDays(31), Category.QUALITY), MODULE, "m"))
                .isInstanceOf(Change.Made.class);
    }

    @Test
    void of_two_who_act_at_once_one_is_refused() throws Exception {
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < 5; i++) {
                AgreementRef ref = offered(terms(Category.PRODUCTION), PRESS);
                Future<Change> accepted =
                        two.submit(() -> agreements.move(Move.ACCEPT, ref, MODULE, "m"));
                Future<Change> declined =
                        two.submit(() -> agreements.move(Move.DECLINE, ref, MODULE, "n"));
                List<Change> both = List.of(accepted.get(), declined.get());
                assertThat(both).hasAtLeastOneElementOfType(Change.Made.class);
                assertThat(both).contains(new Change.Refused(Refusal.MOVED_ON));
                if (seen(Category.PRODUCTION).contains(PRESS)) {
                    made(Move.WITHDRAW, ref, PRESS);
                }
            }
        }
    }

    @Test
    void terms_that_say_nothing_are_refused() {
        assertThatThrownBy(() -> new Terms(PRESS, PRESS, Set.of(Category.STOCK), "x", TODAY, TODAY))
                .hasMessageContaining("itself");
        assertThatThrownBy(() -> new Terms(PRESS, MODULE, Set.of(), "x", TODAY, TODAY))
                .hasMessageContaining("at least one category");
        assertThatThrownBy(
                        () -> new Terms(PRESS, MODULE, Set.of(Category.STOCK), " ", TODAY, TODAY))
                .hasMessageContaining("purpose");
        assertThatThrownBy(() -> terms(TODAY, TODAY.minusDays(1), Category.STOCK))
                .hasMessageContaining("before it begins");
    }

    @Test
    void a_part_limits_only_what_is_about_one_part() {
        assertThatThrownBy(() -> byPart(Set.of("A"), Category.STOCK, Category.QUALITY))
                .hasMessageContaining("[QUALITY] can only be shown whole");
        assertThat(byPart(Set.of("A", "B"), Category.STOCK).parts())
                .containsExactlyInAnyOrder(new PartId("A"), new PartId("B"));
    }

    @Test
    void a_new_version_may_differ_in_its_parts_alone_and_is_read_back_with_them() {
        AgreementRef ref = inForce(byPart(Set.of("A"), Category.PRODUCTION));
        assertThat(
                        agreements.redraft(
                                ref.agreement(),
                                byPart(Set.of("A"), Category.PRODUCTION),
                                PRESS,
                                "p"))
                .isEqualTo(new Change.Refused(Refusal.SAME_TERMS));
        AgreementRef next = redrafted(ref, byPart(Set.of("A", "B"), Category.PRODUCTION), PRESS);
        assertThat(
                        agreements
                                .get(PRESS, next.agreement())
                                .orElseThrow()
                                .version(next.version())
                                .orElseThrow()
                                .terms()
                                .parts())
                .containsExactlyInAnyOrder(new PartId("A"), new PartId("B"));
    }

    @Test
    void terms_for_parts_are_covered_by_more_parts_and_by_all() {
        Terms one = byPart(Set.of("A"), Category.STOCK);
        Terms two = byPart(Set.of("A", "B"), Category.STOCK);
        Terms whole = terms(Category.STOCK);
        assertThat(two.cover(one)).isTrue();
        assertThat(whole.cover(two)).isTrue();
        assertThat(one.cover(two)).isFalse();
        assertThat(two.cover(whole)).isFalse();
    }

    private static Terms byPart(Set<String> parts, Category... categories) {
        return new Terms(
                PRESS,
                MODULE,
                Set.of(categories),
                parts.stream().map(PartId::new).collect(Collectors.toSet()),
                "추적",
                TODAY,
                TODAY.plusDays(30));
    }

    private static Terms terms(Category... categories) {
        return terms(TODAY, TODAY.plusDays(30), categories);
    }

    private static Terms terms(LocalDate from, LocalDate until, Category... categories) {
        return new Terms(PRESS, MODULE, Set.of(categories), "추적", from, until);
    }

    private AgreementRef drafted(Terms terms, OrganisationId by) {
        return ((Change.Made) agreements.draft(terms, by, who(by))).version();
    }

    private AgreementRef redrafted(AgreementRef ref, Terms terms, OrganisationId by) {
        return ((Change.Made) agreements.redraft(ref.agreement(), terms, by, who(by))).version();
    }

    private AgreementRef offered(Terms terms, OrganisationId by) {
        AgreementRef ref = drafted(terms, by);
        made(Move.OFFER, ref, by);
        return ref;
    }

    private AgreementRef inForce(Terms terms) {
        AgreementRef ref = offered(terms, PRESS);
        made(Move.ACCEPT, ref, MODULE);
        return ref;
    }

    private Agreement made(Move move, AgreementRef ref, OrganisationId by) {
        return ((Change.Made) agreements.move(move, ref, by, who(by))).agreement();
    }

    private Refusal refused(Move move, AgreementRef ref, OrganisationId by) {
        return ((Change.Refused) agreements.move(move, ref, by, who(by))).why();
    }

    private static String who(OrganisationId by) {
        return by.equals(PRESS) ? "p" : "m";
    }

    private Set<OrganisationId> seen(Category category) {
        return sights.of(MODULE).sees().getOrDefault(category, Set.of());
    }

    private Set<OrganisationId> seenAt(String moment) {
        return new Sights(graph, Clock.fixed(Instant.parse(moment), SEOUL))
                .of(MODULE)
                .sees()
                .getOrDefault(Category.PRODUCTION, Set.of());
    }
}
