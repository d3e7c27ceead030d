package kr.dure.assistant.builtin;

import kr.dure.ask.Answer;
import kr.dure.ask.Entity;
import kr.dure.ask.No;
import kr.dure.assistant.Cards;
import kr.dure.assistant.language.Formats;
import kr.dure.assistant.language.Particles;
import kr.dure.assistant.language.Period;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.prompts.Bilingual;
import kr.dure.prompts.Column;
import kr.dure.prompts.Opening;
import kr.dure.prompts.Parameter;
import kr.dure.prompts.Parameter.Reach;
import kr.dure.prompts.ValueType;
import kr.dure.prompts.assistant.AssistantWords;
import kr.dure.prompts.assistant.Saying;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Opens an answer with a sentence of the stored templates, filled from its rows. */
final class Wording {

    private final AssistantWords words;

    Wording(AssistantWords words) {
        this.words = words;
    }

    /** A sentence, filled. */
    String text(Saying sentence, Formats formats, Map<String, String> values) {
        return Particles.fill(words.text(sentence).in(formats.language()), values);
    }

    /** The opening of an answer, with its as-of time. */
    String opening(Answer answer, Formats formats) {
        int rows = answer.rows().rows().size();
        Opening stored = answer.question().opening();
        Map<String, String> values = values(answer, formats);
        Bilingual sentence =
                switch (rows) {
                    case 0 -> none(answer, stored);
                    case 1 -> first(stored.one(), stored.many(), Saying.ONE);
                    default -> first(stored.many(), null, Saying.MANY);
                };
        String template = sentence.in(formats.language());
        if (rows > 0 && !Particles.fillable(template, values)) {
            template = words.text(rows == 1 ? Saying.ONE : Saying.MANY).in(formats.language());
        }
        String opening = Particles.fill(template, values).strip();
        return opening + " " + text(Saying.AS_OF, formats, values);
    }

    /** Which of three noes; a question's own sentence serves where the asker is kept from nothing. */
    private Bilingual none(Answer answer, Opening stored) {
        return switch (answer.no()) {
            case No.NotPermitted _ -> words.text(Saying.NOT_PERMITTED);
            case No.None _ -> first(stored.none(), null, Saying.NONE_AT_ALL);
            case No.NoneInSight _ -> first(stored.none(), null, Saying.NONE);
            case null -> words.text(Saying.NONE);
        };
    }

    private Bilingual first(@Nullable Bilingual one, @Nullable Bilingual other, Saying stored) {
        return one != null ? one : other != null ? other : words.text(stored);
    }

    private static Map<String, String> values(Answer answer, Formats formats) {
        Map<String, String> values = new HashMap<>();
        values.put("title", answer.question().title().in(formats.language()));
        values.put(
                "n",
                formats.number(answer.rows().rows().size(), 0)
                        + (answer.rows().truncated() ? "+" : ""));
        values.put("asOf", formats.moment(answer.asOf()));
        if (answer.no() instanceof No.NotPermitted(OrganisationId company, var _)) {
            values.put("company", name(answer.entities(), ValueType.ORGANISATION, company.value()));
        }
        values.put("period", formats.korean() ? "전체 기간" : "all time");
        parameters(answer, formats, values);
        List<String> scope =
                answer.question().parameters().stream()
                        .flatMap(parameter -> scope(answer, parameter, formats, values).stream())
                        .toList();
        values.put("scope", scope.isEmpty() ? "" : String.join(", ", scope) + ": ");
        columns(answer, formats, values);
        return values;
    }

    private static void parameters(Answer answer, Formats formats, Map<String, String> values) {
        for (Parameter parameter : answer.question().parameters()) {
            Object value = answer.parameters().get(parameter.name());
            if (value == null) {
                continue;
            }
            if (value instanceof Map<?, ?> map
                    && map.get("from") instanceof LocalDate from
                    && map.get("to") instanceof LocalDate to) {
                values.put(parameter.name(), formats.period(new Period(from, to)));
            } else if (value instanceof Map<?, ?> map) {
                String id = String.valueOf(map.get("id"));
                values.put(parameter.name(), name(answer.entities(), parameter.type(), id));
            } else {
                values.put(parameter.name(), value.toString());
            }
        }
    }

    private static Optional<String> scope(
            Answer answer, Parameter parameter, Formats formats, Map<String, String> values) {
        Object value = answer.parameters().get(parameter.name());
        if (value instanceof Number count && parameter.reach() != Reach.NONE) {
            return Optional.of(Cards.reach(parameter, count, formats));
        }
        boolean shown = parameter.type().isNamed() || parameter.type() == ValueType.PERIOD;
        return shown && value != null
                ? Optional.ofNullable(values.get(parameter.name()))
                : Optional.empty();
    }

    /** Each column's first value, and {@code sum.x}, {@code max.x}, {@code distinct.x} over all rows. */
    private static void columns(Answer answer, Formats formats, Map<String, String> values) {
        List<Map<String, Object>> rows = answer.rows().rows();
        if (rows.isEmpty()) {
            return;
        }
        List<String> figures = new ArrayList<>();
        for (Column column : answer.question().columns()) {
            String text = Cards.text(answer, formats, column, rows.getFirst());
            values.put(column.name(), text);
            boolean unitOfAnother =
                    answer.question().columns().stream()
                            .anyMatch(other -> column.name().equals(other.unitColumn()));
            if (!text.isEmpty()
                    && !unitOfAnother
                    && !Boolean.FALSE.equals(rows.getFirst().get(column.name()))) {
                String unit = text.endsWith("%") ? null : formats.unit(column.unit());
                String title = column.title().in(formats.language());
                boolean timed = column.type() == ValueType.DURATION;
                figures.add(title + " " + text + (unit == null || timed ? "" : " " + unit));
            }
            List<Object> all =
                    rows.stream()
                            .map(row -> row.get(column.name()))
                            .filter(Objects::nonNull)
                            .toList();
            values.put("distinct." + column.name(), Long.toString(all.stream().distinct().count()));
            double[] numbers =
                    all.stream()
                            .filter(Number.class::isInstance)
                            .mapToDouble(v -> ((Number) v).doubleValue())
                            .toArray();
            if (numbers.length > 0) {
                values.put("sum." + column.name(), formats.number(Arrays.stream(numbers).sum()));
                values.put(
                        "max." + column.name(),
                        formats.number(Arrays.stream(numbers).max().orElseThrow()));
            }
        }
        values.put("figures", String.join(", ", figures));
    }

    private static String name(List<Entity> entities, ValueType type, String id) {
        return entities.stream()
                .filter(entity -> entity.type().equals(type.word()) && entity.id().equals(id))
                .map(
                        entity ->
                                type == ValueType.ORGANISATION && entity.name() != null
                                        ? entity.name()
                                        : entity.id())
                .findFirst()
                .orElse(id);
    }
}
