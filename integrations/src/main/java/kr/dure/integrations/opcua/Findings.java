package kr.dure.integrations.opcua;

import kr.dure.graph.fact.Fact;
import kr.dure.graph.fact.Problem;

import java.util.ArrayList;
import java.util.List;

/** What one pass over a notification has found so far. */
final class Findings {

    private final List<Fact> facts = new ArrayList<>();
    private final List<Unreadable> unreadable = new ArrayList<>();

    void state(Fact fact) {
        facts.add(fact);
    }

    /** @param expected what belongs there and how to cure it, the same for every value of this problem */
    void refuse(NodeValue value, String found, String expected) {
        unreadable.add(new Unreadable(value, new Problem(value.node(), found, expected)));
    }

    boolean refused(NodeValue value) {
        return unreadable.stream().anyMatch(each -> each.value().equals(value));
    }

    List<Fact> facts() {
        return List.copyOf(facts);
    }

    List<Unreadable> unreadable() {
        return List.copyOf(unreadable);
    }

    /** A value that says nothing about its machine, or says it with a wrong time. */
    record Unreadable(NodeValue value, Problem problem) {}
}
