package kr.dure.ask;

import kr.dure.graph.Cypher;
import kr.dure.prompts.Parameter;
import kr.dure.prompts.Question;
import kr.dure.prompts.Questions;

import org.springframework.stereotype.Component;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The statements behind the questions, each read once. */
@Component
class Statements {

    private final Map<String, Map<String, Statement>> byQuestion = new LinkedHashMap<>();

    Statements(Questions questions) {
        for (Question question : questions.all()) {
            Set<String> parameters =
                    question.parameters().stream()
                            .map(Parameter::name)
                            .collect(Collectors.toUnmodifiableSet());
            Map<String, Statement> statements = new LinkedHashMap<>();
            question.statements()
                    .forEach(
                            (name, text) ->
                                    statements.put(
                                            name,
                                            new Statement(
                                                    Cypher.of(called(question, name), text),
                                                    parameters)));
            byQuestion.put(question.name(), statements);
        }
    }

    /** @throws IllegalArgumentException if the question has no statement of that name */
    Cypher of(Question question, String name) {
        Statement found = byQuestion.getOrDefault(question.name(), Map.of()).get(name);
        if (found == null) {
            throw new IllegalArgumentException(called(question, name) + " is no statement");
        }
        return found.cypher();
    }

    List<Statement> all() {
        return byQuestion.values().stream().flatMap(some -> some.values().stream()).toList();
    }

    private static String called(Question question, String name) {
        return name.equals(Question.QUERY) ? question.name() : question.name() + "/" + name;
    }

    /**
     * One of them.
     *
     * @param parameters names of its question's own
     */
    record Statement(Cypher cypher, Set<String> parameters) {}
}
