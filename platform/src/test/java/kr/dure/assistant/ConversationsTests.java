package kr.dure.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kr.dure.assistant.Conversations.Kept;
import kr.dure.assistant.Conversations.Titled;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.identity.Asker;
import kr.dure.identity.Role;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import javax.sql.DataSource;

class ConversationsTests {

    private static final Asker KIM = asker("kim", "kwangjin-press");
    private static final Asker COLLEAGUE = asker("lee", "kwangjin-press");

    /** The same user name at another company: it is the pair that counts. */
    private static final Asker NAMESAKE = asker("kim", "yujin-plating");

    private Instant now = Instant.parse("2026-11-24T09:00:00Z");
    private final DataSource source =
            new DriverManagerDataSource(
                    "jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1".formatted(UUID.randomUUID()));
    private final JdbcClient store = JdbcClient.create(source);
    private Conversations conversations;

    @BeforeEach
    void open() {
        conversations = open(source);
    }

    @Test
    void turnsComeBackInTheOrderInWhichTheyWereSaid() {
        String id = Conversations.newId();
        conversations.begin(KIM, id, turn("첫째"));
        for (String said : List.of("둘째", "셋째", "넷째")) {
            assertThat(conversations.goOn(KIM, id, turn(said))).isTrue();
        }
        assertThat(conversations.turns(KIM, id))
                .extracting(Kept::said)
                .containsExactly("첫째", "둘째", "셋째", "넷째");
    }

    @Test
    void theConversationTouchedLastIsListedFirst() {
        String old = Conversations.newId();
        String recent = Conversations.newId();
        conversations.begin(KIM, old, turn("늦은 납품이 뭐야?"));
        later();
        conversations.begin(KIM, recent, turn("재고가 모자란 부품은?"));
        assertThat(conversations.of(KIM)).extracting(Titled::id).containsExactly(recent, old);

        later();
        conversations.goOn(KIM, old, turn("그중 가장 늦은 것은?"));
        assertThat(conversations.of(KIM))
                .containsExactly(new Titled(old, "늦은 납품이 뭐야?"), new Titled(recent, "재고가 모자란 부품은?"));
    }

    @Test
    void nobodySeesTheConversationsOfAColleagueOrOfANamesakeElsewhere() {
        String id = Conversations.newId();
        conversations.begin(KIM, id, turn("우리 불량률"));
        for (Asker other : List.of(COLLEAGUE, NAMESAKE)) {
            assertThat(conversations.of(other)).isEmpty();
            assertThat(conversations.isOf(other, id)).isFalse();
            assertThat(conversations.turns(other, id)).isEmpty();
        }
    }

    @Test
    void nobodyAddsToOrDeletesTheConversationOfSomebodyElse() {
        String id = Conversations.newId();
        conversations.begin(KIM, id, turn("우리 불량률"));
        for (Asker other : List.of(COLLEAGUE, NAMESAKE)) {
            assertThat(conversations.goOn(other, id, turn("끼어들기"))).isFalse();
            assertThatThrownBy(() -> conversations.begin(other, id, turn("끼어들기")))
                    .isInstanceOf(DataIntegrityViolationException.class);
            conversations.delete(other, id);
        }
        assertThat(conversations.turns(KIM, id)).extracting(Kept::said).containsExactly("우리 불량률");
    }

    @Test
    void aDeletedConversationIsGoneWithAllItsTurns() {
        String id = Conversations.newId();
        String other = Conversations.newId();
        conversations.begin(KIM, id, turn("하나"));
        conversations.goOn(KIM, id, turn("둘"));
        conversations.begin(KIM, other, turn("남을 것"));

        conversations.delete(KIM, id);

        assertThat(conversations.isOf(KIM, id)).isFalse();
        assertThat(conversations.turns(KIM, id)).isEmpty();
        assertThat(conversations.of(KIM)).extracting(Titled::id).containsExactly(other);
        assertThat(store.sql("SELECT COUNT(*) FROM assistant_turn").query(Integer.class).single())
                .isEqualTo(1);
    }

    @Test
    void aDeletedConversationDoesNotComeBackByAFurtherTurn() {
        String id = Conversations.newId();
        conversations.begin(KIM, id, turn("하나"));
        conversations.delete(KIM, id);

        assertThat(conversations.goOn(KIM, id, turn("둘"))).isFalse();

        assertThat(conversations.of(KIM)).isEmpty();
        assertThat(store.sql("SELECT COUNT(*) FROM assistant_turn").query(Integer.class).single())
                .isZero();
    }

    @Test
    void whatWasUnderstoodAndShownOutlivesTheProcess() {
        String id = Conversations.newId();
        Understood understood =
                new Understood("forward_trace", Map.of("lot", "yujin-plating/PL-77"), Map.of());
        Card card =
                new Card(
                        "forward_trace",
                        "로트의 행방",
                        "table",
                        List.of("PL-77"),
                        List.of(new Card.Heading("lot", "로트", null, "Lot", false, null)),
                        List.of(List.of(new Card.Cell("DM-0412", null, null))),
                        new Card.Explained(List.of(), List.of(), List.of()),
                        "2026-11-22 14:10",
                        false);
        List<TurnEvent> events =
                List.of(
                        new TurnEvent.Piece("로트 **PL-77**은 17개 로트에 들어갔습니다."),
                        new TurnEvent.Noticed(TurnEvent.Notice.BASIC, "기본 응답 모드"),
                        new TurnEvent.Shown(card),
                        new TurnEvent.Unconfirmed(List.of("17")));
        conversations.begin(KIM, id, new Kept("PL-77 어디로 갔어?", "답", understood, events));

        Kept read = open(source).turns(KIM, id).getFirst();

        assertThat(read.events()).isEqualTo(events);
        assertThat(read.exchange())
                .isEqualTo(new Turn.Exchange("PL-77 어디로 갔어?", "답", understood, List.of(card)));
    }

    @Test
    void aLongFirstSentenceBecomesAShortTitleOnOneLine() {
        String id = Conversations.newId();
        conversations.begin(KIM, id, turn("로트\n\n  추적 " + "가".repeat(200)));
        assertThat(conversations.of(KIM).getFirst().title())
                .hasSize(80)
                .startsWith("로트 추적 가")
                .endsWith("…");
    }

    private Conversations open(DataSource from) {
        InstantSource time = () -> now;
        return new Conversations(from, time.withZone(ZoneId.of("Asia/Seoul")));
    }

    private void later() {
        now = now.plus(Duration.ofMinutes(3));
    }

    private static Kept turn(String said) {
        return new Kept(said, "답: " + said, null, List.of(new TurnEvent.Piece("답: " + said)));
    }

    private static Asker asker(String username, String organisation) {
        return new Asker(
                username, username, new OrganisationId(organisation), Set.of(Role.QUALITY));
    }
}
