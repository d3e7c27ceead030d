package kr.dure.catalogue;

import kr.dure.ask.Entity;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * A thing in sight that a text may name.
 *
 * @param reference names it without doubt
 * @param company whose it is, or null for a company
 */
record Suggestion(String reference, String id, @Nullable String name, @Nullable String company) {

    static List<Suggestion> of(List<Entity> entities, Map<String, String> companies) {
        return entities.stream()
                .map(
                        entity ->
                                new Suggestion(
                                        entity.reference(),
                                        entity.id(),
                                        entity.id().equals(entity.name()) ? null : entity.name(),
                                        entity.owner() == null
                                                ? null
                                                : companies.getOrDefault(
                                                        entity.owner(), entity.owner())))
                .toList();
    }

    /** All of it in one line. */
    String line() {
        String named = name == null ? id : name + " (" + id + ")";
        return company == null ? named : named + " · " + company;
    }
}
