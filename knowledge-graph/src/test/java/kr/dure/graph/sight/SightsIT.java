package kr.dure.graph.sight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kr.dure.graph.Cypher;
import kr.dure.graph.Graph;
import kr.dure.graph.SharedGraph;
import kr.dure.graph.fact.ChainDescribed;
import kr.dure.graph.fact.ChainDescribed.Member;
import kr.dure.graph.fact.ChainDescribed.Supply;
import kr.dure.graph.fact.GraphWriter;
import kr.dure.graph.fact.PartRef;
import kr.dure.graph.fact.id.ChainId;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.fact.id.PartId;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

class SightsIT {

    private static final OrganisationId PRIME = new OrganisationId("hanbit-energy");
    private static final OrganisationId TIER1 = new OrganisationId("seorin-module");
    private static final OrganisationId TIER2 = new OrganisationId("kwangjin-press");
    private static final OrganisationId TIER3 = new OrganisationId("yujin-plating");
    private static final OrganisationId STRANGER = new OrganisationId("stranger");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T20:00:00Z"), SEOUL);

    private final Graph graph = SharedGraph.empty();
    private final Sights sights = new Sights(graph, CLOCK);
    private final Agreements agreements = new Agreements(graph, CLOCK);

    @BeforeEach
    void a_chain_of_three_tiers() {
        ChainDescribed chain =
                new ChainDescribed(
                        PRIME,
                        new ChainId("hb-pack"),
                        "배터리 팩",
                        List.of(
                                new Member(PRIME, 0),
                                new Member(TIER1, 1),
                                new Member(TIER2, 2),
                                new Member(TIER3, 3)),
                        List.of(
                                new Supply(TIER1, PRIME, null),
                                new Supply(TIER2, TIER1, null),
                                new Supply(TIER3, TIER2, null)),
                        CLOCK.instant());
        new GraphWriter(graph).write(List.of(chain));
    }

    @Test
    void who_asks_sees_its_own_whether_the_graph_knows_it_or_not() {
        for (Category category : Category.values()) {
            assertThat(seen(STRANGER, category)).containsExactly(STRANGER);
            assertThat(seen(TIER2, category)).contains(TIER2);
        }
    }

    @Test
    void master_data_of_direct_partners_is_seen_up_and_down_but_no_further() {
        assertThat(seen(TIER2, Category.MASTER)).containsExactlyInAnyOrder(TIER1, TIER2, TIER3);
        assertThat(seen(TIER2, Category.PRODUCTION)).containsExactly(TIER2);
    }

    @Test
    void who_leads_a_chain_sees_the_master_data_of_all_its_members() {
        assertThat(seen(PRIME, Category.MASTER))
                .containsExactlyInAnyOrder(PRIME, TIER1, TIER2, TIER3);
    }

    @Test
    void what_is_shared_is_seen_to_the_last_day_of_the_agreement() {
        agreements.share(TIER3, PRIME, Category.QUALITY, TODAY, "8D-24-031");
        assertThat(seen(PRIME, Category.QUALITY)).containsExactlyInAnyOrder(PRIME, TIER3);
        Clock tomorrow = Clock.offset(CLOCK, java.time.Duration.ofDays(1));
        assertThat(new Sights(graph, tomorrow).of(PRIME).sees().get(Category.QUALITY))
                .containsExactly(PRIME);
    }

    @Test
    void a_share_holds_for_its_category_and_its_consumer_alone() {
        agreements.share(TIER3, TIER2, Category.PRODUCTION, TODAY, "추적");
        agreements.share(TIER2, TIER1, Category.PRODUCTION, TODAY, "추적");
        assertThat(seen(TIER1, Category.PRODUCTION)).containsExactlyInAnyOrder(TIER1, TIER2);
        assertThat(seen(TIER2, Category.QUALITY)).containsExactly(TIER2);
        assertThat(seen(TIER3, Category.PRODUCTION)).containsExactly(TIER3);
    }

