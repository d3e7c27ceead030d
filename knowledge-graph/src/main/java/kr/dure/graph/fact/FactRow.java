package kr.dure.graph.fact;

import kr.dure.graph.fact.id.Id;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A fact as the row that its statement takes: ids as texts, quantities as integers or floats, records as maps.
 *
 * @param position where it stands among the facts that are written together
 * @param values a value for each component, {@code position} and {@code revision}
 */
record FactRow(int position, String revision, Map<String, @Nullable Object> values) {

    static FactRow of(Fact fact, int position) {
        Map<String, @Nullable Object> values = map((Record) fact);
        String revision = Revision.of(fact.statedAt(), values);
        values.put("position", position);
        values.put("revision", revision);
        return new FactRow(position, revision, values);
    }

    boolean isAfter(FactRow other) {
        return revision.compareTo(other.revision) > 0;
    }

    private static Map<String, @Nullable Object> map(Record record) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (Component component : Component.of(record.getClass())) {
            Object value = component.valueIn(record);
            map.put(component.name(), value == null ? null : value(value));
        }
        return map;
    }

    private static Object value(Object value) {
        return switch (value) {
            case Id id -> id.value();
            case Record nested -> map(nested);
            case List<?> items -> items.stream().map(FactRow::value).toList();
            case BigDecimal number -> number(number);
            case Enum<?> constant -> constant.name();
            case YearMonth month -> month.toString();
            case Integer number -> number.longValue();
            case String text -> text;
            case Long number -> number;
            case Boolean bool -> bool;
            case Instant time -> time;
            case LocalDate day -> day;
            default ->
                    throw new IllegalStateException(
                            "%s has no place in the graph; use an id, text, number, boolean, time, day, month, enum or record"
                                    .formatted(value.getClass()));
        };
    }

    private static Object number(BigDecimal number) {
        try {
            return number.longValueExact();
        } catch (ArithmeticException fraction) {
            return number.doubleValue();
        }
    }
}
