package kr.dure.integrations.opcua;

import kr.dure.integrations.connector.Connections;

import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;

/** The configured OPC UA servers. */
@Component
final class OpcUaConnections {

    private final List<OpcUaConnection> all;

    OpcUaConnections(OpcUaSettings settings, Connections connections) {
        this.all = settings.servers().stream().map(OpcUaConnection::new).toList();
        all.forEach(connections::register);
    }

    List<OpcUaConnection> all() {
        return all;
    }

    Optional<OpcUaConnection> named(String name) {
        return all.stream().filter(connection -> connection.name().equals(name)).findFirst();
    }
}
