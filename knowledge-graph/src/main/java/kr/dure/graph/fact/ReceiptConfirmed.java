package kr.dure.graph.fact;

import static kr.dure.graph.fact.Require.require;

import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.fact.id.ShipmentId;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A receiver confirms how much of a part came with a shipment (EDIFACT RECADV, VDA 4913 goods receipt).
 *
 * @param owner the receiver
 * @param counterparty the shipper
 * @param shipment the shipper's note
 * @param quantity what was counted at the dock, in {@code unit}; 0 if nothing of it was on board
 * @param unit UCUM code
 */
public record ReceiptConfirmed(
        OrganisationId owner,
        OrganisationId counterparty,
        ShipmentId shipment,
        PartRef part,
        BigDecimal quantity,
        String unit,
        Instant receivedAt,
        Instant statedAt)
        implements Fact {

    public ReceiptConfirmed {
        require(
                quantity.signum() >= 0,
                "receipt of shipment %s counts %s; it can't be negative",
                shipment,
                quantity);
    }

    @Override
    public FactKey key() {
        return FactKey.of(
                this,
                counterparty.value(),
                shipment.value(),
                part.owner().value(),
                part.part().value());
    }
}
