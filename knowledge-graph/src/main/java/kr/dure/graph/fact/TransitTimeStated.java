package kr.dure.graph.fact;

import static kr.dure.graph.fact.Require.require;

import kr.dure.graph.fact.id.OrganisationId;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * How long a shipment usually takes from a shipper's gate to a receiver's dock.
 *
 * @param owner the shipper
 * @param counterparty the receiver
 * @param mode by what most of the way is gone (UN/ECE recommendation 19)
 * @param hours from leaving to arriving, a year at most
 */
public record TransitTimeStated(
        OrganisationId owner,
        OrganisationId counterparty,
        Mode mode,
        BigDecimal hours,
        Instant statedAt)
        implements Fact {

    private static final BigDecimal YEAR = new BigDecimal(8_760);

    public TransitTimeStated {
        require(
                hours.signum() > 0 && hours.compareTo(YEAR) <= 0,
                "the way to %s takes %s hours; it must be above 0 and not above 8760",
                counterparty,
                hours);
    }

    @Override
    public FactKey key() {
        return FactKey.of(this, counterparty.value());
    }

    /** Modes of transport (UN/ECE recommendation 19, codes 1 to 4). */
    public enum Mode {
        SEA,
        RAIL,
        ROAD,
        AIR
    }
}
