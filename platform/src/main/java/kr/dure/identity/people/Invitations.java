package kr.dure.identity.people;

import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.identity.Asker;
import kr.dure.identity.Role;
import kr.dure.identity.SecretToken;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Links that let somebody in, once and for a time; of each only the hash is kept. */
@Component
class Invitations {

    static final Duration VALID = Duration.ofDays(7);

    private static final String COLUMNS =
            "id, username, name, organisation, roles, invited_by, inviting, created_at, expires_at";

    private final JdbcClient store;
    private final Clock clock;

    /** @param people makes the tables of both */
    Invitations(People people, JdbcClient store, Clock clock) {
        Objects.requireNonNull(people);
        this.store = store;
        this.clock = clock;
    }

    /** Makes a link for somebody new, or for one who needs a new password; earlier links for the latter end. */
    SecretToken make(
            Asker by,
            OrganisationId organisation,
            @Nullable String username,
            String name,
            Set<Role> roles) {
        SecretToken token = SecretToken.make(SecretToken.Kind.INVITATION);
        OffsetDateTime now = OffsetDateTime.now(clock);
        if (username != null) {
            end(username);
        }
        store.sql(
                        """
                        INSERT INTO identity_invitation
                          (id, token_hash, username, name, organisation, roles, invited_by, inviting, created_at, expires_at)
                        VALUES (:id, :hash, :username, :name, :organisation, :roles, :by, :inviting, :now, :until)
                        """)
                .param("id", UUID.randomUUID().toString())
                .param("hash", token.hash())
                .param("username", username)
                .param("name", name)
                .param("organisation", organisation.value())
                .param("roles", Roles.text(roles))
                .param("by", by.username())
                .param("inviting", by.organisation().value())
                .param("now", now)
                .param("until", now.plus(VALID))
                .update();
        return token;
    }

    /** Those that wait, expired ones too, of the asker's company or sent by it; the latest first. */
    List<Invitation> waiting(Asker asker) {
        return store.sql(
                        "SELECT "
                                + COLUMNS
                                + """
                                 FROM identity_invitation
                                WHERE (organisation = :me OR inviting = :me)
                                  AND used_at IS NULL AND withdrawn_at IS NULL
                                ORDER BY created_at DESC, id FETCH FIRST 200 ROWS ONLY
                                """)
                .param("me", asker.organisation().value())
                .query(Invitations::invitation)
                .list();
    }

    /** One that waits, of the asker's company or sent by it. */
    Optional<Invitation> find(Asker asker, String id) {
        return waiting(asker).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    boolean withdraw(Asker asker, String id) {
        return store.sql(
                                """
                                UPDATE identity_invitation SET withdrawn_at = :now
                                WHERE id = :id AND (organisation = :me OR inviting = :me)
                                  AND used_at IS NULL AND withdrawn_at IS NULL
                                """)
                        .param("now", OffsetDateTime.now(clock))
                        .param("id", id)
                        .param("me", asker.organisation().value())
                        .update()
                > 0;
    }

    /** The invitation that a link opens now. */
    Optional<Invitation> opened(String link) {
        return SecretToken.of(SecretToken.Kind.INVITATION, link)
                .flatMap(
                        token ->
                                store.sql(
                                                "SELECT "
                                                        + COLUMNS
                                                        + """
                                                         FROM identity_invitation
                                                        WHERE token_hash = :hash AND used_at IS NULL
                                                          AND withdrawn_at IS NULL AND expires_at > :now
                                                        """)
                                        .param("hash", token.hash())
                                        .param("now", OffsetDateTime.now(clock))
                                        .query(Invitations::invitation)
                                        .optional());
    }

    /** Takes the invitation for one person; false if another was faster or it ended. */
    boolean use(Invitation invitation) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return store.sql(
                                """
                                UPDATE identity_invitation SET used_at = :now
                                WHERE id = :id AND used_at IS NULL AND withdrawn_at IS NULL AND expires_at > :now
                                """)
                        .param("now", now)
                        .param("id", invitation.id())
                        .update()
                > 0;
    }

    /** Ends what waits for one who has an account. */
    void end(String username) {
        store.sql(
                        """
                        UPDATE identity_invitation SET withdrawn_at = :now
                        WHERE username = :username AND used_at IS NULL AND withdrawn_at IS NULL
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("username", username)
                .update();
    }

    private static Invitation invitation(ResultSet row, int number) throws SQLException {
        return new Invitation(
                row.getString("id"),
                row.getString("username"),
                row.getString("name"),
                new OrganisationId(row.getString("organisation")),
                Roles.of(Objects.requireNonNull(row.getString("roles"))),
                row.getString("invited_by"),
                new OrganisationId(row.getString("inviting")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }
}
