package kr.dure.integrations.opcua;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.Validation;

import kr.dure.graph.fact.MachineStateChanged.State;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

class ServerSettingsTests {

    private final Map<String, String> properties =
            new HashMap<>(
                    Map.of(
                            "dure.opcua.connections[0].name", "kwangjin-plc",
                            "dure.opcua.connections[0].organisation", "kwangjin-press",
                            "dure.opcua.connections[0].endpoint", "opc.tcp://10.0.4.17:4840",
                            "dure.opcua.connections[0].signals.state", "ns=2;s={machine}.State",
                            "dure.opcua.connections[0].machines[0].machine", "PRESS-01",
                            "dure.opcua.connections[0].machines[1].machine", "PRESS-02"));

    @Test
    void machinesShareTheMappingOfTheirServer() {
        assertThat(server().nodes())
                .containsExactly("ns=2;s=PRESS-01.State", "ns=2;s=PRESS-02.State");
    }

    @Test
    void aMachineMayDifferFromTheSharedMapping() {
        properties.put("dure.opcua.connections[0].machines[1].signals.state", "ns=3;i=17");
        properties.put("dure.opcua.connections[0].machines[1].signals.states.4", "EXECUTE");

        ServerSettings server = server();

        assertThat(server.nodes()).containsExactly("ns=2;s=PRESS-01.State", "ns=3;i=17");
        assertThat(server.nodes(server.machines().get(1)).meanings())
                .isEqualTo(Map.of("4", State.EXECUTE));
    }

    @Test
    void aPasswordIsNeverPrinted() {
        properties.put("dure.opcua.connections[0].user", "reader");
        properties.put("dure.opcua.connections[0].password", "s3cret-word");

        ServerSettings server = server();

        assertThat(server.password()).isEqualTo("s3cret-word");
        assertThat(server.toString()).contains("reader").doesNotContain("s3cret-word");
    }

    @Test
    void aUserNeedsAPassword() {
        properties.put("dure.opcua.connections[0].user", "reader");

        assertThat(complaints()).anyMatch(complaint -> complaint.contains("without a password"));
    }

    @Test
    void anAddressOfAnotherKindIsRefused() {
        properties.put("dure.opcua.connections[0].endpoint", "http://10.0.4.17");

        assertThat(complaints()).anyMatch(complaint -> complaint.contains("opc.tcp://"));
    }

    @Test
    void aMachineWithoutNodesIsRefused() {
        properties.remove("dure.opcua.connections[0].signals.state");

        assertThat(complaints()).anyMatch(complaint -> complaint.contains("without any node"));
    }

    @Test
    void anAlarmWithoutCodeIsRefused() {
        properties.put("dure.opcua.connections[0].signals.alarms[0].active", "ns=2;s=Alarm");

        assertThatThrownBy(this::server)
                .rootCause()
                .hasMessageContaining("neither code-node nor code");
    }

    private ServerSettings server() {
        return settings().servers().getFirst();
    }

    private OpcUaSettings settings() {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bind("dure.opcua", OpcUaSettings.class)
                .get();
    }

    private List<String> complaints() {
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            return factory.getValidator().validate(settings()).stream()
                    .map(violation -> violation.getMessage())
                    .toList();
        }
    }
}
