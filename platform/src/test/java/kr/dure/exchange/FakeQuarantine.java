package kr.dure.exchange;

import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.integrations.ingest.Mended;
import kr.dure.integrations.ingest.Quarantine;
import kr.dure.integrations.ingest.Quarantined;
import kr.dure.integrations.ingest.Refused;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A quarantine that remembers what it was given and numbers it from 1. */
final class FakeQuarantine implements Quarantine {

    final List<Refused> kept = new ArrayList<>();

    @Override
    public String keep(Refused refused) {
        kept.add(refused);
        return String.valueOf(kept.size());
    }

    @Override
    public List<Quarantined> list(
            OrganisationId owner, Quarantined.State state, int rows, int offset) {
        return List.of();
    }

    @Override
    public long open(OrganisationId owner) {
        return kept.size();
    }

    @Override
    public Optional<Quarantined> get(OrganisationId owner, String id) {
        return Optional.empty();
    }

    @Override
    public Mended mend(OrganisationId owner, String id, String corrected, String who) {
        return new Mended.Unknown();
    }

    @Override
    public boolean discard(OrganisationId owner, String id, String reason, String who) {
        return false;
    }
}
