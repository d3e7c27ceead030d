package kr.dure.graph.fact;

import static kr.dure.graph.fact.Require.require;

import kr.dure.graph.fact.id.OrderId;
import kr.dure.graph.fact.id.OrganisationId;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A buyer ordered parts from a supplier (EDIFACT ORDERS).
 *
 * @param owner the buyer
 * @param counterparty the supplier
 * @param lines what is due when
 */
public record OrderPlaced(
        OrganisationId owner,
        OrganisationId counterparty,
        OrderId order,
        List<Line> lines,
        Instant placedAt,
        Instant statedAt)
        implements Fact {

    public OrderPlaced {
        require(!lines.isEmpty(), "order %s has no lines", order);
        require(
                lines.stream().map(Line::line).distinct().count() == lines.size(),
                "order %s names a line number twice; number its lines one by one",
                order);
        lines = List.copyOf(lines);
    }

    @Override
    public FactKey key() {
        return FactKey.of(this, order.value());
    }

    /**
     * One line of the order.
     *
     * @param line line number within the order
     * @param part the part under the number of whichever company names it
     * @param quantity in {@code unit}
     * @param unit UCUM code
     * @param due the day by which it must have arrived, in the receiving plant's zone
     */
    public record Line(int line, PartRef part, BigDecimal quantity, String unit, LocalDate due) {

        public Line {
            require(
                    quantity.signum() > 0,
                    "line %s orders %s of %s; it must be above 0",
                    line,
                    quantity,
                    part);
        }
    }
}
