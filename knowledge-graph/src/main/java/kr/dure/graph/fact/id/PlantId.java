package kr.dure.graph.fact.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a plant, unique within its owner. */
public record PlantId(@JsonValue String value) implements Id {

    @JsonCreator
    public PlantId {
        value = Id.checked("PlantId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
