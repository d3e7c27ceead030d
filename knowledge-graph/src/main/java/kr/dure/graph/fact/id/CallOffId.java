package kr.dure.graph.fact.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a call-off (delivery schedule), unique within the customer that states it. */
public record CallOffId(@JsonValue String value) implements Id {

    @JsonCreator
    public CallOffId {
        value = Id.checked("CallOffId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
