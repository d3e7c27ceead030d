package kr.dure.graph.fact;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What became of one incoming record. */
public sealed interface Outcome {

    /** The fact is in the graph now. */
    record Kept(FactKey key) implements Outcome {}

    /** The graph held this statement, or a newer one, already. */
    record AlreadyKnown(FactKey key) implements Outcome {}

    /** The fact lies safely in the inbox and will reach the graph when the writer gets to it. */
    record Queued(FactKey key) implements Outcome {}

    /**
     * The record is no fact as it stands.
     *
     * @param original the record as it came
     * @param problems each names the field, what it held, what was expected
     * @param waiting where it waits to be mended, or null if nobody has kept it
     */
    record Rejected(String original, List<Problem> problems, @Nullable String waiting)
            implements Outcome, Parsed {

        public Rejected {
            problems = List.copyOf(problems);
        }

        public Rejected(String original, List<Problem> problems) {
            this(original, problems, null);
        }

        public Rejected waitingAs(String id) {
            return new Rejected(original, problems, id);
        }
    }
}