    @Test
    void what_is_shared_later_is_not_seen_before_its_first_day() {
        agreements.conclude(
                List.of(
                        new Terms(
                                STRANGER,
                                PRIME,
                                Set.of(Category.SAFETY),
                                "later",
                                TODAY.plusDays(1),
                                TODAY.plusDays(9))),
                "test");
        assertThat(seen(PRIME, Category.SAFETY)).containsExactly(PRIME);
        Clock tomorrow = Clock.offset(CLOCK, java.time.Duration.ofDays(1));
        assertThat(new Sights(graph, tomorrow).of(PRIME).sees().get(Category.SAFETY))
                .containsExactlyInAnyOrder(PRIME, STRANGER);
    }

    @Test
    void a_sight_tells_which_agreement_version_each_owner_is_seen_by() {
        agreements.share(TIER3, PRIME, Category.QUALITY, TODAY, "8D-24-031");
        agreements.share(TIER3, PRIME, Category.QUALITY, TODAY.plusDays(9), "추적");
        agreements.share(TIER2, PRIME, Category.SAFETY, TODAY, "안전");
        Sight sight = sights.of(PRIME);
        assertThat(sight.by(Category.QUALITY, TIER3))
                .hasSize(2)
                .allMatch(ref -> ref.version() == 1)
                .doesNotHaveDuplicates();
        assertThat(sight.by(Category.SAFETY, TIER3)).isEmpty();
        assertThat(sight.by(Category.QUALITY, PRIME)).isEmpty();
        assertThat(sight.by(Category.MASTER, TIER1)).isEmpty();
    }

    @Test
    void what_is_shared_for_a_part_is_seen_for_that_part_alone() {
        agreements.conclude(
                List.of(
                        byPart(TIER3, PRIME, "ZN-110", Category.PRODUCTION),
                        byPart(TIER2, PRIME, "ZN-110", Category.STOCK)),
                "test");
        Sight sight = sights.of(PRIME);
        PartId zinc = new PartId("ZN-110");
        assertThat(sight.owners(Category.PRODUCTION)).containsExactly(PRIME);
        assertThat(sight.parts(Category.PRODUCTION)).containsExactly(new PartRef(TIER3, zinc));
        assertThat(sight.parts(Category.STOCK)).containsExactly(new PartRef(TIER2, zinc));
        assertThat(sight.by(Category.STOCK, TIER2)).hasSize(1);
        Cypher both =
                Cypher.of(
                        "both",
                        "RETURN coalesce($seen['x'] CONTAINS 'production', false) AS x, 'x' IN"
                                + " $sees.stock AS y");
        assertThat(sight.parameters(both))
                .isEqualTo(
                        Map.of(
                                "me",
                                "hanbit-energy",
                                "sees",
                                Map.of(
                                        "stock", List.of("hanbit-energy"),
                                        "stockParts", List.of("kwangjin-press\nZN-110"),
                                        "lots", List.of(),
                                        "parts",
                                                List.of(
                                                        List.of("kwangjin-press", "ZN-110"),
                                                        List.of("yujin-plating", "ZN-110")),
                                        "onward", List.of()),
                                "seen",
                                Map.of(
                                        "hanbit-energy",
                                        "production",
                                        "yujin-plating\nZN-110",
                                        "production")));
    }

    @Test
    void what_is_shared_whole_needs_no_part() {
        agreements.conclude(List.of(byPart(TIER3, PRIME, "A", Category.STOCK)), "test");
        agreements.share(TIER3, PRIME, Category.STOCK, TODAY, "whole");
        assertThat(seen(PRIME, Category.STOCK)).containsExactlyInAnyOrder(PRIME, TIER3);
        assertThat(sights.of(PRIME).parts(Category.STOCK)).isEmpty();
    }

    private static Terms byPart(
            OrganisationId provider, OrganisationId consumer, String part, Category category) {
        return new Terms(
                provider,
                consumer,
                Set.of(category),
                Set.of(new PartId(part)),
                "trace",
                TODAY,
                TODAY);
    }

    @Test
    void nobody_shares_with_itself() {
        assertThatThrownBy(() -> agreements.share(PRIME, PRIME, Category.STOCK, TODAY, "no"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Set<OrganisationId> seen(OrganisationId me, Category category) {
        return Objects.requireNonNull(sights.of(me).sees().get(category));
    }
}
