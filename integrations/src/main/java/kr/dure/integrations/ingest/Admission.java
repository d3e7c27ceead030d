package kr.dure.integrations.ingest;

import kr.dure.graph.fact.ChainDescribed;
import kr.dure.graph.fact.Fact;
import kr.dure.graph.fact.Problem;
import kr.dure.graph.fact.id.OrganisationId;

import java.util.List;

/** What a connection may state: facts of the company that it speaks for, and no chain. */
public final class Admission {

    private Admission() {}

    /**
     * Why a connection of {@code organisation} may not state {@code fact}; empty if it may.
     *
     * @param organisation the company that the connection speaks for
     */
    public static List<Problem> problems(OrganisationId organisation, Fact fact) {
        if (fact instanceof ChainDescribed) {
            return List.of(
                    new Problem(
                            "/type",
                            "ChainDescribed",
                            "a chain is kept by the company that leads it, on the platform; leave"
                                    + " it out here"));
        }
        if (!fact.owner().equals(organisation)) {
            return List.of(
                    new Problem(
                            "/owner",
                            fact.owner().value(),
                            "%s, the company that this connection speaks for"
                                    .formatted(organisation)));
        }
        return List.of();
    }
}
