package kr.dure.integrations.ingest;

import kr.dure.graph.fact.Outcome;
import kr.dure.graph.fact.Problem;

import java.util.List;

/** What became of an attempt to mend a quarantined record. */
public sealed interface Mended {

    /** The record is understood now; these became of its facts. */
    record Taken(List<Outcome> outcomes) implements Mended {

        public Taken {
            outcomes = List.copyOf(outcomes);
        }
    }

    /** It stays in quarantine, in its new version, with the problems found now. */
    record StillWrong(List<Problem> problems) implements Mended {

        public StillWrong {
            problems = List.copyOf(problems);
        }
    }

    /** It was mended or discarded before; nothing was done. */
    record Closed(Quarantined.State state) implements Mended {}

    /** The asking company has no record of this id. */
    record Unknown() implements Mended {}
}
