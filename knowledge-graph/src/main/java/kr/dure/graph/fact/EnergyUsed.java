package kr.dure.graph.fact;

import static kr.dure.graph.fact.Require.require;

import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.fact.id.PlantId;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;

/**
 * Energy that a plant used in a month.
 *
 * @param quantity how much, in {@code unit}
 * @param unit UCUM code, such as {@code kW.h}
 * @param pieces good pieces that the plant made in the month, or null if not stated
 */
public record EnergyUsed(
        OrganisationId owner,
        PlantId plant,
        YearMonth month,
        Carrier carrier,
        BigDecimal quantity,
        String unit,
        @Nullable BigDecimal pieces,
        Instant statedAt)
        implements Fact {

    public EnergyUsed {
        require(
                quantity.signum() >= 0 && (pieces == null || pieces.signum() >= 0),
                "energy of %s in %s is %s for %s pieces; neither can be negative",
                plant,
                month,
                quantity,
                pieces);
    }

    @Override
    public FactKey key() {
        return FactKey.of(this, plant.value(), month.toString(), carrier.name());
    }

    /** What carries the energy. */
    public enum Carrier {
        ELECTRICITY,
        NATURAL_GAS,
        LPG,
        DIESEL,
        STEAM
    }
}
