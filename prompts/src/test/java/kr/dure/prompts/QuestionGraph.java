package kr.dure.prompts;

import kr.dure.graph.Cypher;
import kr.dure.graph.Graph;
import kr.dure.graph.ask.Asking;
import kr.dure.graph.ask.Rows;
import kr.dure.graph.embedded.EmbeddedNeo4j;
import kr.dure.graph.fact.Fact;
import kr.dure.graph.fact.GraphWriter;
import kr.dure.graph.schema.Migrations;
import kr.dure.graph.sight.Sight;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The catalogue over facts of a test, at noon of 20 November 2026 in Seoul. */
final class QuestionGraph implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");
    static final LocalDate TODAY = LocalDate.parse("2026-11-20");

    private static final int ROWS = 50;

    final Questions questions = Questions.load();
    final Graph graph;
    private final EmbeddedNeo4j neo4j;
    private final Asking asking;

    QuestionGraph(Path folder, List<Fact> facts) {
        neo4j = EmbeddedNeo4j.start(folder);
        graph = Graph.open(neo4j.uri(), neo4j.username(), neo4j.password());
        Migrations.migrate(graph);
        asking = new Asking(graph, Clock.fixed(NOW, ZoneOffset.UTC));
        new GraphWriter(graph).write(facts);
    }

    /** The rows of a question without analysis; what isn't given has its default, a period the year 2026. */
    List<Map<String, Object>> rows(String name, Sight sight, Map<String, Object> given) {
        Question question = questions.named(name).orElseThrow();
        return ask(question, statement(question, Question.QUERY), sight, given).rows();
    }

    Rows ask(Question question, Cypher statement, Sight sight, Map<String, Object> given) {
        Map<String, @Nullable Object> parameters = parameters(question);
        parameters.putAll(given);
        return asking.ask(statement, sight, parameters, ROWS);
    }

    static Cypher statement(Question question, String name) {
        return Cypher.of(question.name() + "/" + name, question.statement(name));
    }

    /** Everything that a statement is given but for who sees what. */
    static Map<String, @Nullable Object> parameters(Question question) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        question.parameters().forEach(one -> parameters.put(one.name(), value(one)));
        parameters.put("who", "somebody");
        parameters.put("now", NOW);
        parameters.put("today", TODAY);
        parameters.put("zone", "Asia/Seoul");
        return parameters;
    }

    private static @Nullable Object value(Parameter parameter) {
        return switch (parameter.type()) {
            case PERIOD ->
                    Map.of(
                            "from", LocalDate.parse("2026-01-01"),
                            "to", LocalDate.parse("2027-01-01"));
            case INTEGER, NUMBER -> number(parameter);
            case TEXT -> parameter.required() ? "BK-1" : parameter.fallback();
            case DATE -> parameter.required() ? TODAY : null;
            default -> parameter.required() ? Map.of("owner", "press", "id", "BK-1") : null;
        };
    }

    private static @Nullable Object number(Parameter parameter) {
        String fallback = parameter.fallback();
        if (fallback == null) {
            return parameter.required() ? 1L : null;
        }
        return parameter.type() == ValueType.INTEGER
                ? (Object) Long.valueOf(fallback)
                : Double.valueOf(fallback);
    }

    @Override
    public void close() {
        graph.close();
        neo4j.close();
    }
}
