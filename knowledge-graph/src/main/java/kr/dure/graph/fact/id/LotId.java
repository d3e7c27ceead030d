package kr.dure.graph.fact.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a lot (Catena-X Batch), unique within its owner. */
public record LotId(@JsonValue String value) implements Id {

    @JsonCreator
    public LotId {
        value = Id.checked("LotId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
