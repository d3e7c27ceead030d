package kr.dure.graph.fact.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a hazardous material, unique within the company that uses it. */
public record MaterialId(@JsonValue String value) implements Id {

    @JsonCreator
    public MaterialId {
        value = Id.checked("MaterialId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
