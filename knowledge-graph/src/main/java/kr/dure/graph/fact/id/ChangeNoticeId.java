package kr.dure.graph.fact.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a 4M change notice, unique within the company that changes. */
public record ChangeNoticeId(@JsonValue String value) implements Id {

    @JsonCreator
    public ChangeNoticeId {
        value = Id.checked("ChangeNoticeId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
