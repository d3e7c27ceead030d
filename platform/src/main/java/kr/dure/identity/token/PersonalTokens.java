package kr.dure.identity.token;

import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.identity.Account;
import kr.dure.identity.AccountEnded;
import kr.dure.identity.Accounts;
import kr.dure.identity.Asker;
import kr.dure.identity.BearerCheck;
import kr.dure.identity.Role;
import kr.dure.identity.Scope;
import kr.dure.identity.SecretToken;
import kr.dure.identity.SignedIn;

import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import javax.sql.DataSource;

/** Tokens of people for their programs; only the hash of each is kept, and each dies with its account. */
@Component
public class PersonalTokens implements BearerCheck {

    static final int MOST = 20;
    static final Duration LONGEST = Duration.ofDays(365);

    /** Uses are noted once in this time. */
    private static final Duration NOTED = Duration.ofMinutes(1);

    private static final String LIVE = " AND revoked_at IS NULL";

    private final JdbcClient store;
    private final Accounts accounts;
    private final Clock clock;

    PersonalTokens(DataSource source, Accounts accounts, Clock clock) {
        new ResourceDatabasePopulator(new ClassPathResource("tokens.sql", PersonalTokens.class))
                .execute(source);
        this.store = JdbcClient.create(source);
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public Optional<Authentication> of(String token, String address) {
        return SecretToken.of(SecretToken.Kind.PERSON, token)
                .flatMap(this::found)
                .flatMap(found -> authentication(found, address));
    }

    /** A person's tokens that aren't revoked, the latest made first. */
    public List<PersonalToken> of(Asker asker) {
        Instant now = clock.instant();
        return store.sql(
                        """
                        SELECT id, name, scopes, created_at, expires_at, used_at, used_from FROM identity_token
                        WHERE username = :username AND organisation = :organisation AND revoked_at IS NULL
                        ORDER BY created_at DESC, id
                        """)
                .param("username", asker.username())
                .param("organisation", asker.organisation().value())
                .query((row, number) -> token(row, now))
                .list();
    }

    /** Makes a token; none if the person has too many. */
    @Transactional
    Optional<SecretToken> make(Asker asker, String name, Set<Scope> scopes, Duration valid) {
        if (of(asker).size() >= MOST) {
            return Optional.empty();
        }
        SecretToken token = SecretToken.make(SecretToken.Kind.PERSON);
        OffsetDateTime now = OffsetDateTime.now(clock);
        store.sql(
                        """
                        INSERT INTO identity_token
                          (id, username, organisation, name, scopes, token_hash, created_at, expires_at)
                        VALUES (:id, :username, :organisation, :name, :scopes, :hash, :now, :until)
                        """)
                .param("id", UUID.randomUUID().toString())
                .param("username", asker.username())
                .param("organisation", asker.organisation().value())
                .param("name", name)
                .param("scopes", text(scopes))
                .param("hash", token.hash())
                .param("now", now)
                .param("until", now.plus(valid.compareTo(LONGEST) > 0 ? LONGEST : valid))
                .update();
        return Optional.of(token);
    }

    /** Puts a new secret into the place of an old one, which ends; none if it isn't the asker's. */
    @Transactional
    Optional<SecretToken> rotate(Asker asker, String id) {
        Optional<PersonalToken> old =
                of(asker).stream().filter(token -> token.id().equals(id)).findFirst();
        if (old.isEmpty() || !revoke(asker, id)) {
            return Optional.empty();
        }
        PersonalToken token = old.get();
        return make(
                asker,
                token.name(),
                token.scopes(),
                Duration.between(token.createdAt(), token.expiresAt()));
    }

    boolean revoke(Asker asker, String id) {
        return store.sql(
                                "UPDATE identity_token SET revoked_at = :now WHERE id = :id AND"
                                        + " username = :username AND organisation = :organisation"
                                        + LIVE)
                        .param("now", OffsetDateTime.now(clock))
                        .param("id", id)
                        .param("username", asker.username())
                        .param("organisation", asker.organisation().value())
                        .update()
                > 0;
    }

    @EventListener
    void ended(AccountEnded ended) {
        store.sql("UPDATE identity_token SET revoked_at = :now WHERE username = :username" + LIVE)
                .param("now", OffsetDateTime.now(clock))
                .param("username", ended.username())
                .update();
    }

    private Optional<Found> found(SecretToken token) {
        return store.sql(
                        """
                        SELECT id, username, organisation, scopes FROM identity_token
                        WHERE token_hash = :hash AND expires_at > :now AND revoked_at IS NULL
                        """)
                .param("hash", token.hash())
                .param("now", OffsetDateTime.now(clock))
                .query(
                        (row, number) ->
                                new Found(
                                        Objects.requireNonNull(row.getString("id")),
                                        Objects.requireNonNull(row.getString("username")),
                                        new OrganisationId(row.getString("organisation")),
                                        scopes(row)))
                .optional();
    }

    private Optional<Authentication> authentication(Found found, String address) {
        Optional<Asker> asker =
                accounts.find(found.username)
                        .filter(Account::active)
                        .map(Account::asker)
                        .filter(one -> one.organisation().equals(found.organisation));
        if (asker.isEmpty()) {
            return Optional.empty();
        }
        used(found.id, address);
        SignedIn principal = new SignedIn(asker.get(), "");
        List<GrantedAuthority> authorities = new ArrayList<>(principal.getAuthorities());
        authorities.add(
                FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.BEARER_AUTHORITY));
        found.scopes.stream()
                .filter(scope -> scope != Scope.INGEST || asker.get().is(Role.ADMIN))
                .forEach(scope -> authorities.add(new SimpleGrantedAuthority(scope.authority())));
        return Optional.of(
                UsernamePasswordAuthenticationToken.authenticated(principal, null, authorities));
    }

    private void used(String id, String address) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        store.sql(
                        """
                        UPDATE identity_token SET used_at = :now, used_from = :address
                        WHERE id = :id AND (used_at IS NULL OR used_at < :noted)
                        """)
                .param("now", now)
                .param("address", address)
                .param("id", id)
                .param("noted", now.minus(NOTED))
                .update();
    }

    private static PersonalToken token(ResultSet row, Instant now) throws SQLException {
        Instant until = row.getObject("expires_at", OffsetDateTime.class).toInstant();
        OffsetDateTime used = row.getObject("used_at", OffsetDateTime.class);
        return new PersonalToken(
                row.getString("id"),
                row.getString("name"),
                scopes(row),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                until,
                used == null ? null : used.toInstant(),
                row.getString("used_from"),
                !now.isBefore(until));
    }

    private static String text(Set<Scope> scopes) {
        return scopes.stream().sorted().map(Scope::key).collect(Collectors.joining(","));
    }

    private static Set<Scope> scopes(ResultSet row) throws SQLException {
        return Arrays.stream(Objects.requireNonNull(row.getString("scopes")).split(",", -1))
                .map(word -> Scope.valueOf(word.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Scope.class)));
    }

    private record Found(
            String id, String username, OrganisationId organisation, Set<Scope> scopes) {}
}
