package kr.dure.integrations.connector;

import kr.dure.graph.fact.id.OrganisationId;

import org.springframework.stereotype.Component;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** All connections, for the pages that show how they do. A connector registers each of its connections here. */
@Component
public final class Connections {

    private final Map<String, Connection> connections = new ConcurrentHashMap<>();
    private final Map<String, Tally> tallies = new ConcurrentHashMap<>();

    /**
     * Adds a connection.
     *
     * @throws IllegalArgumentException if there is one of that name already
     */
    public void register(Connection connection) {
        Connection other = connections.putIfAbsent(connection.name(), connection);
        if (other != null) {
            throw new IllegalArgumentException(
                    "two connections are named %s (%s of %s and %s of %s); give one another name"
                            .formatted(
                                    connection.name(),
                                    other.kind(),
                                    other.organisation(),
                                    connection.kind(),
                                    connection.organisation()));
        }
    }

    public void remove(Connection connection) {
        connections.remove(connection.name(), connection);
    }

    public Optional<Connection> named(String name) {
        return Optional.ofNullable(connections.get(name));
    }

    /** The connections of one company by name; no other company's are ever listed together. */
    public List<Connection> of(OrganisationId organisation) {
        return connections.values().stream()
                .filter(connection -> connection.organisation().equals(organisation))
                .sorted(Comparator.comparing(Connection::name))
                .toList();
    }

    /** What came of the records of the connection of this name. */
    public Tally tally(String name) {
        return tallies.getOrDefault(name, Tally.NOTHING);
    }

    /** Adds to what came of a connection's records. */
    public void count(String name, Tally more) {
        tallies.merge(name, more, Tally::plus);
    }
}
