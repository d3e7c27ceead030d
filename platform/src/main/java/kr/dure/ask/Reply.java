package kr.dure.ask;

import kr.dure.graph.fact.Problem;

import java.util.List;

/** What comes back from asking. */
public sealed interface Reply {

    record Answered(Answer answer) implements Reply {}

    /**
     * A parameter fits several things; ask the person which.
     *
     * @param choices give the {@link Entity#reference()} of one of them as the parameter
     */
    record Ambiguous(String parameter, String text, List<Entity> choices) implements Reply {

        public Ambiguous {
            choices = List.copyOf(choices);
        }
    }

    /** A parameter fits nothing in the asker's sight; whether it exists elsewhere is not told. */
    record NotFound(String parameter, String text) implements Reply {}

    /** The parameters are no good as they stand. */
    record Invalid(List<Problem> problems) implements Reply {

        public Invalid {
            problems = List.copyOf(problems);
        }
    }
}
