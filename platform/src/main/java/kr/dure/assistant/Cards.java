package kr.dure.assistant;

import kr.dure.ask.Answer;
import kr.dure.ask.Citation;
import kr.dure.assistant.Card.Cell;
import kr.dure.assistant.Card.Heading;
import kr.dure.assistant.language.Formats;
import kr.dure.assistant.language.Period;
import kr.dure.prompts.Bilingual;
import kr.dure.prompts.Column;
import kr.dure.prompts.Parameter;
import kr.dure.prompts.Parameter.Reach;
import kr.dure.prompts.ValueType;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes answers as cards in the reader's language. */
public final class Cards {

    private final Answer answer;
    private final Formats formats;
    private final Map<String, String> pages = new HashMap<>();

    /** Names that several companies of the answer have. */
    private final Set<String> shared;

    private Cards(Answer answer, Formats formats) {
        this.answer = answer;
        this.formats = formats;
        this.shared =
                answer.names().values().stream()
                        .filter(name -> Collections.frequency(answer.names().values(), name) > 1)
                        .collect(Collectors.toSet());
        for (Citation citation : answer.citations()) {
            if (citation.href() != null) {
                pages.put(key(citation.type(), citation.owner(), citation.id()), citation.href());
            }
        }
    }

    /**
     * The card of an answer.
     *
     * @param view how to show it, or null for the question's own way
     */
    public static Card of(Answer answer, Formats formats, @Nullable String view) {
        return new Cards(answer, formats).card(view);
    }

    /** One value of a row as people write it; empty where there is none. */
    public static String text(
            Answer answer, Formats formats, Column column, Map<String, Object> row) {
        return new Cards(answer, formats).text(column, row);
    }

    /** How far from now a question looked, as people say it: {@code 지난 5일}, {@code next 14 days}. */
    public static String reach(Parameter parameter, Number count, Formats formats) {
        boolean hours = parameter.name().equals("hours");
        boolean back = parameter.reach() == Reach.BACK;
        return formats.korean()
                ? "%s %d%s".formatted(back ? "지난" : "앞으로", count.longValue(), hours ? "시간" : "일")
                : "%s %d %s"
                        .formatted(
                                back ? "past" : "next",
                                count.longValue(),
                                hours ? "hours" : "days");
    }

    private Card card(@Nullable String view) {
        List<Column> columns =
                answer.question().columns().stream().filter(column -> !empty(column)).toList();
        List<Heading> headings = columns.stream().map(this::heading).toList();
        List<List<Cell>> rows = new ArrayList<>();
        for (Map<String, Object> row : answer.rows().rows()) {
            rows.add(columns.stream().map(column -> cell(column, row)).toList());
        }
        String own = answer.question().view().name().toLowerCase(Locale.ROOT);
        return new Card(
                answer.question().name(),
                answer.question().title().in(formats.language()),
                view == null ? own : view,
                scope(),
                headings,
                rows,
                new Card.Explained(
                        words(answer.explained().steps()),
                        words(answer.explained().assumptions()),
                        words(answer.explained().missing())),
                formats.moment(answer.asOf()),
                answer.rows().truncated());
    }

    private List<String> words(List<Bilingual> texts) {
        return texts.stream().map(text -> text.in(formats.language())).toList();
    }

    /** A column of units that stand beside the numbers, and one in which nothing is, are not shown. */
    private boolean empty(Column column) {
        boolean unitOfAnother =
                answer.question().columns().stream()
                        .anyMatch(other -> column.name().equals(other.unitColumn()));
        return unitOfAnother
                || (!answer.rows().rows().isEmpty()
                        && answer.rows().rows().stream()
                                .map(row -> row.get(column.name()))
                                .allMatch(value -> value == null || Boolean.FALSE.equals(value)));
    }

