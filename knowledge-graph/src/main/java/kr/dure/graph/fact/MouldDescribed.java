package kr.dure.graph.fact;

import static kr.dure.graph.fact.Require.require;

import kr.dure.graph.fact.id.MouldId;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.fact.id.PartId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A company describes a mould, die or tool that it makes parts with (IEC 62264 physical asset).
 *
 * @param kind what it is, such as {@code press die} or {@code injection mould}
 * @param part the owner's part that it makes, or null
 * @param cavities pieces a shot
 * @param lifeShots shots for which its maker vouches
 * @param serviceEvery shots from one maintenance to the next
 */
public record MouldDescribed(
        OrganisationId owner,
        MouldId mould,
        String name,
        String kind,
        @Nullable PartId part,
        int cavities,
        long lifeShots,
        long serviceEvery,
        Instant statedAt)
        implements Fact {

    public MouldDescribed {
        require(
                cavities > 0 && lifeShots > 0 && serviceEvery > 0,
                "mould %s has %s cavities, a life of %s shots and service every %s; all must be"
                        + " above 0",
                mould,
                cavities,
                lifeShots,
                serviceEvery);
    }

    @Override
    public FactKey key() {
        return FactKey.of(this, mould.value());
    }
}
