package kr.dure.graph.fact.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a supply chain, unique within the company that leads it. */
public record ChainId(@JsonValue String value) implements Id {

    @JsonCreator
    public ChainId {
        value = Id.checked("ChainId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
