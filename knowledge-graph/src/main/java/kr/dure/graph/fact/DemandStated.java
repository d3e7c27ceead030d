package kr.dure.graph.fact;

import static kr.dure.graph.fact.Require.require;

import kr.dure.graph.fact.id.OrganisationId;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;

/**
 * How much of a part a company will use in a week (Catena-X ShortTermMaterialDemand).
 *
 * @param owner who uses it
 * @param counterparty who supplies it; the owner itself for what it makes on its own
 * @param week the Monday of the week
 * @param quantity in {@code unit}; 0 if nothing is needed
 * @param unit UCUM code
 */
public record DemandStated(
        OrganisationId owner,
        OrganisationId counterparty,
        PartRef part,
        LocalDate week,
        BigDecimal quantity,
        String unit,
        Instant statedAt)
        implements Fact {

    public DemandStated {
        require(
                week.getDayOfWeek() == DayOfWeek.MONDAY,
                "demand of %s is stated for %s; give the Monday of the week",
                part,
                week);
        require(quantity.signum() >= 0, "demand of %s is %s; it can't be negative", part, quantity);
    }

    @Override
    public FactKey key() {
        return FactKey.of(
                this,
                counterparty.value(),
                part.owner().value(),
                part.part().value(),
                week.toString());
    }
}
