package kr.dure.graph.fact.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a machine, unique within its owner (IEC 62264 work unit). */
public record MachineId(@JsonValue String value) implements Id {

    @JsonCreator
    public MachineId {
        value = Id.checked("MachineId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
