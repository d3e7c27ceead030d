package kr.dure.integrations.ingest;

import kr.dure.graph.fact.Problem;
import kr.dure.integrations.connector.Origin;
import kr.dure.integrations.connector.Translated;

import java.util.List;

/**
 * A record on its way into quarantine.
 *
 * @param kind the {@link kr.dure.integrations.connector.Translation#kind() translation} that will read it again
 * @param place where it stood, for the person who mends it: file and row, item, node
 * @param original the record as it came
 */
public record Refused(
        Origin from, String kind, String place, String original, List<Problem> problems) {

    public Refused {
        problems = List.copyOf(problems);
    }

    public static Refused of(Origin from, String kind, String place, Translated.Rejected rejected) {
        return new Refused(from, kind, place, rejected.original(), rejected.problems());
    }
}
