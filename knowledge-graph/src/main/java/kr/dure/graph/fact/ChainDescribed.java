package kr.dure.graph.fact;

import static kr.dure.graph.fact.Require.require;

import kr.dure.graph.fact.id.ChainId;
import kr.dure.graph.fact.id.OrganisationId;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A prime contractor states who belongs to one of its supply chains. A firm may stand in more than one tier.
 *
 * @param owner the prime that leads the chain
 * @param members every firm with the tier it stands in, the prime itself in tier 0
 * @param supplies who delivers to whom
 */
public record ChainDescribed(
        OrganisationId owner,
        ChainId chain,
        String name,
        List<Member> members,
        List<Supply> supplies,
        Instant statedAt)
        implements Fact {

    public ChainDescribed {
        members = List.copyOf(members);
        supplies = List.copyOf(supplies);
    }

    @Override
    public FactKey key() {
        return FactKey.of(this, chain.value());
    }

    /**
     * One firm's place in the chain.
     *
     * @param tier 0 for the prime, 1 for who delivers to it, and so on
     */
    public record Member(OrganisationId organisation, int tier) {

        public Member {
            require(
                    tier >= 0 && tier <= 9,
                    "tier %s of %s is not between 0 and 9",
                    tier,
                    organisation);
        }
    }

    /**
     * One delivery relation.
     *
     * @param share part of the customer's need that this supplier covers, 0 to 1, or null if not stated
     */
    public record Supply(
            OrganisationId supplier, OrganisationId customer, @Nullable BigDecimal share) {

        public Supply {
            require(
                    share == null || (share.signum() >= 0 && share.compareTo(BigDecimal.ONE) <= 0),
                    "share %s of %s at %s is not between 0 and 1",
                    share,
                    supplier,
                    customer);
        }
    }
}
