package kr.dure.integrations.opcua;

import jakarta.validation.constraints.NotBlank;

import kr.dure.graph.fact.id.MachineId;

import org.jspecify.annotations.Nullable;

/**
 * A machine behind an OPC UA server.
 *
 * @param machine its id, as the company's other systems know it
 * @param plant id of the plant where it stands
 * @param signals where this machine differs from the server's common mapping
 */
record MachineSettings(
        @NotBlank String machine, @Nullable String plant, @Nullable SignalNodes signals) {

    MachineId id() {
        return new MachineId(machine);
    }

    SignalNodes nodes(SignalNodes common) {
        return (signals == null ? SignalNodes.NONE : signals).of(machine, common);
    }
}
