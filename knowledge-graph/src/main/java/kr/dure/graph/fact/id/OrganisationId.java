package kr.dure.graph.fact.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names an organisation of the chain, such as {@code seorin-battery}. */
public record OrganisationId(@JsonValue String value) implements Id {

    @JsonCreator
    public OrganisationId {
        value = Id.checked("OrganisationId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
