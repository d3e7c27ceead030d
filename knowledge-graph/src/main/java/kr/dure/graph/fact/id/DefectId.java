package kr.dure.graph.fact.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a defect record, unique within the company that found it. */
public record DefectId(@JsonValue String value) implements Id {

    @JsonCreator
    public DefectId {
        value = Id.checked("DefectId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
