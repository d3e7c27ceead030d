package kr.dure.integrations.opcua;

import kr.dure.integrations.opcua.Findings.Unreadable;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Lets a problem of a node pass once an hour, for a broken sensor says the same twice a second. */
final class Unread {

    static final Duration AGAIN = Duration.ofHours(1);

    private final Map<String, Instant> told = new HashMap<>();

    /** Whether this is news; asking makes it none. */
    synchronized boolean news(Unreadable unreadable, Instant now) {
        told.values().removeIf(at -> !now.isBefore(at.plus(AGAIN)));
        String what = unreadable.value().node() + '\n' + unreadable.problem().expected();
        return told.putIfAbsent(what, now) == null;
    }
}
