package kr.dure.integrations.erp.rest;

import kr.dure.graph.fact.Problem;
import kr.dure.graph.fact.id.OrganisationId;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * One object of a page through the eyes of the settings. What can't be read leaves a problem and gives a stand-in, so
 * that all that is wrong with an item is told at once.
 */
final class Item {

    private static final Map<String, String> UNITS =
            Map.of(
                    "EA", "1", "PCS", "1", "1", "1", "KG", "kg", "G", "g", "T", "t", "M", "m", "L",
                    "L");

    private final JsonNode node;
    private final String at;
    private final RestErpSettings.Erp erp;
    private final RestErpSettings.Resource resource;
    private final List<Problem> problems;

    /**
     * @param at JSON pointer of the object in the item
     * @param problems where to leave what is wrong
     */
    Item(
            JsonNode node,
            String at,
            RestErpSettings.Erp erp,
            RestErpSettings.Resource resource,
            List<Problem> problems) {
        this.node = node;
        this.at = at;
        this.erp = erp;
        this.resource = resource;
        this.problems = problems;
    }

    OrganisationId own() {
        return erp.organisation();
    }

    /** What stands at the field's pointer, else the default, else an empty text. */
    String text(String field) {
        JsonNode value = node.at(pointer(field));
        String text = value.isValueNode() && !value.isNull() ? value.asString("").strip() : "";
        return text.isEmpty() ? resource.defaults().getOrDefault(field, "") : text;
    }

    boolean has(String field) {
        return !text(field).isEmpty();
    }

    /** The objects of an array, each with its own pointers. */
    List<Item> items(String field) {
        List<Item> items = new ArrayList<>();
        if (resource.fields().containsKey(field)) {
            JsonNode array = node.at(pointer(field));
            for (int each = 0; each < array.size(); each++) {
                String there = at + pointer(field) + "/" + each;
                items.add(new Item(array.path(each), there, erp, resource, problems));
            }
        }
        return items;
    }

    <T> T id(String field, Function<String, T> named) {
        try {
            return named.apply(text(field));
        } catch (IllegalArgumentException notAnId) {
            problem(field, String.valueOf(notAnId.getMessage()));
            return named.apply("?");
        }
    }

    BigDecimal number(String field) {
        String text = text(field);
        try {
            if (text.length() <= 30) {
                BigDecimal number = new BigDecimal(text.replace(",", ""));
                if (Math.abs(number.scale()) <= 18) {
                    return number;
                }
            }
        } catch (NumberFormatException none) {
            // told below, with the numbers that are too long
        }
        problem(field, "a number such as 1200 or 0.5");
        return BigDecimal.ONE;
    }

    long count(String field) {
        BigDecimal number = number(field);
        if (number.signum() >= 0
                && number.stripTrailingZeros().scale() <= 0
                && number.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0) {
            return number.longValueExact();
        }
        problem(field, "a whole number from 0");
        return 1;
    }

    Instant instant(String field) {
        try {
            return Cursor.moment(text(field), erp.zone());
        } catch (DateTimeException none) {
            problem(field, "a day or moment of ISO 8601, such as 2026-11-22T13:05:00+09:00");
            return Instant.EPOCH;
        }
    }

    LocalDate day(String field) {
        return LocalDate.ofInstant(instant(field), erp.zone());
    }

    String unit(String field) {
        String text = text(field);
        String known = erp.units().getOrDefault(text, UNITS.get(text.toUpperCase(Locale.ROOT)));
        if (known == null && !text.isEmpty()) {
            problem(field, "a unit that the settings know; add it to dure.erp.rest units");
        }
        return known == null ? "1" : known;
    }

    OrganisationId organisation(String field) {
        String text = text(field);
        String listed = erp.organisations().get(text);
        if (listed != null) {
            return new OrganisationId(listed);
        }
        if (!text.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            problem(
                    field,
                    "a company's id; add what the ERP calls it to dure.erp.rest organisations");
            return own();
        }
        return new OrganisationId(text);
    }

    OrganisationId organisationOrOwn(String field) {
        return !has(field) || text(field).equals("own") ? own() : organisation(field);
    }

    <T extends Enum<T>> T choice(String field, Class<T> type) {
        String text = text(field).toUpperCase(Locale.ROOT).replace('-', '_');
        for (T each : type.getEnumConstants()) {
            if (each.name().equals(text)) {
                return each;
            }
        }
        problem(field, "one of " + List.of(type.getEnumConstants()));
        return type.getEnumConstants()[0];
    }

    private void problem(String field, String expected) {
        String text = text(field);
        problems.add(new Problem(at + pointer(field), text.isEmpty() ? null : text, expected));
    }

    private String pointer(String field) {
        return resource.fields().getOrDefault(field, "/" + field);
    }
}
