package kr.dure.graph.fact.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a person by a pseudonymous account name, unique within the company; never a personal name. */
public record PersonId(@JsonValue String value) implements Id {

    @JsonCreator
    public PersonId {
        value = Id.checked("PersonId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
