package kr.dure.graph;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values on their way to the database and back; neither nodes nor paths come out. */
final class Values {

    private Values() {}

    /** The parameters in types that the driver takes: an Instant becomes a date-time in UTC. */
    static Map<String, @Nullable Object> sent(Map<String, ? extends @Nullable Object> parameters) {
        Map<String, @Nullable Object> sent = new HashMap<>();
        parameters.forEach((name, value) -> sent.put(name, sent(value)));
        return sent;
    }

    private static @Nullable Object sent(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Instant instant -> instant.atZone(ZoneOffset.UTC);
            case YearMonth month -> month.toString();
            case Collection<?> items when areTexts(items) -> items;
            case Collection<?> items -> {
                List<@Nullable Object> list = new ArrayList<>(items.size());
                items.forEach(item -> list.add(sent(item)));
                yield list;
            }
            case Map<?, ?> map when areTexts(map.values()) -> map;
            case Map<?, ?> map -> {
                Map<String, @Nullable Object> copy = new HashMap<>();
                map.forEach((key, item) -> copy.put(String.valueOf(key), sent(item)));
                yield copy;
            }
            default -> value;
        };
    }

    /** These are taken as they are; a sight holds thousands of them. */
    private static boolean areTexts(Collection<?> items) {
        for (Object item : items) {
            if (!(item instanceof String)) {
                return false;
            }
        }
        return true;
    }

    /** One row; a null has no entry. */
    static Map<String, Object> received(Cypher cypher, Record row) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (String column : row.keys()) {
            Object value = received(cypher, column, row.get(column).asObject());
            if (value != null) {
                values.put(column, value);
            }
        }
        return Collections.unmodifiableMap(values);
    }

    private static @Nullable Object received(Cypher cypher, String column, @Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text -> text;
            case Long number -> number;
            case Double number -> number;
            case Boolean bool -> bool;
            case LocalDate date -> date;
            case ZonedDateTime time -> time.toInstant();
            case OffsetDateTime time -> time.toInstant();
            case List<?> items -> {
                List<@Nullable Object> list = new ArrayList<>(items.size());
                items.forEach(item -> list.add(received(cypher, column, item)));
                yield Collections.unmodifiableList(list);
            }
            case Map<?, ?> map -> {
                Map<String, Object> copy = new LinkedHashMap<>();
                map.forEach(
                        (key, item) -> {
                            Object inner = received(cypher, column, item);
                            if (inner != null) {
                                copy.put(String.valueOf(key), inner);
                            }
                        });
                yield Collections.unmodifiableMap(copy);
            }
            default ->
                    throw new IllegalStateException(
                            "%s returns %s in column %s; return texts, numbers, booleans, dates, date-times, or lists and maps of them"
                                    .formatted(cypher, value.getClass().getSimpleName(), column));
        };
    }
}
