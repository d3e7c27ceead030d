package kr.dure.integrations.opcua;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;

/**
 * A machine's value as the quarantine keeps and shows it.
 *
 * @param status name of the OPC UA status code; {@code Good} once mended
 */
record MachineRecord(
        String machine,
        String node,
        @Nullable Object value,
        @Nullable Instant sourceTime,
        String status) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String GOOD = "Good";

    static MachineRecord of(String machine, NodeValue value) {
        String status = value.status() == 0 ? GOOD : BadStatus.name(value.status());
        return new MachineRecord(machine, value.node(), value.value(), value.sourceTime(), status);
    }

    /** @throws JacksonException if the text is no such record */
    static MachineRecord parse(String text) {
        return JSON.readValue(text, MachineRecord.class);
    }

    String json() {
        return JSON.writeValueAsString(this);
    }

    boolean good() {
        return GOOD.equals(status);
    }

    NodeValue nodeValue() {
        Object plain = value instanceof Integer number ? Long.valueOf(number) : value;
        return new NodeValue(node, plain, sourceTime, 0);
    }
}
