package kr.dure.graph.fact.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names an inspection, unique within the inspecting company. */
public record InspectionId(@JsonValue String value) implements Id {

    @JsonCreator
    public InspectionId {
        value = Id.checked("InspectionId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
