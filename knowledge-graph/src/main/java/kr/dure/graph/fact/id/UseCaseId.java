package kr.dure.graph.fact.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a use of AI in a plant, unique within its owner. */
public record UseCaseId(@JsonValue String value) implements Id {

    @JsonCreator
    public UseCaseId {
        value = Id.checked("UseCaseId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
