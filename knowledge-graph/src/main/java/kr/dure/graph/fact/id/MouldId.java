package kr.dure.graph.fact.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a mould, die or tool, unique within the company that uses it. */
public record MouldId(@JsonValue String value) implements Id {

    @JsonCreator
    public MouldId {
        value = Id.checked("MouldId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
