package kr.dure.graph.fact;

import static kr.dure.graph.fact.Require.require;

import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.fact.id.SequenceId;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A customer calls a part in the sequence of its line (EDIFACT DELJIT in sequence, JIS).
 *
 * @param owner the customer
 * @param counterparty the supplier
 * @param sequence number in the customer's sequence
 * @param quantity in {@code unit}
 * @param unit UCUM code
 * @param neededAt when it must stand at the line
 * @param line the line that it goes to, or null if not told
 * @param lot the lot that is meant for it, or null while none is chosen
 */
public record SequenceCalled(
        OrganisationId owner,
        OrganisationId counterparty,
        SequenceId sequence,
        PartRef part,
        BigDecimal quantity,
        String unit,
        Instant neededAt,
        @Nullable String line,
        @Nullable LotRef lot,
        Instant statedAt)
        implements Fact {

    public SequenceCalled {
        require(
                quantity.signum() > 0,
                "sequence %s calls %s; it must be above 0",
                sequence,
                quantity);
    }

    @Override
    public FactKey key() {
        return FactKey.of(this, sequence.value());
    }
}
