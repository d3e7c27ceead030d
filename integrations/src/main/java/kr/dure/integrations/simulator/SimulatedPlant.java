package kr.dure.integrations.simulator;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A plant: machines that go on whether or not its server runs. */
final class SimulatedPlant implements AutoCloseable {

    private final PlantSettings.Plant settings;
    private final List<PlantMachine> machines;
    private int port;
    private @Nullable PlantServer server;

    SimulatedPlant(PlantSettings.Plant settings) {
        this.settings = settings;
        this.port = settings.port();
        this.machines =
                settings.machines().stream()
                        .map(machine -> new PlantMachine(settings, machine))
                        .toList();
    }

    String name() {
        return settings.name();
    }

    /** Starts the server, on the port that it had before. */
    synchronized void open() throws InterruptedException {
        if (server == null) {
            server =
                    PlantServer.start(
                            name(), port, machines.stream().map(PlantMachine::id).toList());
            port = server.port();
            show(Instant.now());
        }
    }

    @Override
    public synchronized void close() {
        PlantServer running = server;
        server = null;
        if (running != null) {
            running.close();
        }
    }

    synchronized Optional<String> endpoint() {
        return Optional.ofNullable(server).map(PlantServer::endpoint);
    }

    synchronized Optional<PlantNodes> nodes() {
        return Optional.ofNullable(server).map(PlantServer::nodes);
    }

    void step(Duration time, List<PieceListener> listeners, Instant now) {
        for (PlantMachine machine : machines) {
            machine.step(time);
            machine.tell(settings.organisation(), name(), listeners, now);
        }
        show(now);
    }

    Optional<PlantMachine> machine(String id) {
        return machines.stream().filter(machine -> machine.id().equals(id)).findFirst();
    }

    private void show(Instant now) {
        nodes().ifPresent(nodes -> machines.forEach(machine -> machine.show(nodes, now)));
    }
}
