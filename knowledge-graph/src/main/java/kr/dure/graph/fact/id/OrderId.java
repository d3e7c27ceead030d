package kr.dure.graph.fact.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a purchase order, unique within the buyer. */
public record OrderId(@JsonValue String value) implements Id {

    @JsonCreator
    public OrderId {
        value = Id.checked("OrderId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
