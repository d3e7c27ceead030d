package kr.dure.graph.fact.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a quality case (8D report), unique within the company that opened it. */
public record QualityCaseId(@JsonValue String value) implements Id {

    @JsonCreator
    public QualityCaseId {
        value = Id.checked("QualityCaseId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
