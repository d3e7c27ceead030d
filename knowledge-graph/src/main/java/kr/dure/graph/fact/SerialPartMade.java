package kr.dure.graph.fact;

import static kr.dure.graph.fact.Require.require;

import kr.dure.graph.fact.id.LotId;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.fact.id.SerialId;

import java.time.Instant;

/**
 * A single piece that carries a serial number was made, as a serial part of Catena-X (SerialPart 3.0.0).
 *
 * @param sequence the running number in the serial, by which people name ranges
 * @param lot the owner's lot that it is of; what went into the lot went into it
 */
public record SerialPartMade(
        OrganisationId owner,
        SerialId serial,
        long sequence,
        LotId lot,
        Instant madeAt,
        Instant statedAt)
        implements Fact {

    public SerialPartMade {
        require(
                sequence >= 0,
                "serial %s has running number %s; it can't be negative",
                serial,
                sequence);
    }

    @Override
    public FactKey key() {
        return FactKey.of(this, serial.value());
    }
}
