package kr.dure.graph.embedded;

import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.internal.helpers.HostnamePort;
import org.neo4j.io.ByteUnit;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A Neo4j in this process, on a free port of the loopback interface, that keeps its data in a folder between runs. */
public final class EmbeddedNeo4j implements AutoCloseable {

    private final DatabaseManagementService service;
    private final URI uri;

    private EmbeddedNeo4j(DatabaseManagementService service, URI uri) {
        this.service = service;
        this.uri = uri;
    }

    /** Starts it over {@code folder}, which is made if it does not exist. */
    public static EmbeddedNeo4j start(Path folder) {
        Path home = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(home.resolve("import"));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The graph's folder %s can't be made".formatted(home), e);
        }
        DatabaseManagementService service =
                new DatabaseManagementServiceBuilder(home)
                        .setConfig(HttpConnector.enabled, false)
                        .setConfig(BoltConnector.enabled, true)
                        .setConfig(BoltConnector.listen_address, new SocketAddress("localhost", 0))
                        .setConfig(
                                GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period,
                                Duration.ZERO)
                        .setConfig(GraphDatabaseSettings.pagecache_memory, ByteUnit.mebiBytes(96))
                        .build();
        GraphDatabaseAPI database =
                (GraphDatabaseAPI) service.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
        HostnamePort bolt =
                database.getDependencyResolver()
                        .resolveDependency(ConnectorPortRegister.class)
                        .getLocalAddress(ConnectorType.BOLT);
        return new EmbeddedNeo4j(service, URI.create("bolt://localhost:" + bolt.getPort()));
    }

    public URI uri() {
        return uri;
    }

    public String username() {
        return "neo4j";
    }

    /** Made anew at each start; nobody outside this process needs it. */
    public String password() {
        return "";
    }

    @Override
    public void close() {
        service.shutdown();
    }
}
