package kr.dure.graph.fact;

import kr.dure.graph.fact.id.OrganisationId;

import java.util.List;

/**
 * What a fact is about: two facts with one key are revisions of one statement.
 *
 * @param type simple name of the fact's record
 * @param owner who states it
 * @param id the rest of the key
 */
public record FactKey(String type, OrganisationId owner, List<String> id) {

    public FactKey {
        id = List.copyOf(id);
    }

    static FactKey of(Fact fact, String... id) {
        return new FactKey(fact.getClass().getSimpleName(), fact.owner(), List.of(id));
    }

    @Override
    public String toString() {
        return type + " " + owner + " " + String.join("/", id);
    }
}
