package kr.dure.guards;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import kr.dure.graph.Cypher;
import kr.dure.graph.Graph;
import kr.dure.graph.lint.Linter;
import kr.dure.graph.lint.PlanShape;
import kr.dure.prompts.Parameter;
import kr.dure.prompts.Question;
import kr.dure.prompts.Questions;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every statement of every question and page is sound, and the database runs none of them in a way that explodes. */
@GuardTest
class StatementsIT {

    private static final String ROOT = "kr/dure/";

    /** Those that don't go through Asking, and why. */
    private static final Map<String, String> APART =
            Map.of(
                    "demonstration/written.cypher", "asks at the start whether the chain is there",
                    "demonstration/look-again.cypher", "reads no data");

    /** A statement's own parameters stand in its comment, two blanks in. */
    private static final Pattern DECLARED =
            Pattern.compile("(?m)^// {3}(\\$\\w+(?:, \\$\\w+)*)\\b");

    @Autowired private Graph graph;
    @Autowired private Questions questions;
    private final Linter linter = new Linter();

    @TestFactory
    Stream<DynamicTest> everyStatementIsSoundAndPlannedWell() throws IOException {
        return statements().stream()
                .map(
                        statement ->
                                DynamicTest.dynamicTest(
                                        statement.cypher().name(), () -> check(statement)));
    }

    @Test
    void allAreFound() throws IOException {
        assertThat(statements()).hasSizeGreaterThanOrEqualTo(questions.all().size() + 8);
        assertThat(files().keySet()).containsAll(APART.keySet());
    }

    private void check(Statement statement) {
        assertThat(linter.check(statement.cypher(), statement.declared())).isEmpty();
        assertThat(PlanShape.problems(graph, statement.cypher())).isEmpty();
    }

    private List<Statement> statements() throws IOException {
        List<Statement> statements = new ArrayList<>();
        for (Question question : questions.all()) {
            question.statements()
                    .forEach(
                            (name, text) ->
                                    statements.add(
                                            new Statement(
                                                    Cypher.of(question.name() + "/" + name, text),
                                                    question.parameters().stream()
                                                            .map(Parameter::name)
                                                            .collect(Collectors.toSet()))));
        }
        files().forEach(
                        (name, text) -> {
                            if (!APART.containsKey(name)) {
                                statements.add(
                                        new Statement(Cypher.of(name, text), declared(text)));
                            }
                        });
        return statements;
    }

    /** Statements beside the platform's classes; the graph's own, which write, are tested there. */
    private static Map<String, String> files() throws IOException {
        Map<String, String> files = new HashMap<>();
        for (Resource file :
                new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:" + ROOT + "**/*.cypher")) {
            String path = file.getURI().toString();
            String name = path.substring(path.indexOf(ROOT) + ROOT.length());
            if (!name.startsWith("graph/") && !name.startsWith("prompts/questions/")) {
                files.put(name, file.getContentAsString(UTF_8));
            }
        }
        return files;
    }

    private static Set<String> declared(String text) {
        return DECLARED.matcher(text)
                .results()
                .flatMap(match -> Arrays.stream(match.group(1).split(", ")))
                .map(name -> name.substring(1))
                .collect(Collectors.toSet());
    }

    private record Statement(Cypher cypher, Set<String> declared) {}
}
