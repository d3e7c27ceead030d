package kr.dure.scheduling;

import kr.dure.ask.Inputs;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A row of a statement; what is null in the graph is absent. */
record Row(Map<String, Object> values) {

    static List<Row> of(Inputs inputs, String statement) {
        return inputs.rows(statement).stream().map(Row::new).toList();
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    String text(String name) {
        return Objects.requireNonNull(textOrNull(name), name);
    }

    @Nullable String textOrNull(String name) {
        Object value = values.get(name);
        return value == null ? null : value.toString();
    }

    /** The number, or 0 where there is none. */
    double number(String name) {
        return values.get(name) instanceof Number number ? number.doubleValue() : 0;
    }

    @Nullable LocalDate date(String name) {
        return (LocalDate) values.get(name);
    }

    @Nullable Instant time(String name) {
        return (Instant) values.get(name);
    }

    boolean flag(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    /** The part that the columns {@code owner} and {@code part} name. */
    Item item() {
        return new Item(text("owner"), text("part"));
    }
}
