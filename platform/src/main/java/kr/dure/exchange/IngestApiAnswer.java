package kr.dure.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

import kr.dure.graph.fact.FactKey;
import kr.dure.graph.fact.Outcome;
import kr.dure.graph.fact.Problem;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What became of each item of a request.
 *
 * @param kept items whose facts are new in the graph
 * @param alreadyKnown items that the graph held already, or held newer
 * @param queued items that lie safely in the inbox
 * @param rejected items that wait in quarantine
 */
record IngestApiAnswer(long kept, long alreadyKnown, long queued, long rejected, List<Item> items) {

    static IngestApiAnswer of(List<Item> items) {
        return new IngestApiAnswer(
                count(items, Item.KEPT),
                count(items, Item.ALREADY_KNOWN),
                count(items, Item.QUEUED),
                count(items, Item.REJECTED),
                items);
    }

    private static long count(List<Item> items, String outcome) {
        return items.stream().filter(item -> item.outcome.equals(outcome)).count();
    }

    /**
     * One item.
     *
     * @param index its place in the request, from 0
     * @param outcome kept, already-known, queued or rejected
     * @param key what the fact is about, if it is one
     * @param quarantine id of the entry where a rejected item waits
     */
    record Item(
            int index,
            String outcome,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String key,
            List<Problem> problems,
            @JsonInclude(JsonInclude.Include.NON_NULL) @JsonProperty @Nullable String quarantine) {

        static final String KEPT = "kept";
        static final String ALREADY_KNOWN = "already-known";
        static final String QUEUED = "queued";
        static final String REJECTED = "rejected";

        static Item of(int index, FactKey about, Outcome outcome) {
            String key = about.toString();
            return switch (outcome) {
                case Outcome.Kept _ -> new Item(index, KEPT, key, List.of(), null);
                case Outcome.AlreadyKnown _ -> new Item(index, ALREADY_KNOWN, key, List.of(), null);
                case Outcome.Queued _ -> new Item(index, QUEUED, key, List.of(), null);
                case Outcome.Rejected rejected ->
                        new Item(index, REJECTED, key, rejected.problems(), rejected.waiting());
            };
        }

        static Item rejected(
                int index, @Nullable String key, List<Problem> problems, String quarantine) {
            return new Item(index, REJECTED, key, problems, quarantine);
        }
    }
}
