package kr.dure.graph.fact.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names an accident or a near miss, unique within its owner. */
public record IncidentId(@JsonValue String value) implements Id {

    @JsonCreator
    public IncidentId {
        value = Id.checked("IncidentId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
