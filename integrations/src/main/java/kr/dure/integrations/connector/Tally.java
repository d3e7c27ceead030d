package kr.dure.integrations.connector;

/**
 * What a connection's records came to since the start.
 *
 * @param kept facts new to the graph
 * @param known facts that the graph held already
 * @param rejected records and facts put in quarantine
 */
public record Tally(long kept, long known, long rejected) {

    static final Tally NOTHING = new Tally(0, 0, 0);

    Tally plus(Tally more) {
        return new Tally(kept + more.kept, known + more.known, rejected + more.rejected);
    }
}
