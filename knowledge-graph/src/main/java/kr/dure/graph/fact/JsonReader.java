package kr.dure.graph.fact;

import kr.dure.graph.fact.id.Id;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads records from JSON objects and goes on after a problem, so that all are told at once. */
final class JsonReader {

    private static final int LONGEST_SHOWN = 200;
    private static final int LONGEST_TEXT = 10_000;

    /** In one list: each item may be a relationship, and a transaction holds all that a fact adds and takes away. */
    static final int MOST_ITEMS = 5_000;

    private static final BigDecimal LARGEST = new BigDecimal("1e15");
    private static final int MOST_DIGITS = 40;

    private final List<Problem> problems;

    JsonReader(List<Problem> problems) {
        this.problems = problems;
    }

    /** A record whose JSON has also its {@code type}; null after a problem. */
    @Nullable Object fact(Class<?> record, ObjectNode json) {
        return record(record, json, "", "type");
    }

    /** The start of what stood there. */
    static String shown(JsonNode json) {
        String text = json.isString() ? json.stringValue() : json.toString();
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }

    private @Nullable Object record(Class<?> record, JsonNode json, String at, String... besides) {
        int before = problems.size();
        List<Component> components = Component.of(record);
        List<String> known = new ArrayList<>(components.stream().map(Component::name).toList());
        known.addAll(List.of(besides));
        json.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .forEach(
                        name ->
                                problem(
                                        at + "/" + escaped(name),
                                        json.get(name),
                                        "no such field; known are " + String.join(", ", known)));
        @Nullable Object[] values =
                components.stream()
                        .map(c -> component(c, json.get(c.name()), at + "/" + c.name()))
                        .toArray();
        if (problems.size() > before) {
            return null;
        }
        try {
            return Component.create(record, values);
        } catch (IllegalArgumentException e) {
            problem(at, json, String.valueOf(e.getMessage()));
            return null;
        }
    }

    private @Nullable Object component(Component component, @Nullable JsonNode json, String at) {
        if (json == null || json.isNull()) {
            if (!component.nullable()) {
                problems.add(
                        new Problem(
                                at,
                                json == null ? null : "null",
                                "this field is needed: " + expected(component.type())));
            }
            return null;
        }
        return value(component.type(), json, at);
    }

    private @Nullable Object value(Type type, JsonNode json, String at) {
        if (type instanceof ParameterizedType list) {
            return list(list.getActualTypeArguments()[0], json, at);
        }
        Class<?> raw = (Class<?>) type;
        if (raw.isRecord() && !Id.class.isAssignableFrom(raw)) {
            return json.isObject() ? record(raw, json, at) : wrong(type, json, at);
        }
        if (raw == boolean.class) {
            return json.isBoolean() ? (Object) json.booleanValue() : wrong(type, json, at);
        }
        if (raw == int.class || raw == long.class || raw == BigDecimal.class) {
            return json.isNumber() ? number(raw, json, at) : wrong(type, json, at);
        }
        return json.isString() ? text(raw, json, at) : wrong(type, json, at);
    }

    private @Nullable List<Object> list(Type item, JsonNode json, String at) {
        if (!json.isArray()) {
            problem(at, json, "an array of " + expected(item));
            return null;
        }
        if (json.size() > MOST_ITEMS) {
            problem(at, json, "at most %d items; this has %d".formatted(MOST_ITEMS, json.size()));
            return null;
        }
        List<Object> items = new ArrayList<>();
        for (int i = 0; i < json.size(); i++) {
            Object value = value(item, json.get(i), at + "/" + i);
            if (value != null) {
                items.add(value);
            }
        }
        return items;
    }

    private @Nullable Object number(Class<?> type, JsonNode json, String at) {
        try {
            BigDecimal number = json.decimalValue();
            boolean small =
                    number.precision() <= MOST_DIGITS
                            && Math.abs((long) number.scale()) <= MOST_DIGITS
                            && number.abs().compareTo(LARGEST) < 0;
            if (!small) {
                problem(at, json, "a number between -1e15 and 1e15 with at most 40 digits");
                return null;
            }
            if (type == int.class) {
                return number.intValueExact();
            }
            return type == long.class ? (Object) number.longValueExact() : number;
        } catch (ArithmeticException e) {
            return wrong(type, json, at);
        } catch (RuntimeException e) {
            problem(at, json, expected(type) + " (" + e.getMessage() + ")");
            return null;
        }
    }

    private @Nullable Object text(Class<?> type, JsonNode json, String at) {
        String text = json.stringValue();
        try {
            if (type == String.class) {
                if (text.length() > LONGEST_TEXT) {
                    problem(
                            at,
                            json,
                            "a text of at most %d characters; this has %d"
                                    .formatted(LONGEST_TEXT, text.length()));
                    return null;
                }
                return text;
            }
            if (type == Instant.class) {
                return year(OffsetDateTime.parse(text), OffsetDateTime::getYear).toInstant();
            }
            if (type == LocalDate.class) {
                return year(LocalDate.parse(text), LocalDate::getYear);
            }
            if (type == YearMonth.class) {
                return year(YearMonth.parse(text), YearMonth::getYear);
            }
            if (type.isEnum()) {
                return constant(type, text);
            }
            return Component.create(type, new @Nullable Object[] {text});
        } catch (DateTimeException e) {
            return wrong(type, json, at);
        } catch (IllegalArgumentException e) {
            problem(at, json, String.valueOf(e.getMessage()));
            return null;
        }
    }

    private static Object constant(Class<?> type, String name) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(expected(type));
    }

    private static <T> T year(T time, Function<T, Integer> year) {
        if (!Years.areTold(year.apply(time))) {
            throw new DateTimeException("year %d".formatted(year.apply(time)));
        }
        return time;
    }

    private @Nullable Object wrong(Type type, JsonNode json, String at) {
        problem(at, json, expected(type));
        return null;
    }

    private void problem(String at, JsonNode json, String expected) {
        problems.add(new Problem(at, shown(json), expected));
    }

    private static String expected(Type type) {
        if (type instanceof ParameterizedType list) {
            return "an array of " + expected(list.getActualTypeArguments()[0]);
        }
        Class<?> raw = (Class<?>) type;
        if (Id.class.isAssignableFrom(raw)) {
            return "the id that its owner gave it, as text";
        }
        if (raw.isRecord()) {
            return Component.of(raw).stream()
                    .map(Component::name)
                    .collect(Collectors.joining(", ", "an object with ", ""));
        }
        if (raw.isEnum()) {
            return Arrays.stream(raw.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .collect(Collectors.joining(", ", "one of ", ""));
        }
        return switch (raw.getSimpleName()) {
            case "boolean" -> "true or false";
            case "int", "long" -> "a whole number";
            case "BigDecimal" -> "a number";
            case "Instant" ->
                    "a time with its offset, such as "
                            + Instant.parse("2026-03-02T08:30:00Z").atOffset(ZoneOffset.ofHours(9));
            case "LocalDate" -> "a day, such as 2026-03-02";
            case "YearMonth" -> "a month, such as 2026-03";
            default -> "a text";
        };
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
