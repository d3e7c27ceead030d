package kr.dure.integrations.opcua;

import static org.assertj.core.api.Assertions.assertThat;

import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.integrations.connector.Health;
import kr.dure.integrations.simulator.LatePlant;

import org.assertj.core.api.ThrowingConsumer;
import org.eclipse.milo.opcua.stack.core.security.SecurityPolicy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that answers before its nodes are there: what it refuses at first is asked for until it comes. */
class MissingNodesIT {

    private static final String PRESS = "PRESS-02";
    private static final String GOOD = "nsu=urn:dure:plant;s=PRESS-02.Good";
    private static final String SCRAP = "nsu=urn:dure:plant;s=PRESS-02.Scrap";
    private static final Duration RATE = Duration.ofMillis(200);

    private final List<Notification> heard = new CopyOnWriteArrayList<>();
    @TempDir private Path folder;
    private LatePlant plant;
    private @Nullable OpcUaConnection connection;
    private @Nullable Link link;

    @BeforeEach
    void aServerWithoutNodes() throws Exception {
        plant = LatePlant.open();
    }

    @AfterEach
    void close() throws IOException {
        if (link != null) {
            link.close();
        }
        plant.close();
    }

    @Test
    void nodesThatComeAfterTheirServerAreWatched() {
        plant.name();
        listen();
        healthThat(health -> assertThat(health.message()).contains("for 2 node(s)"));

        plant.load(PRESS);

        theNodesAreWatched();
    }

    @Test
    void nodesWhoseNamespaceComesAfterTheirServerAreWatched() {
        listen();
        healthThat(health -> assertThat(health.message()).contains("for 2 node(s)"));

        plant.name();
        plant.load(PRESS);

        theNodesAreWatched();
    }

    @Test
    void whatIsStillMissingIsToldOnlyOnce() {
        plant.load(PRESS);
        listen(GOOD, "nsu=urn:dure:plant;s=PRESS-02.Gut");
        healthThat(health -> assertThat(health.message()).contains("for 1 node(s)"));

        // long enough for it to be asked for again
        Eventually.within(
                Duration.ofSeconds(60),
                () -> List.copyOf(heard),
                all -> assertThat(all).hasSizeGreaterThan(8));

        healthThat(health -> assertThat(health.message()).contains("PRESS-02.Gut"));
        assertThat(values()).filteredOn(value -> !value.sure()).hasSize(1);
    }

    private void theNodesAreWatched() {
        healthThat(health -> assertThat(health).returns("", Health::message));
        plant.count(PRESS, 4711);
        Eventually.within(
                Duration.ofSeconds(30),
                this::values,
                all -> {
                    assertThat(all).filteredOn(value -> value.text().equals("4711")).hasSize(1);
                    assertThat(all).anyMatch(value -> value.node().equals(SCRAP) && value.sure());
                });
    }

    private List<NodeValue> values() {
        return heard.stream().flatMap(each -> each.values().stream()).toList();
    }

    private void listen() {
        listen(GOOD, SCRAP);
    }

    private void listen(String good, String scrap) {
        connection =
                new OpcUaConnection(
                        new ServerSettings(
                                "late",
                                new OrganisationId("kwangjin-press"),
                                plant.endpoint(),
                                SecurityPolicy.None,
                                null,
                                null,
                                RATE,
                                RATE,
                                new SignalNodes(null, null, good, scrap, null),
                                List.of(new MachineSettings(PRESS, null, null))));
        link = new Link(connection, new Clients(folder), RATE, RATE, heard::add);
        link.start();
    }

    private void healthThat(ThrowingConsumer<Health> wanted) {
        OpcUaConnection watched = Objects.requireNonNull(connection);
        Eventually.within(
                Duration.ofSeconds(60),
                watched::health,
                health -> {
                    assertThat(health.state()).isEqualTo(Health.State.UP);
                    wanted.accept(health);
                });
    }
}
