package kr.dure.graph.embedded;

import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.internal.helpers.HostnamePort;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;

/** A Neo4j in this process, on a free port of the loopback interface, that keeps its data in a folder between runs. */
public final class EmbeddedNeo4j implements AutoCloseable {

    private static final int PASSWORD_BYTES = 32;

    private final DatabaseManagementService service;
    private final URI uri;
    private final String password;

    private EmbeddedNeo4j(DatabaseManagementService service, URI uri, String password) {
        this.service = service;
        this.uri = uri;
        this.password = password;
    }

    /**
     * Starts it.
     *
     * @param folder made if it does not exist
     */
    public static EmbeddedNeo4j start(Path folder) {
        Path home = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(home.resolve(Settings.IMPORT));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The graph's folder %s can't be made".formatted(home), e);
        }
        DatabaseManagementService service =
                new DatabaseManagementServiceBuilder(home).setConfig(Settings.of(home)).build();
        GraphDatabaseAPI database =
                (GraphDatabaseAPI) service.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
        HostnamePort bolt =
                database.getDependencyResolver()
                        .resolveDependency(ConnectorPortRegister.class)
                        .getLocalAddress(ConnectorType.BOLT);
        return new EmbeddedNeo4j(
                service, URI.create("bolt://localhost:" + bolt.getPort()), newPassword(service));
    }

    public URI uri() {
        return uri;
    }

    public String username() {
        return "neo4j";
    }

    /** Holds until the next start and is kept nowhere. */
    public String password() {
        return password;
    }

    @Override
    public void close() {
        service.shutdown();
    }

    /** Any program on this machine reaches the port; only who holds this process's password gets in. */
    private static String newPassword(DatabaseManagementService service) {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        service.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME)
                .executeTransactionally(
                        "ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED",
                        Map.of("password", password));
        return password;
    }
}
