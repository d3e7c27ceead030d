package kr.dure.identity.people;

import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.identity.Account;
import kr.dure.identity.AccountStore;
import kr.dure.identity.Asker;
import kr.dure.identity.Role;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import javax.sql.DataSource;

/** People in the operational store; each statement names the company, so that none reaches another's. */
@Component
public class People implements AccountStore {

    private final JdbcClient store;
    private final Clock clock;

    People(DataSource source, Clock clock) {
        new ResourceDatabasePopulator(new ClassPathResource("people.sql", People.class))
                .execute(source);
        this.store = JdbcClient.create(source);
        this.clock = clock;
    }

    @Override
    public Optional<Account> named(String username) {
        return store.sql(
                        """
                        SELECT username, name, organisation, roles, active, issuer, created_at, password_hash
                        FROM identity_person WHERE username = :username
                        """)
                .param("username", username)
                .query(
                        (row, number) -> {
                            Person person = person(row, number);
                            return new Account(
                                    person.asker(),
                                    row.getString("password_hash"),
                                    person.active());
                        })
                .optional();
    }

    @Override
    public boolean anybodyOf(OrganisationId organisation) {
        return store.sql(
                                """
                                SELECT count(*) FROM identity_person
                                WHERE organisation = :organisation AND active
                                """)
                        .param("organisation", organisation.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    @Override
    public void rehash(String username, String passwordHash) {
        store.sql("UPDATE identity_person SET password_hash = :hash WHERE username = :username")
                .param("hash", passwordHash)
                .param("username", username)
                .update();
    }

    /** The people of a company by user name. */
    List<Person> of(OrganisationId organisation) {
        return store.sql(
                        """
                        SELECT username, name, organisation, roles, active, issuer, created_at
                        FROM identity_person WHERE organisation = :organisation ORDER BY username
                        """)
                .param("organisation", organisation.value())
                .query(People::person)
                .list();
    }

    Optional<Person> find(OrganisationId organisation, String username) {
        return store.sql(
                        """
                        SELECT username, name, organisation, roles, active, issuer, created_at
                        FROM identity_person WHERE organisation = :organisation AND username = :username
                        """)
                .param("organisation", organisation.value())
                .param("username", username)
                .query(People::person)
                .optional();
    }

    /** Adds somebody who will log in with a password. */
    void add(Asker asker, String passwordHash) {
        insert(asker, passwordHash, null, null);
    }

    void change(OrganisationId organisation, String username, Set<Role> roles) {
        store.sql(
                        """
                        UPDATE identity_person SET roles = :roles
                        WHERE organisation = :organisation AND username = :username
                        """)
                .param("roles", Roles.text(roles))
                .param("organisation", organisation.value())
                .param("username", username)
                .update();
    }

    void activate(OrganisationId organisation, String username, boolean active) {
        store.sql(
                        """
                        UPDATE identity_person SET active = :active
                        WHERE organisation = :organisation AND username = :username
                        """)
                .param("active", active)
                .param("organisation", organisation.value())
                .param("username", username)
                .update();
    }

    /** Somebody whom another log-in server vouches for: kept at the first log-in, renewed at each. */
    public void vouched(Asker asker, String issuer, String subject) {
        int renewed =
                store.sql(
                                """
                                UPDATE identity_person SET name = :name, roles = :roles
                                WHERE username = :username AND organisation = :organisation
                                  AND issuer = :issuer AND subject = :subject
                                """)
                        .param("name", asker.name())
                        .param("roles", Roles.text(asker.roles()))
                        .param("username", asker.username())
                        .param("organisation", asker.organisation().value())
                        .param("issuer", issuer)
                        .param("subject", subject)
                        .update();
        if (renewed == 0) {
            insert(asker, null, issuer, subject);
        }
    }

    /** The account that a person of a log-in server got here at the first log-in. */
    public Optional<Account> vouchedBy(String issuer, String subject) {
        return store.sql(
                        "SELECT username FROM identity_person WHERE issuer = :issuer AND subject ="
                                + " :subject")
                .param("issuer", issuer)
                .param("subject", subject)
                .query(String.class)
                .optional()
                .flatMap(this::named);
    }

    private void insert(
            Asker asker, @Nullable String hash, @Nullable String issuer, @Nullable String subject) {
        store.sql(
                        """
                        INSERT INTO identity_person
                          (username, name, organisation, roles, password_hash, issuer, subject, active, created_at)
                        VALUES (:username, :name, :organisation, :roles, :hash, :issuer, :subject, TRUE, :now)
                        """)
                .param("username", asker.username())
                .param("name", asker.name())
                .param("organisation", asker.organisation().value())
                .param("roles", Roles.text(asker.roles()))
                .param("hash", hash)
                .param("issuer", issuer)
                .param("subject", subject)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        return new Person(
                new Asker(
                        row.getString("username"),
                        row.getString("name"),
                        new OrganisationId(row.getString("organisation")),
                        Roles.of(Objects.requireNonNull(row.getString("roles")))),
                row.getBoolean("active"),
                false,
                row.getString("issuer") != null,
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
