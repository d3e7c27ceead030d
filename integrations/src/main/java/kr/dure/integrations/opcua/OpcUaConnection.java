package kr.dure.integrations.opcua;

import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.integrations.connector.Connection;
import kr.dure.integrations.connector.Health;

import java.time.Instant;

/** A server that the platform listens to, and how that goes. */
final class OpcUaConnection implements Connection {

    private final ServerSettings settings;
    private volatile Health health = Health.starting();
    private String complaint = "";

    OpcUaConnection(ServerSettings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return settings.name();
    }

    @Override
    public String kind() {
        return "opcua";
    }

    @Override
    public OrganisationId organisation() {
        return settings.organisation();
    }

    @Override
    public Health health() {
        return health;
    }

    ServerSettings settings() {
        return settings;
    }

    /** @param message what is amiss although the server answers, may be empty */
    synchronized void up(Instant heard, String message) {
        complaint = message;
        health = new Health(Health.State.UP, heard, message);
    }

    /** The session that was lost is taken up again. */
    synchronized void again() {
        health = new Health(Health.State.UP, health.lastHeard(), complaint);
    }

    synchronized void heard(Instant at) {
        Health before = health;
        if (before.state() == Health.State.UP) {
            health = new Health(Health.State.UP, at, before.message());
        }
    }

    /** @param message why it has no session yet */
    synchronized void starting(String message) {
        health = new Health(Health.State.STARTING, null, message);
    }

    /** Returns whether this is news. */
    synchronized boolean down(String message) {
        Health before = health;
        Health after = Health.down(before.lastHeard(), message);
        health = after;
        return !after.equals(before);
    }
}
