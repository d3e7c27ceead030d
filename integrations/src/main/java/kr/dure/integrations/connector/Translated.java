package kr.dure.integrations.connector;

import kr.dure.graph.fact.Fact;
import kr.dure.graph.fact.Problem;

import java.util.List;

/** What became of one original record in translation. */
public sealed interface Translated {

    /** The record says this; a record that says nothing new gives no facts. */
    record Facts(List<Fact> facts) implements Translated {

        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /**
     * The record can't be understood as it stands.
     *
     * @param original the record as it came, enough to translate it again
     * @param problems each names the field, what it held, what was expected
     */
    record Rejected(String original, List<Problem> problems) implements Translated {

        public Rejected {
            problems = List.copyOf(problems);
        }
    }
}
