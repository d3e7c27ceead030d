package kr.dure.exchange;

import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.identity.Asker;
import kr.dure.identity.SecretToken;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

/** Tokens of connections in the operational store: the hash, whose they are, how long they hold and when they were used. */
@Component
class StoredTokens {

    static final Duration LONGEST = Duration.ofDays(365);

    /** Uses are noted once in this time. */
    private static final Duration NOTED = Duration.ofMinutes(1);

    private final JdbcClient store;
    private final Clock clock;

    StoredTokens(DataSource source, Clock clock) {
        new ResourceDatabasePopulator(
                        new ClassPathResource("connection-tokens.sql", StoredTokens.class))
                .execute(source);
        this.store = JdbcClient.create(source);
        this.clock = clock;
    }

    /** The tokens of a company that aren't revoked, by connection, the latest first. */
    List<Token> of(OrganisationId organisation) {
        Instant now = clock.instant();
        return store.sql(
                        """
                        SELECT id, connection, made_by, created_at, expires_at, replaced, used_at
                        FROM exchange_connection_token
                        WHERE organisation = :organisation AND revoked_at IS NULL
                        ORDER BY connection, created_at DESC, id
                        """)
                .param("organisation", organisation.value())
                .query(
                        (row, number) -> {
                            Instant until =
                                    row.getObject("expires_at", OffsetDateTime.class).toInstant();
                            OffsetDateTime used = row.getObject("used_at", OffsetDateTime.class);
                            return new Token(
                                    row.getString("id"),
                                    row.getString("connection"),
                                    row.getString("made_by"),
                                    row.getObject("created_at", OffsetDateTime.class).toInstant(),
                                    until,
                                    row.getBoolean("replaced"),
                                    used == null ? null : used.toInstant(),
                                    !now.isBefore(until));
                        })
                .list();
    }

    /** Makes a token for a new connection; none if the company has one of that name. */
    @Transactional
    Optional<SecretToken> make(Asker admin, String connection, Duration valid) {
        boolean taken =
                of(admin.organisation()).stream()
                        .anyMatch(token -> token.connection().equals(connection));
        return taken ? Optional.empty() : Optional.of(insert(admin, connection, valid));
    }

    /**
     * Makes a new token for the connection of an old one, which still holds for a while.
     *
     * @param overlap in which both hold, so that nothing is lost while the sender is changed over
     * @return none if the token isn't the company's or was replaced before
     */
    @Transactional
    Optional<SecretToken> rotate(Asker admin, String id, Duration overlap) {
        Optional<Token> old =
                of(admin.organisation()).stream()
                        .filter(token -> token.id().equals(id) && !token.replaced())
                        .findFirst();
        if (old.isEmpty()) {
            return Optional.empty();
        }
        Token token = old.get();
        OffsetDateTime end = OffsetDateTime.now(clock).plus(overlap);
        store.sql(
                        """
                        UPDATE exchange_connection_token SET replaced = TRUE,
                          expires_at = CASE WHEN expires_at < :end THEN expires_at ELSE :end END
                        WHERE id = :id AND organisation = :organisation
                        """)
                .param("end", end)
                .param("id", id)
                .param("organisation", admin.organisation().value())
                .update();
        return Optional.of(
                insert(
                        admin,
                        token.connection(),
                        Duration.between(token.createdAt(), token.expiresAt())));
    }

    boolean revoke(Asker admin, String id) {
        return store.sql(
                                """
                                UPDATE exchange_connection_token SET revoked_at = :now
                                WHERE id = :id AND organisation = :organisation AND revoked_at IS NULL
                                """)
                        .param("now", OffsetDateTime.now(clock))
                        .param("id", id)
                        .param("organisation", admin.organisation().value())
                        .update()
                > 0;
    }

    /** Whose connection a token opens now; the use is noted. */
    Optional<Opened> opened(SecretToken token) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        Optional<Opened> opened =
                store.sql(
                                """
                                SELECT connection, organisation FROM exchange_connection_token
                                WHERE token_hash = :hash AND expires_at > :now AND revoked_at IS NULL
                                """)
                        .param("hash", token.hash())
                        .param("now", now)
                        .query(
                                (row, number) ->
                                        new Opened(
                                                Objects.requireNonNull(row.getString(1)),
                                                new OrganisationId(row.getString(2))))
                        .optional();
        if (opened.isPresent()) {
            store.sql(
                            """
                            UPDATE exchange_connection_token SET used_at = :now
                            WHERE token_hash = :hash AND (used_at IS NULL OR used_at < :noted)
                            """)
                    .param("now", now)
                    .param("hash", token.hash())
                    .param("noted", now.minus(NOTED))
                    .update();
        }
        return opened;
    }

    /** All connections that some token opens now. */
    List<Opened> open() {
        return store.sql(
                        """
                        SELECT DISTINCT connection, organisation FROM exchange_connection_token
                        WHERE expires_at > :now AND revoked_at IS NULL ORDER BY organisation, connection
                        """)
                .param("now", OffsetDateTime.now(clock))
                .query(
                        (row, number) ->
                                new Opened(
                                        Objects.requireNonNull(row.getString(1)),
                                        new OrganisationId(row.getString(2))))
                .list();
    }

    private SecretToken insert(Asker admin, String connection, Duration valid) {
        SecretToken token = SecretToken.make(SecretToken.Kind.CONNECTION);
        OffsetDateTime now = OffsetDateTime.now(clock);
        store.sql(
                        """
                        INSERT INTO exchange_connection_token
                          (id, connection, organisation, token_hash, made_by, created_at, expires_at, replaced)
                        VALUES (:id, :connection, :organisation, :hash, :by, :now, :until, FALSE)
                        """)
                .param("id", UUID.randomUUID().toString())
                .param("connection", connection)
                .param("organisation", admin.organisation().value())
                .param("hash", token.hash())
                .param("by", admin.username())
                .param("now", now)
                .param("until", now.plus(valid.compareTo(LONGEST) > 0 ? LONGEST : valid))
                .update();
        return token;
    }

    /**
     * A token as the page shows it.
     *
     * @param replaced by a newer one; it holds until {@code expiresAt} all the same
     * @param usedAt to the minute; null if never
     */
    record Token(
            String id,
            String connection,
            String madeBy,
            Instant createdAt,
            Instant expiresAt,
            boolean replaced,
            @Nullable Instant usedAt,
            boolean expired) {}

    /** What a token opens. */
    record Opened(String connection, OrganisationId organisation) {

        /** Unique among the connections of all companies. */
        String name() {
            return organisation + "/" + connection;
        }
    }
}
