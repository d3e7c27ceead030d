package kr.dure.graph.fact;

import static kr.dure.graph.fact.Require.require;

import kr.dure.graph.fact.EnergyUsed.Carrier;
import kr.dure.graph.fact.id.OrganisationId;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * The emission factor that a company counts with.
 *
 * @param year the year that it holds for
 * @param value CO₂ equivalent, in {@code unit}
 * @param unit UCUM code, such as {@code t/(MW.h)}
 * @param source who published it
 */
public record EmissionFactorStated(
        OrganisationId owner,
        Carrier carrier,
        int year,
        BigDecimal value,
        String unit,
        String source,
        Instant statedAt)
        implements Fact {

    public EmissionFactorStated {
        require(
                value.signum() >= 0,
                "emission factor of %s in %s is %s; it can't be negative",
                carrier,
                year,
                value);
    }

    @Override
    public FactKey key() {
        return FactKey.of(this, carrier.name(), Integer.toString(year));
    }
}
