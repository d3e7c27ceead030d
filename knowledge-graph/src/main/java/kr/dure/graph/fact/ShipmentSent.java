package kr.dure.graph.fact;

import static kr.dure.graph.fact.Require.require;

import kr.dure.graph.fact.id.LotId;
import kr.dure.graph.fact.id.OrderId;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.fact.id.ShipmentId;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A shipper sent lots to a customer (EDIFACT DESADV).
 *
 * @param owner the shipper
 * @param counterparty the receiver
 * @param lots what it carries
 * @param fulfils which lines of the receiver's orders it fulfils
 * @param shippedAt when it left
 * @param arrivedAt when it arrived, or null while it is in transit
 */
public record ShipmentSent(
        OrganisationId owner,
        OrganisationId counterparty,
        ShipmentId shipment,
        List<Carried> lots,
        List<Fulfilment> fulfils,
        Instant shippedAt,
        @Nullable Instant arrivedAt,
        Instant statedAt)
        implements Fact {

    public ShipmentSent {
        require(
                arrivedAt == null || !arrivedAt.isBefore(shippedAt),
                "shipment %s arrived at %s, before it left at %s",
                shipment,
                arrivedAt,
                shippedAt);
        lots = List.copyOf(lots);
        fulfils = List.copyOf(fulfils);
    }

    @Override
    public FactKey key() {
        return FactKey.of(this, shipment.value());
    }

    /**
     * A lot on board.
     *
     * @param quantity in the lot's unit
     */
    public record Carried(LotId lot, BigDecimal quantity) {

        public Carried {
            require(
                    quantity.signum() > 0,
                    "lot %s is carried with quantity %s; it must be above 0",
                    lot,
                    quantity);
        }
    }

    /**
     * A line of the receiver's order that this shipment fulfils in whole or in part.
     *
     * @param quantity in the line's unit
     */
    public record Fulfilment(OrderId order, int line, BigDecimal quantity) {

        public Fulfilment {
            require(
                    quantity.signum() > 0,
                    "order %s is fulfilled with quantity %s; it must be above 0",
                    order,
                    quantity);
        }
    }
}
