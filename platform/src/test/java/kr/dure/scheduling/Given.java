package kr.dure.scheduling;

import kr.dure.ask.Inputs;
import kr.dure.ask.Worked;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows as statements return them, on the morning of Friday 20 November 2026 in Seoul. */
final class Given {

    static final Instant NOW = Instant.parse("2026-11-20T00:00:00Z");
    static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private final Map<String, List<Map<String, Object>>> statements = new HashMap<>();
    private final Map<String, Object> parameters = new HashMap<>();

    Given(String... empty) {
        for (String statement : empty) {
            statements.put(statement, new ArrayList<>());
        }
    }

    /** @param values names and values in turn; null leaves one out */
    Given row(String statement, @Nullable Object... values) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i += 2) {
            Object value = values[i + 1];
            if (value != null) {
                row.put(
                        String.valueOf(values[i]),
                        value instanceof Integer n ? (Object) n.longValue() : value);
            }
        }
        statements.computeIfAbsent(statement, any -> new ArrayList<>()).add(row);
        return this;
    }

    Given with(String parameter, Object value) {
        parameters.put(parameter, value);
        return this;
    }

    /** A bill line: so much of a component in one piece of a parent; both as {@code owner/part}. */
    Given bill(String parent, String component, double quantity) {
        return row(
                "bills",
                "parentOwner",
                owner(parent),
                "parent",
                part(parent),
                "owner",
                owner(component),
                "part",
                part(component),
                "quantity",
                quantity,
                "unit",
                "1");
    }

    Given parts(String... parts) {
        for (String part : parts) {
            row("parts", "owner", owner(part), "part", part(part), "name", part, "unit", "1");
        }
        return this;
    }

    Given stock(String holder, String part, double quantity) {
        return row(
                "stock",
                "holder",
                holder,
                "plant",
                "P",
                "owner",
                owner(part),
                "part",
                part(part),
                "quantity",
                quantity,
                "unit",
                "1");
    }

    Given demand(String customer, String part, String week, double quantity) {
        return row(
                "demand",
                "customer",
                customer,
                "supplier",
                owner(part),
                "owner",
                owner(part),
                "part",
                part(part),
                "week",
                LocalDate.parse(week),
                "quantity",
                quantity,
                "unit",
                "1");
    }

    Given capacity(String machine, String part, String week, double hours, double hourly) {
        return row(
                "capacity",
                "owner",
                owner(part),
                "machine",
                machine,
                "part",
                part(part),
                "week",
                LocalDate.parse(week),
                "hours",
                hours,
                "hourly",
                hourly,
                "unit",
                "1");
    }

    /** An order line of which some may have been shipped. */
    Given order(
            String customer,
            String order,
            String part,
            String due,
            double ordered,
            double shipped) {
        return row(
                "orders",
                "customer",
                customer,
                "supplier",
                owner(part),
                "purchaseOrder",
                order,
                "line",
                1,
                "owner",
                owner(part),
                "part",
                part(part),
                "due",
                LocalDate.parse(due),
                "ordered",
                ordered,
                "open",
                ordered - shipped,
                "unshipped",
                ordered - shipped,
                "unit",
                "1");
    }

    Inputs inputs() {
        return new Inputs(statements, parameters, NOW, SEOUL);
    }

    static Map<String, Object> row(Worked worked, String column, Object value) {
        List<Map<String, Object>> found =
                worked.rows().stream()
                        .filter(row -> value.equals(row.get(column)))
                        .<Map<String, Object>>map(LinkedHashMap::new)
                        .toList();
        if (found.size() != 1) {
            throw new AssertionError(
                    found.size() + " rows with " + column + " = " + value + " in " + worked.rows());
        }
        return found.getFirst();
    }

    private static String owner(String part) {
        return part.substring(0, part.indexOf('/'));
    }

    private static String part(String part) {
        return part.substring(part.indexOf('/') + 1);
    }
}
