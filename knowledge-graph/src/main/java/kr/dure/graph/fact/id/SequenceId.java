package kr.dure.graph.fact.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a call in sequence (JIS sequence number), unique within the customer that calls. */
public record SequenceId(@JsonValue String value) implements Id {

    @JsonCreator
    public SequenceId {
        value = Id.checked("SequenceId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
