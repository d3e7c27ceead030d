package kr.dure.graph.fact;

import static kr.dure.graph.fact.Require.require;

import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.fact.id.PartId;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The carbon footprint of a part, as its maker states it (Catena-X Pcf).
 *
 * @param declaredUnit UCUM code of what the figure is for, {@code 1} for a piece
 * @param pcfExcludingBiogenic kg CO₂ equivalent for one declared unit
 * @param primaryDataShare hundredths that rest on the maker's own data, 0 to 100, or null if not stated
 * @param from first day of the reference period
 * @param to last day of the reference period
 * @param boundary from where to where it counts, such as {@code cradle-to-gate}
 * @param factorSource where its emission factors come from
 */
public record FootprintStated(
        OrganisationId owner,
        PartId part,
        String declaredUnit,
        BigDecimal pcfExcludingBiogenic,
        @Nullable BigDecimal primaryDataShare,
        LocalDate from,
        LocalDate to,
        String boundary,
        String factorSource,
        Instant statedAt)
        implements Fact {

    private static final BigDecimal WHOLE = new BigDecimal(100);

    public FootprintStated {
        require(
                pcfExcludingBiogenic.signum() >= 0,
                "footprint of %s is %s; it can't be negative",
                part,
                pcfExcludingBiogenic);
        require(
                primaryDataShare == null
                        || (primaryDataShare.signum() >= 0
                                && primaryDataShare.compareTo(WHOLE) <= 0),
                "primary data share of %s is %s; it must be 0 to 100",
                part,
                primaryDataShare);
        require(
                !to.isBefore(from),
                "the reference period of %s ends on %s, before it begins on %s",
                part,
                to,
                from);
    }

    @Override
    public FactKey key() {
        return FactKey.of(this, part.value(), from.toString());
    }
}
