package kr.dure.integrations.simulator;

import org.eclipse.milo.opcua.sdk.server.OpcUaServer;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** A plant whose server opens its port before its machines are loaded, as gateways do when they restart. */
public final class LatePlant implements AutoCloseable {

    private final int port;
    private final OpcUaServer server;
    private @Nullable PlantNodes nodes;

    private LatePlant(int port) throws Exception {
        this.port = port;
        server = PlantServer.server("late", port);
        server.startup().get(20, TimeUnit.SECONDS);
    }

    /** Opens it on a free port, without any node. */
    public static LatePlant open() throws Exception {
        return new LatePlant(PlantServer.freePort());
    }

    public String endpoint() {
        return "opc.tcp://127.0.0.1:" + port;
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
}
