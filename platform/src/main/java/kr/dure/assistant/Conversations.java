package kr.dure.assistant;

import kr.dure.identity.Asker;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import javax.sql.DataSource;

/** The conversations of each person, kept in the operational store; nobody reaches another's. */
@Component
class Conversations {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int TITLE = 80;

    private final JdbcClient store;
    private final Clock clock;

    Conversations(DataSource source, Clock clock) {
        new ResourceDatabasePopulator(
                        new ClassPathResource("conversations.sql", Conversations.class))
                .execute(source);
        this.store = JdbcClient.create(source);
        this.clock = clock;
    }

    /** The latest first. */
    List<Titled> of(Asker asker) {
        return store.sql(
                        """
                        SELECT id, title FROM assistant_conversation
                        WHERE username = :username AND organisation = :organisation
                        ORDER BY touched_at DESC, id FETCH FIRST 50 ROWS ONLY
                        """)
                .param("username", asker.username())
                .param("organisation", asker.organisation().value())
                .query((row, _) -> new Titled(row.getString(1), row.getString(2)))
                .list();
    }

    boolean isOf(Asker asker, String id) {
        return store.sql(
                                """
                                SELECT COUNT(*) FROM assistant_conversation
                                WHERE id = :id AND username = :username AND organisation = :organisation
                                """)
                        .param("id", id)
                        .param("username", asker.username())
                        .param("organisation", asker.organisation().value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** All turns of a conversation, oldest first; none if it isn't the asker's. */
    List<Kept> turns(Asker asker, String id) {
        if (!isOf(asker, id)) {
            return List.of();
        }
        return store.sql(
                        """
                        SELECT said, answered, understood, events FROM assistant_turn
                        WHERE conversation = :id ORDER BY number
                        """)
                .param("id", id)
                .query(
                        (row, _) ->
                                new Kept(
                                        text(row.getString(1)),
                                        text(row.getString(2)),
                                        understood(row.getString(3)),
                                        JSON.readValue(
                                                text(row.getString(4)),
                                                new TypeReference<List<TurnEvent>>() {})))
                .list();
    }

    /** Begins a conversation with its first turn, now that it is over. */
    @Transactional
    void begin(Asker asker, String id, Kept turn) {
        store.sql(
                        """
                        INSERT INTO assistant_conversation (id, username, organisation, title, touched_at)
                        VALUES (:id, :username, :organisation, :title, :now)
                        """)
                .param("id", id)
                .param("username", asker.username())
                .param("organisation", asker.organisation().value())
                .param("title", title(turn.said))
                .param("now", OffsetDateTime.now(clock))
                .update();
        add(id, turn);
    }

    /** Keeps a further turn of the asker's conversation; false if that is there no more. */
    @Transactional
    boolean goOn(Asker asker, String id, Kept turn) {
        int touched =
                store.sql(
                                """
                                UPDATE assistant_conversation SET touched_at = :now
                                WHERE id = :id AND username = :username AND organisation = :organisation
                                """)
                        .param("now", OffsetDateTime.now(clock))
                        .param("id", id)
                        .param("username", asker.username())
                        .param("organisation", asker.organisation().value())
                        .update();
        if (touched == 0) {
            return false;
        }
        add(id, turn);
        return true;
    }

    /** Forgets a conversation with all its turns. */
    void delete(Asker asker, String id) {
        store.sql(
                        """
                        DELETE FROM assistant_conversation
                        WHERE id = :id AND username = :username AND organisation = :organisation
                        """)
                .param("id", id)
                .param("username", asker.username())
                .param("organisation", asker.organisation().value())
                .update();
    }

    static String newId() {
        return UUID.randomUUID().toString();
    }

    private void add(String id, Kept turn) {
        store.sql(
                        """
                        INSERT INTO assistant_turn (conversation, number, said, answered, understood, events)
                        SELECT :id, COALESCE(MAX(number), 0) + 1, :said, :answered, :understood, :events
                        FROM assistant_turn WHERE conversation = :id
                        """)
                .param("id", id)
                .param("said", turn.said)
                .param("answered", turn.answered)
                .param(
                        "understood",
                        turn.understood == null ? null : JSON.writeValueAsString(turn.understood))
                .param(
                        "events",
                        JSON.writerFor(new TypeReference<List<TurnEvent>>() {})
                                .writeValueAsString(turn.events))
                .update();
    }

    private static String title(String said) {
        String line = said.strip().replaceAll("\\s+", " ");
        return line.length() <= TITLE ? line : line.substring(0, TITLE - 1) + "…";
    }

    private static @Nullable Understood understood(@Nullable String json) {
        return json == null ? null : JSON.readValue(json, Understood.class);
    }

    private static String text(@Nullable String column) {
        return Objects.requireNonNullElse(column, "");
    }

    /** A conversation in the list. */
    record Titled(String id, String title) {}

    /**
     * A turn that is over.
     *
     * @param answered the text alone, as later turns are told it
     * @param events to show it again
     */
    record Kept(
            String said, String answered, @Nullable Understood understood, List<TurnEvent> events) {

        Kept {
            events = List.copyOf(events);
        }

        Turn.Exchange exchange() {
            List<Card> shown = new ArrayList<>();
            for (TurnEvent event : events) {
                if (event instanceof TurnEvent.Shown(Card card)) {
                    shown.add(card);
                }
            }
            return new Turn.Exchange(said, answered, understood, shown);
        }
    }
}
