package kr.dure.integrations.opcua;

import java.time.Instant;
import java.util.List;

/**
 * Values that changed, as one message of the subscription brought them. One without values is a sign of life, sent once
 * a second while the subscription works.
 */
record Notification(Instant receivedAt, List<NodeValue> values) {

    Notification {
        values = List.copyOf(values);
    }
}
