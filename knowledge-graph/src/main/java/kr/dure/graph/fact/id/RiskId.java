package kr.dure.graph.fact.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a risk in a risk assessment (위험성평가), unique within its owner. */
public record RiskId(@JsonValue String value) implements Id {

    @JsonCreator
    public RiskId {
        value = Id.checked("RiskId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
