package kr.dure.integrations.connector;

import kr.dure.graph.fact.id.OrganisationId;

/** One configured connection to a machine, a folder or another system of one company. */
public interface Connection {

    /** Unique over all connections, such as {@code kwangjin-press-02}. */
    String name();

    /** What it speaks, such as {@code opcua}, {@code files} or {@code api}. */
    String kind();

    /** The company that it speaks for: facts of any other owner are refused. */
    OrganisationId organisation();

    Health health();

    default Origin origin() {
        return new Origin(name(), organisation());
    }
}
