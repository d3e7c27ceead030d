package kr.dure.graph.fact.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A serial number on a single piece, such as a vehicle's VIN or a battery pack's, unique within the company that gives it. */
public record SerialId(@JsonValue String value) implements Id {

    @JsonCreator
    public SerialId {
        value = Id.checked("SerialId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
