package kr.dure.home;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One row of an answer.
 *
 * @param names of companies by id, as far as the asker may know them
 */
public record Row(Map<String, Object> values, Map<String, String> names) {

    public @Nullable Object get(String column) {
        return values.get(column);
    }

    public boolean has(String column) {
        return values.get(column) != null;
    }

    /** The value as text, empty if there is none. */
    public String text(String column) {
        return Objects.toString(values.get(column), "");
    }

    public double amount(String column) {
        return values.get(column) instanceof Number number ? number.doubleValue() : 0;
    }

    public long count(String column) {
        return values.get(column) instanceof Number number ? number.longValue() : 0;
    }

    public boolean is(String column) {
        return Boolean.TRUE.equals(values.get(column));
    }

    /** The column's company by name, by id where the name isn't known, empty if there is none. */
    public String company(String column) {
        return named(text(column));
    }

    /** The column's companies by name. */
    public List<String> companies(String column) {
        return list(column).stream().map(this::named).toList();
    }

    public List<String> list(String column) {
        return values.get(column) instanceof List<?> several
                ? several.stream().map(String::valueOf).toList()
                : List.of();
    }

    private String named(String id) {
        return names.getOrDefault(id, id);
    }
}
