package kr.dure.graph.fact;

import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.fact.id.TargetId;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * How far a company has come with one of its targets.
 *
 * @param day the last day of the period that it was measured over
 * @param value in the target's unit
 */
public record TargetMeasured(
        OrganisationId owner, TargetId target, LocalDate day, BigDecimal value, Instant statedAt)
        implements Fact {

    @Override
    public FactKey key() {
        return FactKey.of(this, target.value(), day.toString());
    }
}
