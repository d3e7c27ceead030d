package kr.dure.exchange;

import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.integrations.connector.Connections;

import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The tokens of those who may send facts; only their hashes are kept. */
@Component
public final class ConnectionTokens {

    private static final int TOKEN_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final List<Known> known = new CopyOnWriteArrayList<>();
    private final Connections connections;

    ConnectionTokens(IngestApiSettings settings, Connections connections) {
        this.connections = connections;
        settings.connections()
                .forEach(
                        sender ->
                                add(
                                        sender.name(),
                                        new OrganisationId(sender.organisation()),
                                        HexFormat.of().parseHex(sender.tokenSha256())));
    }

    /**
     * Makes a token that holds until this process ends.
     *
     * @param name of the new connection
     * @param organisation the company that it speaks for
     * @return the token, which nobody can read from here again
     */
    public String issue(String name, OrganisationId organisation) {
        byte[] secret = new byte[TOKEN_BYTES];
        random.nextBytes(secret);
        String token = "dure_" + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        add(name, organisation, sha256(token));
        return token;
    }

    /** Compares with every known hash in full, so that the time taken tells nothing. */
    Optional<IngestApiConnection> connectionWith(String token) {
        byte[] hash = sha256(token);
        Optional<IngestApiConnection> found = Optional.empty();
        for (Known candidate : known) {
            if (MessageDigest.isEqual(hash, candidate.hash)) {
                found = Optional.of(candidate.connection);
            }
        }
        return found;
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
