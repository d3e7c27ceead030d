package kr.dure.graph.fact.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a work order (ISA-95 job order), unique within the company. */
public record WorkOrderId(@JsonValue String value) implements Id {

    @JsonCreator
    public WorkOrderId {
        value = Id.checked("WorkOrderId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
