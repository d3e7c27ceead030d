package kr.dure.integrations.erp.rest;

import kr.dure.graph.fact.Problem;
import kr.dure.graph.fact.Years;
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
import java.util.Optional;
import java.util.function.Function;

/**
 * One object of a page through the eyes of the settings. What can't be read leaves a problem and gives a stand-in, so
 * that all that is wrong with an item is told at once.
 */
final class Item {

    static final String NUMBER = "a number such as 1200 or 0.5";
    static final String TIME =
            "a day or moment of ISO 8601, such as 2026-11-22T13:05:00+09:00, of the years 1900 to"
                    + " 2999";
    static final String UNIT = "a unit that the settings know; add it to dure.erp.rest units";
    static final String COMPANY =
            "a company's id; add what the ERP calls it to dure.erp.rest organisations";

    private static final Map<String, String> UNITS =
            Map.of(
                    "EA", "1", "PCS", "1", "1", "1", "KG", "kg", "G", "g", "T", "t", "M", "m", "L",
                    "L");

    private final JsonNode node;
    private final String at;
    private final RestErpSettings.Erp erp;
    private final RestErpSettings.Resource resource;
    private final List<Problem> problems;
    private final String within;

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
        this(node, at, "", erp, resource, problems);
    }

    private Item(
            JsonNode node,
            String at,
            String within,
            RestErpSettings.Erp erp,
            RestErpSettings.Resource resource,
            List<Problem> problems) {
        this.node = node;
        this.at = at;
        this.within = within;
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

    /** The items of an array, whose fields begin with the list's name; a text in its place tells of all of them. */
    List<Item> each(String list) {
        JsonNode there = node.at(pointer(list));
        if (there.isValueNode() && !there.isNull()) {
            return List.of(this);
        }
        List<Item> each = new ArrayList<>();
        for (int number = 0; number < there.size(); number++) {
            String at = this.at + pointer(list) + "/" + number;
            each.add(new Item(there.path(number), at, list, erp, resource, problems));
        }
        return each;
    }

    /** Whether it is an item of such an array. */
    boolean isItem() {
        return !within.isEmpty();
    }

    /** Whether the item itself holds a value there. */
    boolean tells(String field) {
        JsonNode value = node.at(pointer(field));
        return value.isValueNode() && !value.isNull() && !value.asString("").isBlank();
    }

    RestErpSettings.Erp erp() {
        return erp;
    }

    RestErpSettings.Resource resource() {
        return resource;
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
        Optional<BigDecimal> number = parsed(text(field));
        if (number.isEmpty()) {
            problem(field, NUMBER);
        }
        return number.orElse(BigDecimal.ONE);
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
        Optional<Instant> moment = moment(text(field));
        if (moment.isEmpty()) {
            problem(field, TIME);
        }
        return moment.orElse(Instant.EPOCH);
    }

    /** The moment, if it is one that a fact can tell. */
    Optional<Instant> moment(String text) {
        try {
            return Optional.of(Cursor.moment(text, erp.zone()))
                    .filter(moment -> Years.areTold(moment.atZone(erp.zone()).getYear()));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    LocalDate day(String field) {
        return LocalDate.ofInstant(instant(field), erp.zone());
    }

    String unit(String field) {
        String text = text(field);
        Optional<String> known = knownUnit(text);
        if (known.isEmpty() && !text.isEmpty()) {
            problem(field, UNIT);
        }
        return known.orElse("1");
    }

    /** UCUM code of a unit that the settings know. */
    Optional<String> knownUnit(String text) {
        String known = erp.units().getOrDefault(text, UNITS.get(text.toUpperCase(Locale.ROOT)));
        boolean isCode = erp.units().containsValue(text) || UNITS.containsValue(text);
        return known == null && isCode ? Optional.of(text) : Optional.ofNullable(known);
    }

    OrganisationId organisation(String field) {
        Optional<OrganisationId> known = knownOrganisation(text(field));
        if (known.isEmpty()) {
            problem(field, COMPANY);
        }
        return known.orElseGet(this::own);
    }

    /** The company that the ERP calls so: as listed, else an id as it stands. */
    Optional<OrganisationId> knownOrganisation(String text) {
        String listed = erp.organisations().get(text);
        return listed == null && !text.matches("[a-z0-9]+(-[a-z0-9]+)*")
                ? Optional.empty()
                : Optional.of(new OrganisationId(listed == null ? text : listed));
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

    void problem(String field, String expected) {
        String text = text(field);
        problems.add(new Problem(at + pointer(field), text.isEmpty() ? null : text, expected));
    }

    private String pointer(String field) {
        String told = resource.fields().get(field);
        if (told != null && !field.equals(within)) {
            return told;
        }
        String inside =
                field.equals(within)
                        ? ""
                        : within.isEmpty() ? field : field.substring(within.length() + 1);
        return inside.isEmpty() ? "" : "/" + inside.replace('.', '/');
    }

    /** A number of at most 30 characters, however an ERP writes it. */
    static Optional<BigDecimal> parsed(String text) {
        try {
            if (text.length() <= 30) {
                BigDecimal number = new BigDecimal(text.replace(",", ""));
                if (Math.abs(number.scale()) <= 18) {
                    return Optional.of(number);
                }
            }
            return Optional.empty();
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }
}
