package kr.dure.graph.fact.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names one occurrence of an alarm, unique within its machine. */
public record AlarmId(@JsonValue String value) implements Id {

    @JsonCreator
    public AlarmId {
        value = Id.checked("AlarmId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
