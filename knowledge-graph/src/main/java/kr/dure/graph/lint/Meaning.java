package kr.dure.graph.lint;

import kr.dure.graph.sight.Label;

import java.util.Set;

/** What a name in a statement stands for. */
sealed interface Meaning {

    /**
     * A node whose sight test stands in its MATCH.
     *
     * @param namedOnly seen only as what a shipping note names
     */
    record Node(Label label, boolean namedOnly) implements Meaning {}

    /**
     * A relationship between two nodes in sight.
     *
     * @param ends names of the nodes
     * @param open whether all its properties may be read; those of a supply are terms between the two
     */
    record Relationship(String type, Set<String> ends, boolean open) implements Meaning {

        public Relationship {
            ends = Set.copyOf(ends);
        }
    }

    record Path() implements Meaning {}

    /** All the nodes, or relationships, that a walk passed at one place of its pattern. */
    record Passed() implements Meaning {}

    record Value() implements Meaning {}
}
