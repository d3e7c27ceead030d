package kr.dure.graph.fact.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a first article submission (ISIR, PPAP), unique within the company that submits it. */
public record FirstArticleId(@JsonValue String value) implements Id {

    @JsonCreator
    public FirstArticleId {
        value = Id.checked("FirstArticleId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
