package kr.dure.integrations.simulator;

import org.eclipse.milo.opcua.sdk.server.EndpointConfig;
import org.eclipse.milo.opcua.sdk.server.OpcUaServer;
import org.eclipse.milo.opcua.sdk.server.OpcUaServerConfig;
import org.eclipse.milo.opcua.stack.core.security.DefaultCertificateManager;
import org.eclipse.milo.opcua.stack.core.security.MemoryCertificateQuarantine;
import org.eclipse.milo.opcua.stack.core.security.SecurityPolicy;
import org.eclipse.milo.opcua.stack.core.types.enumerated.MessageSecurityMode;
import org.eclipse.milo.opcua.stack.transport.server.tcp.OpcTcpServerTransport;
import org.eclipse.milo.opcua.stack.transport.server.tcp.OpcTcpServerTransportConfig;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** A plant whose server opens its port before its machines are loaded, as gateways do when they restart. */
public final class LatePlant implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";

    private final int port;
    private final OpcUaServer server;
    private @Nullable PlantNodes nodes;

    private LatePlant(int port) throws Exception {
        this.port = port;
        EndpointConfig endpoint =
                EndpointConfig.newBuilder()
                        .setBindAddress(LOOPBACK)
                        .setHostname(LOOPBACK)
                        .setBindPort(port)
                        .setSecurityPolicy(SecurityPolicy.None)
                        .setSecurityMode(MessageSecurityMode.None)
                        .addTokenPolicy(OpcUaServerConfig.USER_TOKEN_POLICY_ANONYMOUS)
                        .build();
        server =
                new OpcUaServer(
                        OpcUaServerConfig.builder()
                                .setApplicationUri("urn:dure:plant:late")
                                .setProductUri("urn:dure:simulator")
                                .setCertificateManager(
                                        new DefaultCertificateManager(
                                                new MemoryCertificateQuarantine()))
                                .setEndpoints(Set.of(endpoint))
                                .build(),
                        _ ->
                                new OpcTcpServerTransport(
                                        OpcTcpServerTransportConfig.newBuilder().build()));
        server.startup().get(20, TimeUnit.SECONDS);
    }

    /** Opens it on a free port, without any node. */
    public static LatePlant open() throws Exception {
        return new LatePlant(freePort());
    }

    public String endpoint() {
        return "opc.tcp://%s:%d".formatted(LOOPBACK, port);
    }

    /** Makes the namespace known, still without any node. */
    public void name() {
        server.getNamespaceTable().add(PlantNodes.NAMESPACE);
    }

    public void load(String machine) {
        PlantNodes loaded = new PlantNodes(server, List.of(machine));
        loaded.startup();
        nodes = loaded;
    }

    public void count(String machine, int good) {
        Objects.requireNonNull(nodes).set(machine + ".Good", good, Instant.now());
    }

    @Override
    public void close() throws IOException {
        if (nodes != null) {
            nodes.shutdown();
        }
        try {
            server.shutdown().get(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IOException("port %d did not close".formatted(port), e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }
}
