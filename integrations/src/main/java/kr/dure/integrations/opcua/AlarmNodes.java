package kr.dure.integrations.opcua;

import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.stream.Stream;

/**
 * Where a machine shows one alarm. At least {@code active} or {@code codeNode} is needed; without {@code active} a code
 * other than 0 or blank is the alarm.
 *
 * @param active node that is true while the alarm stands
 * @param codeNode node with the alarm's code
 * @param code the code where no node has one
 * @param textNode node with the alarm's text
 * @param text the text where no node has one
 * @param severityNode node with the severity
 * @param severity 1 to 1000 where no node has one; 500 if unset
 */
record AlarmNodes(
        @Nullable String active,
        @Nullable String codeNode,
        @Nullable String code,
        @Nullable String textNode,
        @Nullable String text,
        @Nullable String severityNode,
        @Nullable Integer severity) {

    private static final int MIDDLE = 500;

    AlarmNodes {
        if (active == null && codeNode == null) {
            throw new IllegalArgumentException(
                    "an alarm has neither active nor code-node; name the node that shows whether it"
                            + " stands");
        }
        if (active != null && codeNode == null && code == null) {
            throw new IllegalArgumentException(
                    "the alarm of node %s has neither code-node nor code; give the code that your staff know it by"
                            .formatted(active));
        }
    }

    /** Names the alarm among those of its machine. */
    String key() {
        return active != null ? active : Objects.requireNonNull(codeNode);
    }

    int fixedSeverity() {
        return severity == null ? MIDDLE : severity;
    }

    Stream<String> nodes() {
        return Stream.of(active, codeNode, textNode, severityNode).filter(Objects::nonNull);
    }

    AlarmNodes of(String machine) {
        return new AlarmNodes(
                SignalNodes.fill(active, machine),
                SignalNodes.fill(codeNode, machine),
                code,
                SignalNodes.fill(textNode, machine),
                text,
                SignalNodes.fill(severityNode, machine),
                severity);
    }
}
