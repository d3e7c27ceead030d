package kr.dure.integrations.opcua;

import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * Camel's {@code dure-opcua:connection}: one session and one subscription for all nodes of a configured server. Options:
 * {@code publishing} and {@code sampling}, durations that differ from the connection's own.
 */
@Component("dure-opcua")
final class OpcUaComponent extends DefaultComponent {

    private final OpcUaConnections connections;
    private final Clients clients;

    OpcUaComponent(OpcUaConnections connections, @Value("${dure.data:data}") Path data) {
        this.connections = connections;
        this.clients = new Clients(data.resolve("opcua"));
    }

    @Override
    protected Endpoint createEndpoint(
            String uri, String remaining, Map<String, Object> parameters) {
        OpcUaConnection connection =
                connections
                        .named(remaining)
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "no OPC UA connection is named %s; add it under dure.opcua.connections"
                                                        .formatted(remaining)));
        ServerSettings server = connection.settings();
        Duration publishing =
                getAndRemoveParameter(
                        parameters, "publishing", Duration.class, server.publishing());
        Duration sampling =
                getAndRemoveParameter(parameters, "sampling", Duration.class, server.sampling());
        return new OpcUaEndpoint(uri, this, connection, clients, publishing, sampling);
    }
}
