package kr.dure.integrations.simulator;

import org.eclipse.milo.opcua.sdk.server.EndpointConfig;
import org.eclipse.milo.opcua.sdk.server.OpcUaServer;
import org.eclipse.milo.opcua.sdk.server.OpcUaServerConfig;
import org.eclipse.milo.opcua.stack.core.security.DefaultCertificateManager;
import org.eclipse.milo.opcua.stack.core.security.MemoryCertificateQuarantine;
import org.eclipse.milo.opcua.stack.core.security.SecurityPolicy;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.enumerated.MessageSecurityMode;
import org.eclipse.milo.opcua.stack.transport.server.tcp.OpcTcpServerTransport;
import org.eclipse.milo.opcua.stack.transport.server.tcp.OpcTcpServerTransportConfig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The OPC UA server of a simulated plant; on the loopback address only, so it asks for no log-in. */
final class PlantServer implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final int port;
    private final OpcUaServer server;
    private final PlantNodes nodes;

    private PlantServer(int port, OpcUaServer server, PlantNodes nodes) {
        this.port = port;
        this.server = server;
        this.nodes = nodes;
    }

    /** @param port 0 for any free one */
    static PlantServer start(String plant, int port, List<String> machines)
            throws InterruptedException {
        int bound = port == 0 ? freePort() : port;
        OpcUaServer server = server(plant, bound);
        PlantNodes nodes = new PlantNodes(server, machines);
        nodes.startup();
        PlantServer started = new PlantServer(bound, server, nodes);
        try {
            server.startup().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            started.close();
            throw new IllegalStateException(
                    "plant %s can't open port %d on %s; give it another under dure.simulator.plants, or 0 for any"
                            .formatted(plant, bound, LOOPBACK),
                    e);
        }
        return started;
    }

    String endpoint() {
        return "opc.tcp://%s:%d".formatted(LOOPBACK, port);
    }

    int port() {
        return port;
    }

    PlantNodes nodes() {
        return nodes;
    }

    @Override
    public void close() {
        nodes.shutdown();
        try {
            server.shutdown().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("port %d did not close".formatted(port), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A server without nodes, on the loopback address. */
    static OpcUaServer server(String plant, int port) {
        return new OpcUaServer(
                config(plant, port),
                profile ->
                        new OpcTcpServerTransport(
                                OpcTcpServerTransportConfig.newBuilder().build()));
    }

    private static OpcUaServerConfig config(String plant, int port) {
        EndpointConfig endpoint =
                EndpointConfig.newBuilder()
                        .setBindAddress(LOOPBACK)
                        .setHostname(LOOPBACK)
                        .setBindPort(port)
                        .setSecurityPolicy(SecurityPolicy.None)
                        .setSecurityMode(MessageSecurityMode.None)
                        .addTokenPolicy(OpcUaServerConfig.USER_TOKEN_POLICY_ANONYMOUS)
                        .build();
        return OpcUaServerConfig.builder()
                .setApplicationName(LocalizedText.english("Simulated plant " + plant))
                .setApplicationUri("urn:dure:plant:" + plant)
                .setProductUri("urn:dure:simulator")
                .setCertificateManager(
                        new DefaultCertificateManager(new MemoryCertificateQuarantine()))
                .setEndpoints(Set.of(endpoint))
                .build();
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("this computer has no free port on " + LOOPBACK, e);
        }
    }
}
