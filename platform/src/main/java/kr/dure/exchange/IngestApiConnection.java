package kr.dure.exchange;

import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.integrations.connector.Connection;
import kr.dure.integrations.connector.Health;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** A company's system that sends facts over the ingest API. */
final class IngestApiConnection implements Connection {

    /** Begins the name of one that a person's token opened. */
    static final String PERSON = "person:";

    private final String name;
    private final OrganisationId organisation;
    private volatile @Nullable Instant lastHeard;

    IngestApiConnection(String name, OrganisationId organisation) {
        this.name = name;
        this.organisation = organisation;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String kind() {
        return "api";
    }

    @Override
    public OrganisationId organisation() {
        return organisation;
    }

    /** It is up whenever this platform is: the other side calls. */
    @Override
    public Health health() {
        return Health.up(lastHeard);
    }

    boolean isPerson() {
        return name.startsWith(PERSON);
    }

    void heard() {
        lastHeard = Instant.now();
    }

    @Override
    public String toString() {
        return "%s of %s".formatted(name, organisation);
    }
}
