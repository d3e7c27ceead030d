package kr.dure.catalogue;

import kr.dure.ask.Answer;
import kr.dure.assistant.Card;
import kr.dure.assistant.Cards;
import kr.dure.assistant.TurnEvent.Noticed;
import kr.dure.assistant.language.Formats;
import kr.dure.prompts.Column;
import kr.dure.prompts.Parameter;
import kr.dure.prompts.Question;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * An answer to take away: what it is, and its rows with values that can be computed with.
 *
 * @param about lines of a name and a text: the rule, what it was asked with, as of when, what to know about it
 * @param headings with units
 * @param rows numbers, {@link LocalDate}s and {@link Instant}s as they are, everything else as people write it
 */
record AnswerTable(
        String title, List<Line> about, List<String> headings, List<List<@Nullable Object>> rows) {

    AnswerTable {
        about = List.copyOf(about);
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
    }

    static AnswerTable of(Answer answer, Shown shown, Formats formats, MessageSource messages) {
        Question question = answer.question();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Map<String, Object> row : answer.rows().rows()) {
            List<@Nullable Object> cells = new ArrayList<>();
            question.columns().forEach(column -> cells.add(cell(answer, formats, column, row)));
            rows.add(Collections.unmodifiableList(cells));
        }
        return new AnswerTable(
                question.title().in(formats.language()),
                about(answer, shown, formats, messages),
                question.columns().stream().map(column -> heading(column, formats)).toList(),
                rows);
    }

    private static List<Line> about(
            Answer answer, Shown shown, Formats formats, MessageSource messages) {
        Question question = answer.question();
        Card card = Cards.of(answer, formats, null);
        List<Line> lines = new ArrayList<>();
        UnaryOperator<String> names = key -> messages.getMessage(key, null, formats.language());
        lines.add(
                new Line(
                        names.apply("ask.file.question"), question.title().in(formats.language())));
        lines.add(new Line(names.apply("ask.file.rule"), question.says().in(formats.language())));
        lines.add(new Line(names.apply("ask.file.asked"), asked(answer, shown)));
        lines.add(
                new Line(
                        names.apply("ask.file.as-of"),
                        shown.asOf() + " (" + formats.zone().getId() + ")"));
        Stream.of(shown.remarks().stream().map(Noticed::text), Stream.ofNullable(shown.none()))
                .flatMap(texts -> texts)
                .forEach(text -> lines.add(new Line(names.apply("ask.file.note"), text)));
        for (int step = 0; step < card.explained().steps().size(); step++) {
            lines.add(
                    new Line(
                            names.apply("card.steps") + " " + (step + 1),
                            card.explained().steps().get(step)));
        }
        card.explained()
                .assumptions()
                .forEach(text -> lines.add(new Line(names.apply("card.assumptions"), text)));
        card.explained()
                .missing()
                .forEach(text -> lines.add(new Line(names.apply("card.missing"), text)));
        return lines;
    }

    /** What it was asked with, defaults included. */
    private static String asked(Answer answer, Shown shown) {
        List<String> asked = new ArrayList<>();
        if (!shown.scope().isEmpty()) {
            asked.add(shown.scope());
        }
        for (Parameter parameter : answer.question().parameters()) {
            Object value = answer.parameters().get(parameter.name());
            // things and periods are in the scope already
            if (value != null && !(value instanceof Map)) {
                asked.add(parameter.name() + " = " + value);
            }
        }
        return String.join(" · ", asked);
    }

    private static @Nullable Object cell(
            Answer answer, Formats formats, Column column, Map<String, Object> row) {
        return switch (row.get(column.name())) {
            case Number number -> number;
            case LocalDate day -> day;
            case Instant moment -> moment;
            case null -> null;
            default -> Cards.text(answer, formats, column, row);
        };
    }

    private static String heading(Column column, Formats formats) {
        String unit =
                switch (column.type()) {
                    case PERCENT -> "%";
                    case DURATION -> formats.unit("min");
                    default -> formats.unit(column.unit());
                };
        String title = column.title().in(formats.language());
        return unit == null ? title : title + " (" + unit + ")";
    }

    /** One thing to know about the table. */
    record Line(String name, String text) {}
}
