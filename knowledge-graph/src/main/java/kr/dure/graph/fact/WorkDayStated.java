package kr.dure.graph.fact;

import static kr.dure.graph.fact.Require.require;

import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.fact.id.PlantId;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * How long a plant works on a day that is not as usual: a holiday, a maintenance stop, a short or an extra day (an entry of a
 * work calendar of ISA-95 part 2).
 *
 * @param hours worked that day; 0 where the plant is closed
 * @param reason why, as the plant calls the day, or null
 */
public record WorkDayStated(
        OrganisationId owner,
        PlantId plant,
        LocalDate day,
        BigDecimal hours,
        @Nullable String reason,
        Instant statedAt)
        implements Fact {

    public WorkDayStated {
        require(
                hours.signum() >= 0 && hours.compareTo(new BigDecimal(24)) <= 0,
                "plant %s works %s hours on %s; a day has 0 to 24",
                plant,
                hours,
                day);
    }

    @Override
    public FactKey key() {
        return FactKey.of(this, plant.value(), day.toString());
    }
}
