package kr.dure.integrations.opcua;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import kr.dure.graph.fact.id.OrganisationId;

import org.eclipse.milo.opcua.stack.core.security.SecurityPolicy;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;
import java.util.List;

/**
 * An OPC UA server of a company and the machines behind it.
 *
 * @param name of the connection, unique over all connections
 * @param endpoint such as {@code opc.tcp://10.0.4.17:4840}
 * @param securityPolicy by OPC UA part 7; {@code None} only inside a network that you trust
 * @param user null to log in as nobody
 * @param publishing how often the server sends what changed
 * @param sampling how often the server looks at its values
 * @param signals mapping that the machines have in common
 */
record ServerSettings(
        @NotBlank String name,
        @NotNull OrganisationId organisation,
        @NotNull
                @Pattern(
                        regexp = "opc\\.tcp://\\S+",
                        message = "must be an address such as opc.tcp://10.0.4.17:4840")
                String endpoint,
        @DefaultValue("None") SecurityPolicy securityPolicy,
        @Nullable String user,
        @Nullable String password,
        @DefaultValue("500ms") Duration publishing,
        @DefaultValue("500ms") Duration sampling,
        @Nullable SignalNodes signals,
        @NotEmpty List<@Valid MachineSettings> machines) {

    @AssertTrue(message = "has a user without a password, or a password without a user; give both")
    boolean isLogInWhole() {
        return (user == null) == (password == null);
    }

    @AssertTrue(
            message =
                    "has a machine without any node; give it a state, good, scrap or alarms, or set"
                            + " signals for all machines of the server")
    boolean isEveryMachineMapped() {
        return machines == null
                || machines.stream().noneMatch(machine -> nodes(machine).nodes().isEmpty());
    }

    SignalNodes nodes(MachineSettings machine) {
        return machine.nodes(signals == null ? SignalNodes.NONE : signals);
    }

    List<String> nodes() {
        return machines.stream()
                .flatMap(machine -> nodes(machine).nodes().stream())
                .distinct()
                .toList();
    }

    /** Without the password, which no log may hold. */
    @Override
    public String toString() {
        return "ServerSettings[name=%s, organisation=%s, endpoint=%s, securityPolicy=%s, user=%s, machines=%d]"
                .formatted(name, organisation, endpoint, securityPolicy, user, machines.size());
    }
}
