package kr.dure.graph.fact;

import static kr.dure.graph.fact.Require.require;

import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.fact.id.PlantId;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;

/**
 * Hours worked at a plant in a month, the denominator of the accident rates.
 *
 * @param workers mean number of workers in the month
 * @param hours hours that they worked together
 * @param nightHours how many of those in a night shift, or null if not told apart
 */
public record HoursWorked(
        OrganisationId owner,
        PlantId plant,
        YearMonth month,
        int workers,
        BigDecimal hours,
        @Nullable BigDecimal nightHours,
        Instant statedAt)
        implements Fact {

    public HoursWorked {
        require(workers >= 0 && hours.signum() >= 0, "hours of %s in %s are below 0", plant, month);
        require(
                nightHours == null
                        || (nightHours.signum() >= 0 && nightHours.compareTo(hours) <= 0),
                "of %s hours of %s in %s, %s are at night; it can't be more or below 0",
                hours,
                plant,
                month,
                nightHours);
    }

    /** Hours that are not told apart by shift. */
    public HoursWorked(
            OrganisationId owner,
            PlantId plant,
            YearMonth month,
            int workers,
            BigDecimal hours,
            Instant statedAt) {
        this(owner, plant, month, workers, hours, null, statedAt);
    }

    @Override
    public FactKey key() {
        return FactKey.of(this, plant.value(), month.toString());
    }
}
