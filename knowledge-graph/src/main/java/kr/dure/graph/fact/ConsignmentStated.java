package kr.dure.graph.fact;

import static kr.dure.graph.fact.Require.require;

import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.fact.id.PartId;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/**
 * A month's account of material that a customer provides to its supplier (사급재).
 *
 * @param owner who provides it
 * @param counterparty who holds and uses it
 * @param part the owner's part
 * @param terms whether the holder buys it
 * @param opening carried over from the month before, in {@code unit}
 * @param issued handed over in the month
 * @param used gone into good pieces
 * @param returned given back
 * @param scrapped lost at the holder
 * @param counted what the holder found when counting at the end of the month, or null if it did not count
 * @param unit UCUM code
 */
public record ConsignmentStated(
        OrganisationId owner,
        OrganisationId counterparty,
        PartId part,
        Terms terms,
        YearMonth month,
        BigDecimal opening,
        BigDecimal issued,
        BigDecimal used,
        BigDecimal returned,
        BigDecimal scrapped,
        @Nullable BigDecimal counted,
        String unit,
        Instant statedAt)
        implements Fact {

    public ConsignmentStated {
        for (BigDecimal quantity : List.of(opening, issued, used, returned, scrapped)) {
            require(
                    quantity.signum() >= 0,
                    "material %s held by %s has quantity %s in %s; it can't be negative",
                    part,
                    counterparty,
                    quantity,
                    month);
        }
        require(
                counted == null || counted.signum() >= 0,
                "material %s held by %s was counted as %s; it can't be negative",
                part,
                counterparty,
                counted);
    }

    @Override
    public FactKey key() {
        return FactKey.of(this, counterparty.value(), part.value(), terms.name(), month.toString());
    }

    /** Whether the holder buys the material (유상) or not (무상). */
    public enum Terms {
        CHARGED,
        FREE
    }
}
