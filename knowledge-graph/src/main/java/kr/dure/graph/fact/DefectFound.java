package kr.dure.graph.fact;

import static kr.dure.graph.fact.Require.require;

import kr.dure.graph.fact.id.DefectId;
import kr.dure.graph.fact.id.OrganisationId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Bad pieces of one type were found in a lot.
 *
 * @param owner who found them
 * @param counterparty who made the lot, when that is another company; null for own lots
 * @param code defect code of the finder's list
 * @param name what the code means
 * @param process the process it comes from, or null if not known
 * @param quantity bad pieces
 */
public record DefectFound(
        OrganisationId owner,
        @Nullable OrganisationId counterparty,
        DefectId defect,
        LotRef lot,
        String code,
        String name,
        @Nullable String process,
        long quantity,
        Instant foundAt,
        Instant statedAt)
        implements Fact {

    public DefectFound {
        require(quantity > 0, "defect %s counts %s pieces; it must be above 0", defect, quantity);
    }

    @Override
    public FactKey key() {
        return FactKey.of(this, defect.value());
    }
}
