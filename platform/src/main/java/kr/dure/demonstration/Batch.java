package kr.dure.demonstration;

import kr.dure.demonstration.Scenario.Made;
import kr.dure.graph.fact.LotRef;
import kr.dure.graph.fact.id.LotId;

import java.math.BigDecimal;
import java.time.Instant;

/** A lot that was made or is planned, and the van that it goes with. */
record Batch(Made made, LotId lot, BigDecimal quantity, Instant producedAt, Delivery delivery) {

    LotRef ref() {
        return new LotRef(made.firm().id(), lot);
    }
}
