package kr.dure.graph.fact.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names an assessment of a plant's digital level, unique within its owner. */
public record AssessmentId(@JsonValue String value) implements Id {

    @JsonCreator
    public AssessmentId {
        value = Id.checked("AssessmentId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
