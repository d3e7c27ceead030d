package kr.dure.graph.fact;

import static kr.dure.graph.fact.Require.require;

import kr.dure.graph.fact.id.MachineId;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.fact.id.PartId;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;

/**
 * How long a machine is manned in a week and how fast it makes a part (Catena-X WeekBasedCapacityGroup, by machine). Parts
 * that share a machine share its hours.
 *
 * @param week the Monday of the week
 * @param hours manned hours of the machine in that week; 0 for a week off
 * @param hourly pieces of this part per hour, in {@code unit}
 * @param unit UCUM code
 * @param shifts shifts a day
 */
public record CapacityStated(
        OrganisationId owner,
        MachineId machine,
        PartId part,
        LocalDate week,
        BigDecimal hours,
        BigDecimal hourly,
        String unit,
        int shifts,
        Instant statedAt)
        implements Fact {

    public CapacityStated {
        require(
                week.getDayOfWeek() == DayOfWeek.MONDAY,
                "capacity of machine %s is stated for %s; give the Monday of the week",
                machine,
                week);
        require(
                hours.signum() >= 0 && hours.compareTo(new BigDecimal(168)) <= 0,
                "machine %s is manned for %s hours; a week has 0 to 168",
                machine,
                hours);
        require(
                hourly.signum() >= 0,
                "machine %s makes %s an hour; it can't be negative",
                machine,
                hourly);
        require(shifts >= 0, "machine %s works %s shifts; it can't be negative", machine, shifts);
    }

    @Override
    public FactKey key() {
        return FactKey.of(this, machine.value(), part.value(), week.toString());
    }
}
