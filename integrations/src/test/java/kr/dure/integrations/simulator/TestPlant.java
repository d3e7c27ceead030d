package kr.dure.integrations.simulator;

import kr.dure.graph.fact.id.OrganisationId;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** A plant with a real OPC UA server whose machines do only what a test tells them. */
public final class TestPlant implements AutoCloseable {

    private final SimulatedPlant plant;
    private String endpoint = "";

    private TestPlant(int port, String... machines) {
        plant =
                new SimulatedPlant(
                        new PlantSettings.Plant(
                                "test",
                                new OrganisationId("kwangjin-press"),
                                port,
                                1,
                                Stream.of(machines).map(TestPlant::settings).toList()));
    }

    public static TestPlant open(String... machines) throws InterruptedException {
        TestPlant plant = new TestPlant(0, machines);
        plant.open();
        return plant;
    }

    /** Opens the server, again on the same port if it was open before. */
    public void open() throws InterruptedException {
        plant.open();
        endpoint = plant.endpoint().orElseThrow();
        show();
    }

    public String endpoint() {
        return endpoint;
    }

    public SimulatedMachine machine(String id) {
        return plant.machine(id).orElseThrow();
    }

    /** Lets the nodes show what the machines hold. */
    public void show() {
        plant.step(Duration.ZERO, List.of(), Instant.now());
    }

    public void spoil(String node, long status) {
        plant.nodes().orElseThrow().spoil(node, status, Instant.now());
    }

    @Override
    public void close() {
        plant.close();
    }

    private static PlantSettings.Machine settings(String id) {
        return new PlantSettings.Machine(id, "press", Duration.ofSeconds(6));
    }
}
