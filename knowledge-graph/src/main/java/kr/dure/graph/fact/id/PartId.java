package kr.dure.graph.fact.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a part number, unique within its owner. */
public record PartId(@JsonValue String value) implements Id {

    @JsonCreator
    public PartId {
        value = Id.checked("PartId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
