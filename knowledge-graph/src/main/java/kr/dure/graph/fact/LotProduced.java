package kr.dure.graph.fact;

import static kr.dure.graph.fact.Require.require;

import kr.dure.graph.fact.id.LotId;
import kr.dure.graph.fact.id.MachineId;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.fact.id.PartId;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A company finished a lot (Catena-X Batch and SingleLevelBomAsBuilt).
 *
 * @param quantity good pieces, in {@code unit}
 * @param unit UCUM code, {@code 1} for pieces
 * @param machine the machine that made it, or null if not recorded
 * @param consumed lots that went into it, own or delivered
 */
public record LotProduced(
        OrganisationId owner,
        LotId lot,
        PartId part,
        BigDecimal quantity,
        String unit,
        @Nullable MachineId machine,
        List<Consumption> consumed,
        Instant producedAt,
        Instant statedAt)
        implements Fact {

    public LotProduced {
        require(
                quantity.signum() >= 0,
                "lot %s of %s has quantity %s; a lot can't be negative",
                lot,
                owner,
                quantity);
        consumed = List.copyOf(consumed);
    }

    @Override
    public FactKey key() {
        return FactKey.of(this, lot.value());
    }

    /**
     * A lot that went in.
     *
     * @param quantity how much of it, in the consumed part's unit, or null if not recorded
     */
    public record Consumption(LotRef lot, @Nullable BigDecimal quantity) {

        public Consumption {
            require(
                    quantity == null || quantity.signum() >= 0,
                    "consumption of %s is %s; it can't be negative",
                    lot,
                    quantity);
        }
    }
}
