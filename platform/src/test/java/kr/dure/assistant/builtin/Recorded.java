package kr.dure.assistant.builtin;

import kr.dure.ask.Asks;
import kr.dure.ask.Linking;
import kr.dure.ask.Links;
import kr.dure.ask.Reply;
import kr.dure.identity.Asker;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Asks, and remembers what was asked; what doesn't change during the test is asked of the graph once. */
final class Recorded implements Asks {

    private final Asks asks;
    private final Map<Asker, Linking> linkings = new HashMap<>();
    private final Map<String, Links> links = new HashMap<>();
    private final Map<String, Reply> replies = new HashMap<>();
    private @Nullable Put last;

    Recorded(Asks asks) {
        this.asks = asks;
    }

    /** The last question put, or null; forgotten by the call. */
    @Nullable Put take() {
        Put put = last;
        last = null;
        return put;
    }

    @Override
    public Reply ask(Asker asker, String question, Map<String, String> parameters) {
        Reply reply =
                replies.computeIfAbsent(
                        "%s %s %s".formatted(asker.username(), question, new TreeMap<>(parameters)),
                        key -> asks.ask(asker, question, parameters));
        last = new Put(question, parameters, reply);
        return reply;
    }

    @Override
    public Reply export(Asker asker, String question, Map<String, String> parameters) {
        throw new AssertionError("the assistant exports nothing");
    }

    @Override
    public Links link(Asker asker, String type, String text) {
        return links.computeIfAbsent(
                "%s %s %s".formatted(asker.username(), type, text),
                key -> linkings.computeIfAbsent(asker, asks::linking).link(type, text));
    }

    /** A question as it was put, and what came back. */
    record Put(String question, Map<String, String> parameters, Reply reply) {}
}
