package kr.dure.exchange;

import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.identity.Asker;
import kr.dure.identity.BearerCheck;
import kr.dure.identity.Scope;
import kr.dure.identity.SecretToken;
import kr.dure.integrations.connector.Connections;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The tokens of those who may send facts: of the settings, of the store, of people, and of this start; only their hashes are kept. */
@Component
public final class ConnectionTokens {

    private final List<Known> known = new CopyOnWriteArrayList<>();
    private final Map<String, IngestApiConnection> opened = new ConcurrentHashMap<>();
    private final Connections connections;
    private final StoredTokens stored;
    private final BearerCheck people;

    ConnectionTokens(
            IngestApiSettings settings,
            Connections connections,
            StoredTokens stored,
            BearerCheck people) {
        this.connections = connections;
        this.stored = stored;
        this.people = people;
        settings.connections()
                .forEach(
                        sender ->
                                add(
                                        sender.name(),
                                        new OrganisationId(sender.organisation()),
                                        HexFormat.of().parseHex(sender.tokenSha256())));
        stored.open().forEach(this::connection);
    }

    /**
     * Makes a token that holds until this process ends.
     *
     * @param name of the new connection
     * @param organisation the company that it speaks for
     * @return the token, which nobody can read from here again
     */
    public String issue(String name, OrganisationId organisation) {
        String token = SecretToken.make(SecretToken.Kind.CONNECTION).reveal();
        add(name, organisation, sha256(token));
        return token;
    }

    /**
     * The connection that a token opens now.
     *
     * @param address where it comes from, shown to the owner of a personal token
     */
    Optional<IngestApiConnection> connectionWith(String token, String address) {
        return SecretToken.of(SecretToken.Kind.CONNECTION, token)
                .flatMap(stored::opened)
                .map(this::connection)
                .or(() -> ofPerson(token, address))
                .or(() -> ofSettings(token));
    }

    /** Makes the page forget a connection that no token opens any more. */
    void forgetClosed(OrganisationId organisation) {
        List<String> open = stored.open().stream().map(StoredTokens.Opened::name).toList();
        opened.values().stream()
                .filter(one -> one.organisation().equals(organisation))
                .filter(one -> !one.isPerson() && !open.contains(one.name()))
                .forEach(
                        one -> {
                            opened.remove(one.name());
                            connections.remove(one);
                        });
    }

    private Optional<IngestApiConnection> ofPerson(String token, String address) {
        return SecretToken.of(SecretToken.Kind.PERSON, token)
                .flatMap(any -> people.of(token, address))
                .filter(ConnectionTokens::mayIngest)
                .map(
                        authentication -> {
                            Asker asker = Asker.of(authentication);
                            return opened(
                                    IngestApiConnection.PERSON
                                            + asker.organisation()
                                            + "/"
                                            + asker.username(),
                                    asker.organisation());
                        });
    }

    private static boolean mayIngest(Authentication authentication) {
        return authentication.getAuthorities().stream()
                .anyMatch(one -> Scope.INGEST.authority().equals(one.getAuthority()));
    }

    /** Compares with every known hash in full, so that the time taken tells nothing. */
    private Optional<IngestApiConnection> ofSettings(String token) {
        byte[] hash = sha256(token);
        Optional<IngestApiConnection> found = Optional.empty();
        for (Known candidate : known) {
            if (MessageDigest.isEqual(hash, candidate.hash)) {
                found = Optional.of(candidate.connection);
            }
        }
        return found;
    }

    private IngestApiConnection connection(StoredTokens.Opened token) {
        return opened(token.name(), token.organisation());
    }

    private IngestApiConnection opened(String name, OrganisationId organisation) {
        return opened.computeIfAbsent(
                name,
                any -> {
                    IngestApiConnection connection = new IngestApiConnection(name, organisation);
                    connections.register(connection);
                    return connection;
                });
    }

    private void add(String name, OrganisationId organisation, byte[] hash) {
        IngestApiConnection connection = new IngestApiConnection(name, organisation);
        connections.register(connection);
        known.add(new Known(connection, hash));
    }

    private static byte[] sha256(String token) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static final class Known {

        private final IngestApiConnection connection;
        private final byte[] hash;

        private Known(IngestApiConnection connection, byte[] hash) {
            this.connection = connection;
            this.hash = hash;
        }
    }
}