    private Heading heading(Column column) {
        boolean number =
                switch (column.type()) {
                    case INTEGER, NUMBER, PERCENT, DURATION -> true;
                    default -> false;
                };
        boolean unitInCells =
                column.type() == ValueType.PERCENT || column.type() == ValueType.DURATION;
        return new Heading(
                column.name(),
                column.title().in(formats.language()),
                unitInCells ? null : formats.unit(column.unit()),
                column.type().word(),
                number,
                column.plot() == Column.Plot.NONE
                        ? null
                        : column.plot().name().toLowerCase(Locale.ROOT));
    }

    private Cell cell(Column column, Map<String, Object> row) {
        Object value = row.get(column.name());
        String page = null;
        if (column.type().isEntity() && value != null) {
            Object owner = column.ownerColumn() == null ? null : row.get(column.ownerColumn());
            page = pages.get(key(column.type().word(), owner, value));
        }
        return new Cell(text(column, row), number(value), page);
    }

    private @Nullable Double number(@Nullable Object value) {
        return switch (value) {
            case Number number -> number.doubleValue();
            case Instant moment -> (double) moment.toEpochMilli();
            case LocalDate day ->
                    (double) day.atStartOfDay(formats.zone()).toInstant().toEpochMilli();
            case null, default -> null;
        };
    }

    private String text(Column column, Map<String, Object> row) {
        Object value = row.get(column.name());
        if (value == null) {
            return "";
        }
        return value instanceof List<?> list
                ? String.join(", ", list.stream().map(one -> one(column, row, one)).toList())
                : one(column, row, value);
    }

    private String one(Column column, Map<String, Object> row, Object value) {
        return switch (value) {
            case Number number -> number(column, row, number.doubleValue());
            case Instant instant -> formats.moment(instant);
            case LocalDate day -> day.toString();
            case Boolean truth -> truth(column, truth);
            default -> word(column, value.toString());
        };
    }

    private String word(Column column, String value) {
        if (column.type() == ValueType.ORGANISATION) {
            String name = answer.names().getOrDefault(value, value);
            return shared.contains(name) ? name + " (" + value + ")" : name;
        }
        Bilingual label = column.labels().get(value);
        return label == null ? value : label.in(formats.language());
    }

    private String number(Column column, Map<String, Object> row, double value) {
        if (column.type() == ValueType.DURATION) {
            return formats.duration(value);
        }
        if (column.type() == ValueType.PERCENT) {
            return formats.number(value) + " %";
        }
        Object unit = column.unitColumn() == null ? null : row.get(column.unitColumn());
        String written = unit == null ? null : formats.unitOf(unit.toString());
        String digits =
                column.type() == ValueType.INTEGER
                        ? formats.number(value, 0)
                        : formats.number(value);
        return written == null ? digits : digits + " " + written;
    }

    private String truth(Column column, boolean truth) {
        if (column.type() == ValueType.WITHHELD) {
            return truth ? (formats.korean() ? "범위 밖에서 이어짐" : "goes on outside") : "";
        }
        return truth ? "✓" : "";
    }

    private List<String> scope() {
        List<String> scope = new ArrayList<>();
        answer.entities()
                .forEach(
                        entity ->
                                scope.add(
                                        entity.name() == null || entity.name().equals(entity.id())
                                                ? entity.id()
                                                : entity.name() + " (" + entity.id() + ")"));
        for (Parameter parameter : answer.question().parameters()) {
            Object value = answer.parameters().get(parameter.name());
            if (value instanceof Map<?, ?> map
                    && map.get("from") instanceof LocalDate from
                    && map.get("to") instanceof LocalDate to) {
                scope.add(formats.period(new Period(from, to)));
            } else if (value instanceof Number number) {
                scope.add(
                        parameter.reach() == Reach.NONE
                                ? parameter.says().in(formats.language()) + ": " + number
                                : reach(parameter, number, formats));
            }
        }
        return scope;
    }

    private static String key(String type, @Nullable Object owner, Object id) {
        return type + " " + owner + " " + id;
    }
}
