package kr.dure.graph.fact;

import kr.dure.graph.fact.id.Id;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.util.List;

/** Writes records as JSON objects, component by component. */
final class JsonWriter {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonWriter() {}

    static void write(Object record, ObjectNode json) {
        for (Component component : Component.of(record.getClass())) {
            Object value = component.valueIn(record);
            if (value != null) {
                json.set(component.name(), node(value));
            }
        }
    }

    private static JsonNode node(Object value) {
        return switch (value) {
            case Id id -> NODES.stringNode(id.value());
            case Record nested -> {
                ObjectNode object = NODES.objectNode();
                write(nested, object);
                yield object;
            }
            case List<?> items -> {
                ArrayNode array = NODES.arrayNode();
                items.forEach(item -> array.add(node(item)));
                yield array;
            }
            case Boolean bool -> NODES.booleanNode(bool);
            case Integer number -> NODES.numberNode(number);
            case Long number -> NODES.numberNode(number);
            case BigDecimal number -> NODES.numberNode(number);
            case Enum<?> constant -> NODES.stringNode(constant.name());
            default -> NODES.stringNode(value.toString());
        };
    }
}
