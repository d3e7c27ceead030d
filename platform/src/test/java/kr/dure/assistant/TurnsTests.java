package kr.dure.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kr.dure.assistant.Conversations.Kept;
import kr.dure.assistant.Turns.Shown;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.identity.Asker;
import kr.dure.identity.Role;
import kr.dure.prompts.assistant.AssistantWords;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.server.ResponseStatusException;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;

/** Turns whose engine answers when the test says so, whether it was stopped or not. */
@Timeout(20)
class TurnsTests {

    private static final Asker KIM = asker("kim", "kwangjin-press");
    private static final Asker COLLEAGUE = asker("lee", "kwangjin-press");
    private static final Asker NAMESAKE = asker("kim", "yujin-plating");

    private static final String SAID = "늦은 납품이 뭐야?";

    private final AssistantWords words = AssistantWords.load();
    private final CountDownLatch answered = new CountDownLatch(1);
    private final Conversations conversations =
            new Conversations(
                    new DriverManagerDataSource(
                            "jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1".formatted(UUID.randomUUID())),
                    Clock.systemUTC());
    private final Assistant assistant =
            new Assistant(
                    words,
                    null,
                    (turn, tell) -> {
                        tell.accept(new TurnEvent.Piece("하나 "));
                        waitFor(answered);
                        tell.accept(new TurnEvent.Piece("둘"));
                        return Ended.done(null);
                    });
    private final Turns turns = new Turns(assistant, conversations, words, Clock.systemUTC());
    private final AssistantPage page = new AssistantPage(assistant, turns, conversations, words);

    @Test
    void anAnswerIsKeptOnceItIsWhole() throws InterruptedException {
        Running turn = start("");
        assertThat(conversations.of(KIM)).isEmpty();

        end(turn);

        assertThat(conversations.turns(KIM, turn.conversation()))
                .extracting(Kept::answered)
                .containsExactly("하나 둘");
    }

    @Test
    void aFirstAnswerIsNotKeptWhenItsConversationWasDeletedMeanwhile() throws InterruptedException {
        Running turn = start("");

        turns.delete(KIM, turn.conversation());

        assertThat(turn.stopped()).isTrue();
        end(turn);
        assertThat(conversations.isOf(KIM, turn.conversation())).isFalse();
    }

    @Test
    void aFurtherAnswerIsNotKeptWhenItsConversationWasDeletedMeanwhile()
            throws InterruptedException {
        String id = kept();
        Running turn = start(id);

        turns.delete(KIM, id);

        assertThat(turn.stopped()).isTrue();
        end(turn);
        assertThat(conversations.isOf(KIM, id)).isFalse();
    }

    @Test
    void theTurnUnderWayIsShownLastAndOnceItIsOverAsKept() throws InterruptedException {
        String id = kept();
        Running turn = start(id);
        assertThat(turns.shown(KIM, id)).extracting(Shown::said).containsExactly("납기", SAID);
        assertThat(turns.shown(KIM, id))
                .extracting(Shown::running)
                .containsExactly(null, turn.id());

        end(turn);

        assertThat(turns.shown(KIM, id)).extracting(Shown::said).containsExactly("납기", SAID);
        assertThat(turns.shown(KIM, id)).extracting(Shown::running).containsOnlyNulls();
    }

    @Test
    void aFirstTurnUnderWayHasAPageThoughNothingIsKept() {
        Running turn = start("");
        assertThat(turns.shown(KIM, turn.conversation()))
                .containsExactly(new Shown(SAID, List.of(), turn.id()));
        assertThat(goOn(KIM, turn.conversation())).isEqualTo("assistant/assistant");
    }

    @Test
    void toAnybodyElseItIsAsUnknownAsAnyId() {
        String id = start("").conversation();
        for (Asker other : List.of(COLLEAGUE, NAMESAKE)) {
            for (String conversation : List.of(id, Conversations.newId())) {
                assertThat(turns.shown(other, conversation)).isEmpty();
                assertThatThrownBy(() -> goOn(other, conversation))
                        .isInstanceOfSatisfying(
                                ResponseStatusException.class,
                                e -> assertThat(e.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND));
                assertThat(page.say(other, SAID, conversation, Locale.KOREAN).getStatusCode())
                        .isEqualTo(HttpStatus.NOT_FOUND);
            }
        }
    }

    @Test
    void nobodyElseStopsOrDeletesIt() throws InterruptedException {
        Running turn = start("");
        for (Asker other : List.of(COLLEAGUE, NAMESAKE)) {
            turns.delete(other, turn.conversation());
            assertThat(turns.of(other, turn.id())).isEmpty();
        }
        assertThat(turn.stopped()).isFalse();
        end(turn);
        assertThat(conversations.isOf(KIM, turn.conversation())).isTrue();
    }

    private String kept() {
        String id = Conversations.newId();
        conversations.begin(KIM, id, new Kept("납기", "답", null, List.of(new TurnEvent.Piece("답"))));
        return id;
    }

    private Running start(String conversation) {
        return turns.start(KIM, conversation, SAID, Locale.KOREAN).orElseThrow();
    }

    private String goOn(Asker asker, String conversation) {
        return page.goOn(asker, conversation, null, Locale.KOREAN, new ExtendedModelMap());
    }

    private void end(Running turn) throws InterruptedException {
        answered.countDown();
        synchronized (turn) {
            while (!turn.isOver()) {
                turn.wait();
            }
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Asker asker(String username, String organisation) {
        return new Asker(
                username, username, new OrganisationId(organisation), Set.of(Role.QUALITY));
    }
}
