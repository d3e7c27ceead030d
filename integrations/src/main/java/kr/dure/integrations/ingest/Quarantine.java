package kr.dure.integrations.ingest;

import kr.dure.graph.fact.id.OrganisationId;

import java.util.List;
import java.util.Optional;

/**
 * Records that are no facts yet, each with its problems and the original, kept until mended or discarded.
 *
 * <p>A company sees its own only; another's id is answered exactly as one that does not exist.
 */
public interface Quarantine {

    /**
     * Keeps a record. The same record again (connection, kind and content) is counted, not kept twice.
     *
     * @return id of the entry
     */
    String keep(Refused refused);

    /** The newest first. */
    List<Quarantined> list(OrganisationId owner, Quarantined.State state, int rows, int offset);

    /** How many wait for somebody. */
    long open(OrganisationId owner);

    Optional<Quarantined> get(OrganisationId owner, String id);

    /**
     * Translates a corrected version and hands its facts to the inbox.
     *
     * @param corrected the whole record as it should have come
     * @param who username of the person who corrected it
     */
    Mended mend(OrganisationId owner, String id, String corrected, String who);

    /**
     * Closes an open entry without facts; the record stays.
     *
     * @param reason why it is not wanted; not blank
     * @return false if the company has no open entry of this id
     */
    boolean discard(OrganisationId owner, String id, String reason, String who);
}
