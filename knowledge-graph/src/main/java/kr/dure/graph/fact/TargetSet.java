package kr.dure.graph.fact;

import static kr.dure.graph.fact.Require.require;

import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.fact.id.TargetId;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A company set itself a target.
 *
 * @param indicator what is measured, such as {@code 재해율}
 * @param unit UCUM code of all its values
 * @param denominator what it is counted against, such as {@code 근로자 수}, or null if that is not laid down
 * @param baseline from where it starts, or null while that is not laid down (기준 미정)
 * @param goal where it has to be, and by when
 * @param source where the target stands written, or null
 */
public record TargetSet(
        OrganisationId owner,
        TargetId target,
        String indicator,
        String unit,
        @Nullable String denominator,
        @Nullable Measure baseline,
        Measure goal,
        @Nullable String source,
        Instant statedAt)
        implements Fact {

    public TargetSet {
        require(!indicator.isBlank(), "target %s names no indicator", target);
    }

    @Override
    public FactKey key() {
        return FactKey.of(this, target.value());
    }

    /**
     * A value and the day for which it holds.
     *
     * @param value in the target's unit
     * @param on the last day of the period that it is of
     */
    public record Measure(BigDecimal value, LocalDate on) {}
}
