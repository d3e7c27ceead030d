package kr.dure.graph.fact.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a joint safety inspection (합동안전점검), unique within the company whose plant it was held at. */
public record JointInspectionId(@JsonValue String value) implements Id {

    @JsonCreator
    public JointInspectionId {
        value = Id.checked("JointInspectionId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
