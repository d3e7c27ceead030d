package kr.dure.integrations.opcua;

import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

import java.util.List;

/** The OPC UA servers to listen to. */
@Validated
@ConfigurationProperties("dure.opcua")
record OpcUaSettings(@Nullable List<@Valid ServerSettings> connections) {

    List<ServerSettings> servers() {
        return connections == null ? List.of() : connections;
    }
}
