package kr.dure.graph.fact.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a shipment (DESADV number), unique within the shipper. */
public record ShipmentId(@JsonValue String value) implements Id {

    @JsonCreator
    public ShipmentId {
        value = Id.checked("ShipmentId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
