package kr.dure.graph.fact;

import static kr.dure.graph.fact.Require.require;

import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.fact.id.PlantId;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;

/**
 * Hours worked at a plant in a month, the denominator of the accident rates.
 *
 * @param workers mean number of workers in the month
 * @param hours hours that they worked together
 */
public record HoursWorked(
        OrganisationId owner,
        PlantId plant,
        YearMonth month,
        int workers,
        BigDecimal hours,
        Instant statedAt)
        implements Fact {

    public HoursWorked {
        require(workers >= 0 && hours.signum() >= 0, "hours of %s in %s are below 0", plant, month);
    }

    @Override
    public FactKey key() {
        return FactKey.of(this, plant.value(), month.toString());
    }
}
