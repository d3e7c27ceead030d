package kr.dure.graph.fact;

import static kr.dure.graph.fact.Require.require;
import static kr.dure.graph.fact.Require.requireName;

import kr.dure.graph.fact.id.OrganisationId;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A characteristic of a lot was measured on a sample, in the order in which the pieces were made (ISO 7870-2 subgroup).
 *
 * @param owner who measured
 * @param counterparty who made the lot, when that is another company; null for own lots
 * @param characteristic what was measured, as the control plan names it
 * @param unit UCUM code of the limits and values
 * @param lower lower specification limit, or null if there is none
 * @param upper upper specification limit, or null if there is none
 * @param values one for each piece of the sample
 */
public record MeasurementRecorded(
        OrganisationId owner,
        @Nullable OrganisationId counterparty,
        LotRef lot,
        String characteristic,
        String unit,
        @Nullable BigDecimal lower,
        @Nullable BigDecimal upper,
        List<BigDecimal> values,
        Instant measuredAt,
        Instant statedAt)
        implements Fact {

    public MeasurementRecorded {
        requireName("characteristic", characteristic);
        require(
                !values.isEmpty(),
                "measurement of %s in lot %s has no values; give one for each piece",
                characteristic,
                lot);
        require(
                lower != null || upper != null,
                "measurement of %s in lot %s has no limit; give the lower or the upper one",
                characteristic,
                lot);
        require(
                lower == null || upper == null || lower.compareTo(upper) < 0,
                "measurement of %s in lot %s has limits %s to %s; the lower one must be below",
                characteristic,
                lot,
                lower,
                upper);
        values = List.copyOf(values);
    }

    @Override
    public FactKey key() {
        return FactKey.of(this, lot.owner().value(), lot.lot().value(), characteristic);
    }
}
