package kr.dure.graph.fact;

import static kr.dure.graph.fact.Require.require;

import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.fact.id.PartId;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * What one piece of a part is made of, one level down (Catena-X SingleLevelBomAsPlanned).
 *
 * @param components own or delivered parts
 */
public record BillOfMaterialStated(
        OrganisationId owner, PartId part, List<Component> components, Instant statedAt)
        implements Fact {

    public BillOfMaterialStated {
        components = List.copyOf(components);
    }

    @Override
    public FactKey key() {
        return FactKey.of(this, part.value());
    }

    /**
     * One line of the bill.
     *
     * @param quantity how much goes into one piece, in {@code unit}
     * @param unit UCUM code
     */
    public record Component(PartRef part, BigDecimal quantity, String unit) {

        public Component {
            require(
                    quantity.signum() > 0,
                    "component %s has quantity %s; it must be above 0",
                    part,
                    quantity);
        }
    }
}
