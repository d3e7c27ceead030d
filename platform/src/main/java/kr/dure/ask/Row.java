package kr.dure.ask;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A row that an analysis is given; what is null in the graph is absent. */
public record Row(Map<?, ?> values) {

    public boolean has(String name) {
        return values.containsKey(name);
    }

    public String text(String name) {
        return Objects.requireNonNull(textOrNull(name), name);
    }

    public @Nullable String textOrNull(String name) {
        Object value = values.get(name);
        return value == null ? null : value.toString();
    }

    /** The number, or 0 where there is none. */
    public double number(String name) {
        return Objects.requireNonNullElse(numberOrNull(name), 0.0);
    }

    public @Nullable Double numberOrNull(String name) {
        return values.get(name) instanceof Number number ? (Double) number.doubleValue() : null;
    }

    /** The whole number, or 0 where there is none. */
    public long count(String name) {
        return values.get(name) instanceof Number number ? number.longValue() : 0;
    }

    public @Nullable LocalDate date(String name) {
        return (LocalDate) values.get(name);
    }

    public @Nullable Instant time(String name) {
        return (Instant) values.get(name);
    }

    public boolean flag(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    /** The items of a list, none where there is no list. */
    public List<?> list(String name) {
        return values.get(name) instanceof List<?> list ? list : List.of();
    }

    /** The maps of a list, each as a row. */
    public List<Row> rows(String name) {
        return list(name).stream().map(item -> new Row((Map<?, ?>) item)).toList();
    }
}
