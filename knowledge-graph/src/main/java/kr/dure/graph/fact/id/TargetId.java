package kr.dure.graph.fact.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a target that a company set itself, unique within its owner. */
public record TargetId(@JsonValue String value) implements Id {

    @JsonCreator
    public TargetId {
        value = Id.checked("TargetId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
