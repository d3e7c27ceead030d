package kr.dure.integrations.ingest;

import kr.dure.graph.fact.Fact;
import kr.dure.graph.fact.Outcome;
import kr.dure.integrations.connector.Origin;

import java.time.Duration;
import java.util.List;

/** The durable queue in front of the graph: what it has accepted survives any end of the process. */
public interface Inbox {

    /**
     * Where Camel routes end. The body is a fact, a list of facts, or what a translation gave; a rejected record goes to
     * quarantine. The headers {@link #ORIGIN} and, for translations, {@link #KIND} and {@link #PLACE} must be set.
     */
    String URI = "direct:dure-inbox";

    /** Header with the {@link Origin} of what a route carries. */
    String ORIGIN = "DureOrigin";

    /** Header with the {@link kr.dure.integrations.connector.Translation#kind() kind} of the record that a route carries. */
    String KIND = "DureKind";

    /** Header that tells a person where the record stood: file and row, item of a page, node. */
    String PLACE = "DurePlace";

    /**
     * Takes facts of a connection. Facts that the connection may not state go to quarantine.
     *
     * @throws InboxClosed if they could not be written down; nothing was accepted then
     */
    void put(Origin from, List<? extends Fact> facts);

    /**
     * Takes facts of a connection and waits for what the graph says.
     *
     * @return outcomes in the order of the facts, {@link Outcome.Queued} for those not yet written when the wait ends
     */
    List<Outcome> put(Origin from, List<? extends Fact> facts, Duration wait);

    /** Takes facts that the platform itself states, of whichever owner. */
    void put(List<? extends Fact> facts);

    /** Takes facts that the platform itself states and waits for what the graph says. */
    List<Outcome> put(List<? extends Fact> facts, Duration wait);

    /** False while it can't write, as on a full disk. */
    boolean isOpen();
}
