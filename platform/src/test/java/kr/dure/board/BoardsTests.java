package kr.dure.board;

import static org.assertj.core.api.Assertions.assertThat;

import kr.dure.board.Boards.Pinned;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.identity.Asker;
import kr.dure.identity.Role;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import javax.sql.DataSource;

/** Pins of several people and companies in one store. */
class BoardsTests {

    private static final Asker KIM = asker("kim", "kwangjin-press", Role.STAFF);
    private static final Asker LEE = asker("lee", "kwangjin-press", Role.QUALITY);
    private static final Asker CHIEF = asker("chief", "kwangjin-press", Role.ADMIN);

    /** The same user name at another company: it is the pair that counts. */
    private static final Asker NAMESAKE = asker("kim", "yujin-plating", Role.ADMIN);

    private final DataSource source =
            new DriverManagerDataSource(
                    "jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1".formatted(UUID.randomUUID()));
    private Boards boards = at(Duration.ZERO);

    @Test
    void aBoardOfOnesOwnIsSeenByNobodyElse() {
        String pin = added(KIM, Place.MINE, "orders_late");
        assertThat(questions(KIM, Place.MINE)).containsExactly("orders_late");
        for (Asker other : List.of(LEE, CHIEF, NAMESAKE)) {
            assertThat(boards.of(other, Place.MINE)).isEmpty();
            assertThat(boards.pin(other, pin)).isEmpty();
        }
    }

    @Test
    void theCompanysBoardIsSeenByAllOfItAndNobodyOfAnother() {
        String pin = added(KIM, Place.TEAM, "orders_late");
        assertThat(questions(LEE, Place.TEAM)).containsExactly("orders_late");
        assertThat(boards.of(NAMESAKE, Place.TEAM)).isEmpty();
        assertThat(boards.pin(NAMESAKE, pin)).isEmpty();
    }

    @Test
    void whoPinnedItOrAnAdministratorTakesItOff() {
        Pin pin = boards.pin(LEE, added(KIM, Place.TEAM, "orders_late")).orElseThrow();
        assertThat(boards.mayRemove(KIM, pin)).isTrue();
        assertThat(boards.mayRemove(CHIEF, pin)).isTrue();
        assertThat(boards.mayRemove(LEE, pin)).isFalse();
    }

    @Test
    void aPinTakenOffComesBackToItsPlaceForADay() {
        added(KIM, Place.MINE, "orders_late");
        String second = added(KIM, Place.MINE, "top_defects");
        added(KIM, Place.MINE, "chain_overview");
        boards.remove(KIM, boards.pin(KIM, second).orElseThrow());
        assertThat(questions(KIM, Place.MINE)).containsExactly("orders_late", "chain_overview");
        assertThat(boards.restore(LEE, second)).isFalse();
        assertThat(boards.restore(NAMESAKE, second)).isFalse();
        assertThat(boards.restore(KIM, second)).isTrue();
        assertThat(questions(KIM, Place.MINE))
                .containsExactly("orders_late", "top_defects", "chain_overview");
        boards.remove(KIM, boards.pin(KIM, second).orElseThrow());
        boards = at(Duration.ofDays(2));
        boards.remove(KIM, boards.of(KIM, Place.MINE).getFirst());
        assertThat(boards.restore(KIM, second)).isFalse();
    }

    @Test
    void onTheCompanysBoardOnlyWhoMayTakeItOffMayBringItBack() {
        String pin = added(KIM, Place.TEAM, "orders_late");
        boards.remove(CHIEF, boards.pin(CHIEF, pin).orElseThrow());
        assertThat(boards.restore(LEE, pin)).isFalse();
        assertThat(boards.restore(KIM, pin)).isTrue();
    }

    @Test
    void pinsChangePlacesAndTheEndsStay() {
        added(KIM, Place.MINE, "orders_late");
        String second = added(KIM, Place.MINE, "top_defects");
        Pin pin = boards.pin(KIM, second).orElseThrow();
        boards.move(KIM, pin, false);
        assertThat(questions(KIM, Place.MINE)).containsExactly("orders_late", "top_defects");
        boards.move(KIM, pin, true);
        boards.move(KIM, pin, true);
        assertThat(questions(KIM, Place.MINE)).containsExactly("top_defects", "orders_late");
    }

    @Test
    void theSameQuestionStandsOnceAndAnotherParameterIsAnotherQuestion() {
        Map<String, String> lot = Map.of("lot", "yujin-plating/PL-77", "tiers", "3");
        Pinned first = boards.add(KIM, Place.MINE, "forward_trace", lot);
        assertThat(first).isInstanceOf(Pinned.Added.class);
        assertThat(boards.add(KIM, Place.MINE, "forward_trace", lot))
                .isInstanceOf(Pinned.Already.class);
        assertThat(boards.add(KIM, Place.MINE, "forward_trace", Map.of("lot", "PL-78")))
                .isInstanceOf(Pinned.Added.class);
        assertThat(boards.of(KIM, Place.MINE).getFirst().parameters()).isEqualTo(lot);
    }

    @Test
    void aBoardIsFullAtItsMost() {
        for (int i = 0; i < Boards.MOST; i++) {
            added(KIM, Place.MINE, "question_" + i);
        }
        assertThat(boards.add(KIM, Place.MINE, "one_more", Map.of()))
                .isInstanceOf(Pinned.Full.class);
        assertThat(boards.add(LEE, Place.MINE, "one_more", Map.of()))
                .isInstanceOf(Pinned.Added.class);
    }

    @Test
    void whatIsLongerThanAnyQuestionTakesIsNotKept() {
        assertThat(boards.add(KIM, Place.MINE, "forward_trace", Map.of("lot", "x".repeat(5_000))))
                .isInstanceOf(Pinned.TooLong.class);
    }

    private String added(Asker asker, Place place, String question) {
        return switch (boards.add(asker, place, question, Map.of())) {
            case Pinned.Added(String id) -> id;
            case Pinned.Already _, Pinned.Full _, Pinned.TooLong _ ->
                    throw new AssertionError(question);
        };
    }

    private List<String> questions(Asker asker, Place place) {
        return boards.of(asker, place).stream().map(Pin::question).toList();
    }

    private Boards at(Duration later) {
        Instant now = Instant.parse("2026-11-24T09:00:00Z").plus(later);
        return new Boards(source, Clock.fixed(now, ZoneId.of("Asia/Seoul")));
    }

    private static Asker asker(String username, String organisation, Role role) {
        return new Asker(username, username, new OrganisationId(organisation), Set.of(role));
    }
}
