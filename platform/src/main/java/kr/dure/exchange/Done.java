package kr.dure.exchange;

import kr.dure.graph.fact.Outcome;
import kr.dure.integrations.ingest.Mended;
import kr.dure.integrations.ingest.Quarantined;

/**
 * What the page says after a record was mended or discarded.
 *
 * @param word key of the text, {@code quarantine.done.<word>}
 * @param good whether nothing is left to do
 */
record Done(String word, boolean good, long kept, long known, long queued, long rejected) {

    static Done of(Mended mended) {
        return switch (mended) {
            case Mended.Taken(var outcomes) -> taken(outcomes);
            case Mended.StillWrong(var problems) ->
                    new Done("wrong", false, 0, 0, 0, problems.size());
            case Mended.Closed closed -> new Done("closed", false, 0, 0, 0, 0);
            case Mended.Unknown unknown -> throw new IllegalArgumentException("not found");
        };
    }

    static Done discarded() {
        return new Done(
                Quarantined.State.DISCARDED.name().toLowerCase(java.util.Locale.ROOT),
                true,
                0,
                0,
                0,
                0);
    }

    private static Done taken(Iterable<Outcome> outcomes) {
        long kept = 0;
        long known = 0;
        long queued = 0;
        long rejected = 0;
        for (Outcome outcome : outcomes) {
            switch (outcome) {
                case Outcome.Kept one -> kept++;
                case Outcome.AlreadyKnown one -> known++;
                case Outcome.Queued one -> queued++;
                case Outcome.Rejected one -> rejected++;
            }
        }
        return new Done("taken", rejected == 0, kept, known, queued, rejected);
    }
}
