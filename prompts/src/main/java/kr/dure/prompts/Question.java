package kr.dure.prompts;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A named, typed, read-only statement with the words that tell people and models when to use it.
 *
 * @param name such as {@code forward_trace}
 * @param area the folder it stands in, such as {@code quality}
 * @param says what the answer holds and by which rule it is computed
 * @param when when to ask it, and when not, for models
 * @param opening the sentences that open an answer
 * @param analysis the Java analysis that computes the answer out of the statements' rows, or null where the one statement,
 *     {@code query}, returns it
 * @param statements by file name without ending
 * @param phrasings how people put it
 * @param nearMisses what sounds like it and isn't
 * @param followUps what people say next, to be answered by this question with something changed
 * @param next names of questions that one asks next
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
        Opening opening,
        @Nullable String analysis,
        Map<String, String> statements,
        Phrasings phrasings,
        List<NearMiss> nearMisses,
        Phrasings followUps,
        List<String> next,
        List<Expectation> expectations) {

    /** The name of the statement of a question that needs no analysis. */
    public static final String QUERY = "query";

    public Question {
        parameters = List.copyOf(parameters);
        columns = List.copyOf(columns);
        nearMisses = List.copyOf(nearMisses);
        next = List.copyOf(next);
        expectations = List.copyOf(expectations);
        statements = Collections.unmodifiableMap(new LinkedHashMap<>(statements));
    }

    /**
     * The text of a statement.
     *
     * @throws IllegalArgumentException if the folder has none of that name
     */
    public String statement(String named) {
        String text = statements.get(named);
        if (text == null) {
            throw new IllegalArgumentException(
                    "%s has no statement '%s'; it has %s"
                            .formatted(name, named, statements.keySet()));
        }
        return text;
    }

    public Optional<Parameter> parameter(String named) {
        return parameters.stream().filter(parameter -> parameter.name().equals(named)).findFirst();
    }

    public Optional<Column> column(String named) {
        return columns.stream().filter(column -> column.name().equals(named)).findFirst();
    }
}
