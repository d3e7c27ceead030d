package kr.dure.exchange;

import org.springframework.stereotype.Component;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A record field by field, when it is a JSON object, so that a person need not write JSON to mend it. */
@Component
class Mend {

    private final JsonMapper json;

    Mend(JsonMapper json) {
        this.json = json;
    }

    /** The fields of a JSON object; nothing if the record is something else. */
    Optional<List<Field>> fields(String record) {
        return object(record)
                .map(
                        object ->
                                object.properties().stream()
                                        .map(field -> Field.of(field.getKey(), field.getValue()))
                                        .toList());
    }

    /** The record with the fields as they stand in the form; a field keeps its kind where its new text allows. */
    String with(String record, Map<String, String> form) {
        ObjectNode object = object(record).orElseThrow().deepCopy();
        form.forEach(
                (name, text) -> {
                    if (object.has(name)) {
                        object.set(name, value(object.get(name), text));
                    }
                });
        return json.writeValueAsString(object);
    }

    private JsonNode value(JsonNode before, String text) {
        String given = text.replace("\r\n", "\n");
        if (Field.of("", before).text().equals(given)) {
            return before;
        }
        if (before.isContainer()) {
            return tree(given).orElseGet(() -> json.getNodeFactory().stringNode(given));
        }
        if (before.isNull() && given.isEmpty()) {
            return before;
        }
        if (before.isNumber()) {
            return number(given).orElseGet(() -> json.getNodeFactory().stringNode(given));
        }
        if (before.isBoolean() && List.of("true", "false").contains(given)) {
            return json.getNodeFactory().booleanNode(Boolean.parseBoolean(given));
        }
        return json.getNodeFactory().stringNode(given);
    }

    private Optional<JsonNode> number(String text) {
        try {
            return Optional.of(json.getNodeFactory().numberNode(new BigDecimal(text.strip())));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private Optional<ObjectNode> object(String record) {
        return tree(record).filter(ObjectNode.class::isInstance).map(ObjectNode.class::cast);
    }

    private Optional<JsonNode> tree(String text) {
        try {
            return Optional.of(json.readTree(text));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /**
     * One field of a record.
     *
     * @param wide whether it takes several lines
     */
    record Field(String name, String text, boolean wide) {

        private static final int LINE = 80;

        static Field of(String name, JsonNode value) {
            String text = value.isContainer() ? value.toString() : value.asString("");
            return new Field(name, text, value.isContainer() || text.length() > LINE);
        }
    }
}
