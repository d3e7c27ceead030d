package kr.dure.graph.fact;

import static kr.dure.graph.fact.Require.require;

import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.fact.id.PlantId;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * How much of a part lies at a plant (Catena-X ItemStock).
 *
 * @param quantity free stock, in {@code unit}
 * @param unit UCUM code
 * @param minimum safety stock, in {@code unit}, or null if none is set
 */
public record StockCounted(
        OrganisationId owner,
        PlantId plant,
        PartRef part,
        BigDecimal quantity,
        String unit,
        @Nullable BigDecimal minimum,
        Instant countedAt,
        Instant statedAt)
        implements Fact {

    public StockCounted {
        require(quantity.signum() >= 0, "stock of %s is %s; it can't be negative", part, quantity);
    }

    @Override
    public FactKey key() {
        return FactKey.of(this, plant.value(), part.owner().value(), part.part().value());
    }
}
