package kr.dure.prompts;

import java.util.List;
import java.util.Optional;

/**
 * A named, typed, read-only statement with the words that tell people and models when to use it.
 *
 * @param name such as {@code forward_trace}
 * @param area the folder it stands in, such as {@code quality}
 * @param says what the answer holds and by which rule it is computed
 * @param when when to ask it, and when not, for models
 * @param cypher the statement
 * @param phrasings how people put it
 * @param nearMisses what sounds like it and isn't
 * @param followUps what people say next, to be answered by this question with something changed
 * @param expectations sentences with what has to be understood
 */
public record Question(
        String name,
        String area,
        Bilingual title,
        Bilingual says,
        String when,
        List<Parameter> parameters,
        List<Column> columns,
        View view,
        String cypher,
        Phrasings phrasings,
        List<NearMiss> nearMisses,
        Phrasings followUps,
        List<Expectation> expectations) {

    public Question {
        parameters = List.copyOf(parameters);
        columns = List.copyOf(columns);
        nearMisses = List.copyOf(nearMisses);
        expectations = List.copyOf(expectations);
    }

    public Optional<Parameter> parameter(String named) {
        return parameters.stream().filter(parameter -> parameter.name().equals(named)).findFirst();
    }

    public Optional<Column> column(String named) {
        return columns.stream().filter(column -> column.name().equals(named)).findFirst();
    }
}
