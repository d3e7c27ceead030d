package kr.dure.graph.fact;

import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.fact.id.PartId;

import java.time.Instant;
import java.util.List;

/**
 * A company describes one of its parts (Catena-X PartAsPlanned).
 *
 * @param unit UCUM code in which it is counted, {@code 1} for pieces
 * @param customerNumbers the same part under its customers' numbers
 */
public record PartDescribed(
        OrganisationId owner,
        PartId part,
        String name,
        String unit,
        List<PartRef> customerNumbers,
        Instant statedAt)
        implements Fact {

    public PartDescribed {
        customerNumbers = List.copyOf(customerNumbers);
    }

    @Override
    public FactKey key() {
        return FactKey.of(this, part.value());
    }
}
