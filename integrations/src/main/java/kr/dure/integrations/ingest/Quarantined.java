package kr.dure.integrations.ingest;

import kr.dure.graph.fact.Problem;
import kr.dure.graph.fact.id.OrganisationId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * A record that is no fact yet, kept until a person mends or discards it.
 *
 * @param connection name of the connection that brought it
 * @param owner the company whose record it is; nobody else sees it
 * @param kind the translation that reads it
 * @param place where it stood: file and row, item, node
 * @param problems of the newest version
 * @param original the record as it came, never changed
 * @param newest the record as last mended, the original if nobody touched it
 * @param arrivedAt when it first came
 * @param arrivals how often the same record came
 * @param closedBy who mended or discarded it, or null while it is open
 * @param reason why it was discarded, or null
 */
public record Quarantined(
        String id,
        String connection,
        OrganisationId owner,
        String kind,
        String place,
        List<Problem> problems,
        String original,
        String newest,
        Instant arrivedAt,
        long arrivals,
        State state,
        @Nullable String closedBy,
        @Nullable Instant closedAt,
        @Nullable String reason) {

    public Quarantined {
        problems = List.copyOf(problems);
    }

    /** What was done about it. */
    public enum State {
        OPEN,
        MENDED,
        DISCARDED
    }
}
