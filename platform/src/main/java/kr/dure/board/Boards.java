package kr.dure.board;

import kr.dure.identity.Asker;
import kr.dure.identity.Role;

import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

/** All pins, kept in the operational store; each is reached by its own person, or by those of its own company. */
@Component
class Boards {

    /** Pins of one board; each is a question that is asked every minute. */
    static final int MOST = 24;

    /** How long a removed pin can be brought back. */
    private static final Duration KEPT = Duration.ofDays(1);

    /** Longest parameters that are kept, in characters of JSON. */
    private static final int LONGEST = 4_000;

    /** The pins that somebody may see. */
    private static final String OWN =
            " organisation = :organisation AND (place = 'TEAM' OR username = :username)";

    private static final String SEEN =
            "SELECT id, place, username, question, parameters FROM board_pin WHERE" + OWN;

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();
    private static final RowMapper<Pin> PIN =
            (row, _) ->
                    new Pin(
                            row.getString(1),
                            Place.valueOf(row.getString(2)),
                            row.getString(3),
                            row.getString(4),
                            JSON.readValue(
                                    row.getString(5), new TypeReference<Map<String, String>>() {}));

    private final JdbcClient store;
    private final Clock clock;

    Boards(DataSource source, Clock clock) {
        new ResourceDatabasePopulator(new ClassPathResource("board.sql", Boards.class))
                .execute(source);
        this.store = JdbcClient.create(source);
        this.clock = clock;
    }

    /** A board in its order. */
    List<Pin> of(Asker asker, Place place) {
        return asked(SEEN + " AND place = :place AND removed_at IS NULL ORDER BY turn, id", asker)
                .param("place", place.name())
                .query(PIN)
                .list();
    }

    /** A pin that the asker may see and that nobody has removed. */
    Optional<Pin> pin(Asker asker, String id) {
        return asked(SEEN + " AND id = :id AND removed_at IS NULL", asker)
                .param("id", id)
                .query(PIN)
                .optional();
    }

    /** Pins a question at the end of a board; what is on it already stays where it is. */
    @Transactional
    Pinned add(Asker asker, Place place, String question, Map<String, String> parameters) {
        List<Pin> there = of(asker, place);
        Optional<Pin> same =
                there.stream()
                        .filter(pin -> pin.question().equals(question))
                        .filter(pin -> pin.parameters().equals(parameters))
                        .findFirst();
        if (same.isPresent()) {
            return new Pinned.Already(same.get().id());
        }
        String json = JSON.writeValueAsString(parameters);
        if (json.length() > LONGEST) {
            return new Pinned.TooLong();
        }
        if (there.size() >= MOST) {
            return new Pinned.Full();
        }
        String id = UUID.randomUUID().toString();
        asked(
                        """
                        INSERT INTO board_pin (id, organisation, username, place, question, parameters, turn)
                        SELECT :id, :organisation, :username, :place, :question, :parameters, COALESCE(MAX(turn), 0) + 1
                        FROM board_pin WHERE organisation = :organisation AND place = :place
                        """,
                        asker)
                .param("id", id)
                .param("place", place.name())
                .param("question", question)
                .param("parameters", json)
                .update();
        return new Pinned.Added(id);
    }

    /** From a team's board its pinner or an administrator takes a pin. */
    boolean mayRemove(Asker asker, Pin pin) {
        return pin.username().equals(asker.username()) || asker.is(Role.ADMIN);
    }

    /** Takes a pin off its board; for a day it can be brought back. */
    void remove(Asker asker, Pin pin) {
        store.sql("DELETE FROM board_pin WHERE removed_at < :before")
                .param("before", OffsetDateTime.now(clock).minus(KEPT))
                .update();
        mark(asker, pin.id(), OffsetDateTime.now(clock));
    }

    /** Brings a removed pin back to its place; false if there is none, or it isn't the asker's to bring back. */
    @Transactional
    boolean restore(Asker asker, String id) {
        Optional<Pin> removed =
                asked(SEEN + " AND id = :id AND removed_at IS NOT NULL", asker)
                        .param("id", id)
                        .query(PIN)
                        .optional()
                        .filter(pin -> mayRemove(asker, pin));
        if (removed.isEmpty() || of(asker, removed.get().place()).size() >= MOST) {
            return false;
        }
        store.sql("UPDATE board_pin SET removed_at = NULL WHERE id = :id").param("id", id).update();
        return true;
    }

    /** Changes places with the pin before or behind it, if there is one. */
    @Transactional
    void move(Asker asker, Pin pin, boolean forward) {
        List<String> order = new ArrayList<>(of(asker, pin.place()).stream().map(Pin::id).toList());
        int at = order.indexOf(pin.id());
        int to = forward ? at - 1 : at + 1;
        if (at < 0 || to < 0 || to >= order.size()) {
            return;
        }
        order.set(at, order.get(to));
        order.set(to, pin.id());
        for (int turn = 0; turn < order.size(); turn++) {
            store.sql("UPDATE board_pin SET turn = :turn WHERE id = :id")
                    .param("turn", turn + 1)
                    .param("id", order.get(turn))
                    .update();
        }
    }

    private void mark(Asker asker, String id, OffsetDateTime removed) {
        asked("UPDATE board_pin SET removed_at = :removed WHERE id = :id AND" + OWN, asker)
                .param("removed", removed)
                .param("id", id)
                .update();
    }

    private JdbcClient.StatementSpec asked(String sql, Asker asker) {
        return store.sql(sql)
                .param("organisation", asker.organisation().value())
                .param("username", asker.username());
    }

    /** What became of a question that was to be pinned. */
    sealed interface Pinned {

        record Added(String id) implements Pinned {}

        record Already(String id) implements Pinned {}

        /** No more fits on the board. */
        record Full() implements Pinned {}

        /** More was given than any question takes. */
        record TooLong() implements Pinned {}
    }
}
