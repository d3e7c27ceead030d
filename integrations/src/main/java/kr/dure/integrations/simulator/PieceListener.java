package kr.dure.integrations.simulator;

import kr.dure.graph.fact.id.OrganisationId;

import java.time.Instant;

/** Hears what the machines of the simulated plants make. */
@FunctionalInterface
interface PieceListener {

    /**
     * Says what a machine has made since it was last heard of.
     *
     * @param good good pieces
     * @param scrap bad pieces
     */
    void made(
            OrganisationId organisation,
            String plant,
            String machine,
            long good,
            long scrap,
            Instant at);
}
