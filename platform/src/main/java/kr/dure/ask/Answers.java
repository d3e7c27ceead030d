package kr.dure.ask;

import kr.dure.graph.Cypher;
import kr.dure.graph.ask.Asking;
import kr.dure.graph.ask.Rows;
import kr.dure.graph.sight.Sight;
import kr.dure.prompts.Column;
import kr.dure.prompts.Question;
import kr.dure.prompts.ValueType;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Makes an answer of rows: its sources, its names, and whether something is out of sight. */
@Component
class Answers {

    private static final Cypher NAMES = Cypher.beside(Answers.class, "names.cypher");

    private final Asking asking;
    private final Addresses addresses;

    Answers(Asking asking, Addresses addresses) {
        this.asking = asking;
        this.addresses = addresses;
    }

    Answer of(
            Question question,
            Sight sight,
            Map<String, Object> parameters,
            List<Entity> entities,
            Analyses.Result result) {
        Rows rows = result.rows();
        return new Answer(
                question,
                parameters,
                entities,
                rows,
                result.explained(),
                isWithheld(question, rows),
                rows.rows().isEmpty() ? Noes.of(sight, question, entities) : null,
                rows.asOf(),
                citations(question, rows),
                names(question, sight, rows));
    }

    /** The page of a record, where it has one. */
    private @Nullable String href(ValueType type, @Nullable String owner, String id) {
        if (owner == null) {
            return null;
        }
        return switch (type) {
            case LOT -> addresses.lot(owner, id);
            case MACHINE -> addresses.machine(owner, id);
            default -> null;
        };
    }

    private static boolean isWithheld(Question question, Rows rows) {
        return question.columns().stream()
                .filter(column -> column.type() == ValueType.WITHHELD)
                .anyMatch(
                        column ->
                                rows.rows().stream()
                                        .anyMatch(
                                                row ->
                                                        Boolean.TRUE.equals(
                                                                row.get(column.name()))));
    }

    private List<Citation> citations(Question question, Rows rows) {
        List<Column> cited = question.columns().stream().filter(Column::cite).toList();
        Set<Citation> citations = new LinkedHashSet<>();
        for (Map<String, Object> row : rows.rows()) {
            for (Column column : cited) {
                String owner = owner(column, row);
                values(row.get(column.name()))
                        .forEach(
                                id ->
                                        citations.add(
                                                new Citation(
                                                        column.type().word(),
                                                        owner,
                                                        id,
                                                        href(column.type(), owner, id))));
            }
        }
        return List.copyOf(citations);
    }

    private Map<String, String> names(Question question, Sight sight, Rows rows) {
        List<Column> companies =
                question.columns().stream()
                        .filter(column -> column.type() == ValueType.ORGANISATION)
                        .toList();
        List<String> ids =
                rows.rows().stream()
                        .flatMap(row -> companies.stream().map(column -> row.get(column.name())))
                        .flatMap(Answers::values)
                        .distinct()
                        .sorted()
                        .toList();
        Map<String, String> names = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            asking.ask(NAMES, sight, Map.of("ids", ids), ids.size())
                    .rows()
                    .forEach(
                            row ->
                                    names.put(
                                            String.valueOf(row.get("id")),
                                            String.valueOf(row.get("name"))));
        }
        return names;
    }

    private static @Nullable String owner(Column column, Map<String, Object> row) {
        return column.ownerColumn() == null ? null : (String) row.get(column.ownerColumn());
    }

    private static Stream<String> values(@Nullable Object value) {
        return switch (value) {
            case null -> Stream.of();
            case List<?> list -> list.stream().map(String::valueOf);
            default -> Stream.of(String.valueOf(value));
        };
    }
}
