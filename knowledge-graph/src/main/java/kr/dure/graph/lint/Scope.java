package kr.dure.graph.lint;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The names that hold at one place of a statement. */
record Scope(Map<String, Meaning> names) {

    static final Scope NONE = new Scope(Map.of());

    Scope {
        names = new LinkedHashMap<>(names);
    }

    @Nullable Meaning of(String name) {
        return names.get(name);
    }

    boolean has(String name) {
        return names.containsKey(name);
    }

    Set<String> all() {
        return names.keySet();
    }

    Scope with(String name, Meaning meaning) {
        return with(Map.of(name, meaning));
    }

    Scope with(Map<String, Meaning> more) {
        Map<String, Meaning> all = new LinkedHashMap<>(names);
        all.putAll(more);
        return new Scope(all);
    }
}
