package kr.dure.ask;

import static java.util.stream.Collectors.toMap;

import kr.dure.graph.ask.Asking;
import kr.dure.graph.ask.Rows;
import kr.dure.graph.sight.Sight;
import kr.dure.prompts.Bilingual;
import kr.dure.prompts.Column;
import kr.dure.prompts.Question;
import kr.dure.prompts.Questions;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Runs a question's statements and, where it has one, the analysis behind it. */
@Component
class Analyses {

    /** Rows of a statement that an analysis takes at most; it is told when there were more. */
    private static final int INPUT = 20_000;

    private final Asking asking;
    private final Statements statements;
    private final Clock clock;
    private final Map<String, Analysis> byName;

    Analyses(
            Asking asking,
            Statements statements,
            Clock clock,
            Questions questions,
            List<Analysis> analyses) {
        this.asking = asking;
        this.statements = statements;
        this.clock = clock;
        this.byName = analyses.stream().collect(toMap(Analysis::name, Function.identity()));
        Set<String> wanted =
                questions.all().stream()
                        .map(Question::analysis)
                        .filter(name -> name != null)
                        .collect(Collectors.toCollection(TreeSet::new));
        if (!byName.keySet().containsAll(wanted)) {
            wanted.removeAll(byName.keySet());
            throw new IllegalStateException(
                    "questions name the analyses %s, which nothing provides; add a component with that name or mend question.yaml"
                            .formatted(wanted));
        }
    }

    /**
     * The answer's rows and how they came about.
     *
     * @param given the parameters as statements take them, null for those not given
     * @param rows how many rows at most
     */
    Result run(Question question, Sight sight, Map<String, @Nullable Object> given, int rows) {
        if (question.analysis() == null) {
            return new Result(
                    asking.ask(statements.of(question, Question.QUERY), sight, given, rows),
                    Explained.BY_ITS_STATEMENT);
        }
        Instant now = clock.instant();
        Map<String, List<Map<String, Object>>> inputs = new HashMap<>();
        List<Bilingual> missing = new ArrayList<>();
        for (String name : question.statements().keySet()) {
            Rows read = asking.ask(statements.of(question, name), sight, given, INPUT);
            inputs.put(name, read.rows());
            if (read.truncated()) {
                missing.add(
                        new Bilingual(
                                "자료 '%s'가 %,d건을 넘어 나머지는 계산에 넣지 않았습니다.".formatted(name, INPUT),
                                "'%s' has more than %,d records; the rest was left out."
                                        .formatted(name, INPUT)));
            }
        }
        Map<String, Object> parameters = new HashMap<>();
        question.parameters()
                .forEach(
                        parameter -> {
                            Object value = given.get(parameter.name());
                            if (value != null) {
                                parameters.put(parameter.name(), value);
                            }
                        });
        Worked worked =
                analysis(question).work(new Inputs(inputs, parameters, now, clock.getZone()));
        missing.addAll(worked.missing());
        return new Result(
                table(question, worked, now, rows),
                new Explained(worked.steps(), worked.assumptions(), missing));
    }

    private Analysis analysis(Question question) {
        Analysis found = byName.get(String.valueOf(question.analysis()));
        if (found == null) {
            throw new IllegalStateException(question.name() + " has lost its analysis");
        }
        return found;
    }

    private static Rows table(Question question, Worked worked, Instant now, int rows) {
        List<String> columns = question.columns().stream().map(Column::name).toList();
        List<Map<String, Object>> table = new ArrayList<>();
        for (Map<String, @Nullable Object> row : worked.rows()) {
            if (!columns.containsAll(row.keySet())) {
                throw new IllegalStateException(
                        "%s returns %s, but the columns of %s are %s"
                                .formatted(
                                        question.analysis(),
                                        row.keySet(),
                                        question.name(),
                                        columns));
            }
            Map<String, Object> values = new HashMap<>();
            row.forEach(
                    (name, value) -> {
                        if (value != null) {
                            values.put(name, value);
                        }
                    });
            table.add(values);
        }
        boolean truncated = table.size() > rows;
        return new Rows(columns, truncated ? table.subList(0, rows) : table, truncated, now);
    }

    /** Rows and how they came about. */
    record Result(Rows rows, Explained explained) {}
}
