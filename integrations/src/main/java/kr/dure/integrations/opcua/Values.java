package kr.dure.integrations.opcua;

import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** OPC UA's built-in types (part 6, 5.1.2) as plain ones. */
final class Values {

    private Values() {}

    static NodeValue of(String node, DataValue value) {
        DateTime source = value.sourceTime() != null ? value.sourceTime() : value.serverTime();
        Instant time = source == null || source.isNull() ? null : source.getJavaInstant();
        return new NodeValue(node, plain(value.value().value()), time, value.statusCode().value());
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Boolean on -> on;
            case Float number -> number.doubleValue();
            case Double number -> number;
            case Number whole -> whole.longValue();
            case LocalizedText text -> text.text();
            default -> value.toString();
        };
    }
}
