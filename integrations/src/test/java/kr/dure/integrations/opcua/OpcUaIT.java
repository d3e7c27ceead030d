package kr.dure.integrations.opcua;

import static org.assertj.core.api.Assertions.assertThat;

import kr.dure.graph.fact.AlarmCleared;
import kr.dure.graph.fact.AlarmRaised;
import kr.dure.graph.fact.Fact;
import kr.dure.graph.fact.MachineStateChanged;
import kr.dure.graph.fact.MachineStateChanged.State;
import kr.dure.graph.fact.ProductionCounted;
import kr.dure.graph.fact.id.MachineId;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.integrations.connector.Connections;
import kr.dure.integrations.connector.Health;
import kr.dure.integrations.ingest.Inbox;
import kr.dure.integrations.ingest.Mended;
import kr.dure.integrations.ingest.Quarantine;
import kr.dure.integrations.ingest.Quarantined;
import kr.dure.integrations.ingest.Refused;
import kr.dure.integrations.simulator.PackMl;
import kr.dure.integrations.simulator.TestPlant;

import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.security.SecurityPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** The whole way from a node of a real server to a fact in front of the inbox. */
class OpcUaIT {

    private static final Logger log = LoggerFactory.getLogger(OpcUaIT.class);
    private static final String PRESS = "PRESS-02";

    private final List<Fact> inbox = new CopyOnWriteArrayList<>();
    private final List<Refused> quarantine = new CopyOnWriteArrayList<>();
    private final Map<MachineId, MachineMemory> memory = new ConcurrentHashMap<>();
    private volatile boolean inboxBroken;

    @TempDir private Path data;
    private TestPlant plant;
    private final CamelContext camel = new DefaultCamelContext();
    private OpcUaConnections connections =
            new OpcUaConnections(new OpcUaSettings(null), new Connections());

    @BeforeEach
    void aPlantWithAPress() throws Exception {
        plant = TestPlant.open(PRESS, "PRESS-03");
        plant.machine(PRESS).force(PackMl.EXECUTE);
        plant.show();
    }

    @AfterEach
    void close() {
        camel.stop();
        plant.close();
    }

    @Test
    void aPieceMadeIsCountedWithinSeconds() throws Exception {
        listen(plant.endpoint());
        up();

        plant.machine(PRESS).count(3, 1);
        plant.show();

        Duration took = counted(3, 1);
        log.info("a changed counter was a fact after {} ms", took.toMillis());
        assertThat(took).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void stateAndAlarmBecomeFacts() throws Exception {
        listen(plant.endpoint());
        up();

        plant.machine(PRESS).raise("P-211", "금형 하사점 이탈", 700);
        plant.show();
        eventually(AlarmRaised.class, raised -> raised.text().equals("금형 하사점 이탈"));
        eventually(MachineStateChanged.class, state -> state.state() == State.HELD);

        plant.machine(PRESS).release();
        plant.show();
        eventually(AlarmCleared.class, cleared -> cleared.alarm().value().startsWith("P-211@"));
        eventually(MachineStateChanged.class, state -> state.state() == State.EXECUTE);
    }

    @Test
    void valuesFlowAgainAfterARestartOfTheServer() throws Exception {
        listen(plant.endpoint());
        up();
        plant.machine(PRESS).count(5, 0);
        plant.show();
        counted(5, 0);

        plant.close();
        plant.machine(PRESS).count(2, 0);
        plant.open();
        Duration took = counted(7, 0);
        log.info("values flowed {} ms after the server was back", took.toMillis());

        plant.machine(PRESS).count(1, 0);
        plant.show();
        counted(8, 0);
        up();
    }

    @Test
    void aServerThatWasAwayForLongIsFoundAgain() throws Exception {
        listen(plant.endpoint());
        up();
        plant.close();
        eventually(Health.State.DOWN);
        assertThat(health().message()).contains(plant.endpoint()).contains("check");

        plant.machine(PRESS).force(PackMl.STOPPED);
        plant.open();

        eventually(MachineStateChanged.class, state -> state.state() == State.STOPPED);
        up();
    }

    @Test
    void aShortDropOfTheNetworkLosesNoState() throws Exception {
        try (Wire wire = new Wire(plant.endpoint())) {
            listen(wire.endpoint());
            up();

            wire.cut();
            stay(PackMl.SUSPENDED);
            stay(PackMl.EXECUTE);
            wire.mend();

            eventually(MachineStateChanged.class, state -> state.state() == State.SUSPENDED);
            plant.machine(PRESS).force(PackMl.STOPPED);
            plant.show();
            eventually(MachineStateChanged.class, state -> state.state() == State.STOPPED);
        }
    }

    @Test
    void aServerThatComesLaterIsFound() throws Exception {
        String endpoint = plant.endpoint();
        plant.close();
        Instant before = Instant.now();
        listen(endpoint);
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(10));
        eventually(Health.State.DOWN);

        plant.open();

        eventually(MachineStateChanged.class, state -> state.state() == State.EXECUTE);
        up();
    }

    @Test
    void aBrokenNodeLiesInQuarantineOnce() throws Exception {
        listen(plant.endpoint());
        up();

        for (int time = 0; time < 3; time++) {
            plant.spoil(PRESS + ".Good", StatusCodes.Bad_SensorFailure);
            aMoment();
            plant.show();
            aMoment();
        }

        Eventually.within(
                Duration.ofSeconds(10),
                () -> List.copyOf(quarantine),
                all ->
                        assertThat(all)
                                .filteredOn(refused -> refused.place().contains(PRESS + ".Good"))
                                .singleElement()
                                .satisfies(
                                        refused ->
                                                assertThat(refused.problems().getFirst().expected())
                                                        .contains("sensor")));
    }

    @Test
    void aNodeThatTheServerDoesNotHaveIsTold() throws Exception {
        listen(plant.endpoint(), "nsu=urn:dure:plant;s={machine}.Stat");
        up();

        assertThat(health().message()).contains("PRESS-02.Stat").contains("Bad_NodeIdUnknown");
        Eventually.within(
                Duration.ofSeconds(5),
                () -> List.copyOf(quarantine),
                all -> assertThat(all).hasSize(1));
    }

    @Test
    void whatTheInboxDidNotTakeIsReadAgain() throws Exception {
        listen(plant.endpoint());
        up();
        eventually(MachineStateChanged.class, state -> state.state() == State.EXECUTE);

        inboxBroken = true;
        stay(PackMl.STOPPED);
        eventually(Health.State.DOWN);
        inboxBroken = false;

        eventually(MachineStateChanged.class, state -> state.state() == State.STOPPED);
    }

    /** WHY: what a restart does not know of was stated already, and would be counted twice or never. */
    @Test
    void anOrderlyStopRemembersTheLastPieces() throws Exception {
        listen(plant.endpoint());
        up();
        plant.machine(PRESS).count(3, 1);
        plant.show();
        counted(3, 1);
        plant.machine(PRESS).count(2, 0);
        plant.show();
        counted(5, 1);

        camel.stop();

        assertThat(memory.get(new MachineId(PRESS)))
                .extracting(known -> known.counts().interval())
                .returns(5L, MachineMemory.Interval::good);
    }

    private void listen(String endpoint) throws Exception {
        listen(endpoint, "nsu=urn:dure:plant;s={machine}.State");
    }

    private void listen(String endpoint, String stateNode) throws Exception {
        String node = "nsu=urn:dure:plant;s={machine}.";
        AlarmNodes alarm =
                new AlarmNodes(
                        node + "Alarm.Active",
                        node + "Alarm.Code",
                        null,
                        node + "Alarm.Text",
                        null,
                        node + "Alarm.Severity",
                        null);
        ServerSettings server =
                new ServerSettings(
                        "kwangjin-plc",
                        new OrganisationId("kwangjin-press"),
                        endpoint,
                        SecurityPolicy.None,
                        null,
                        null,
                        Duration.ofMillis(250),
                        Duration.ofMillis(250),
                        new SignalNodes(
                                stateNode, null, node + "Good", node + "Scrap", List.of(alarm)),
                        List.of(new MachineSettings(PRESS, null, null)));
        connections = new OpcUaConnections(new OpcUaSettings(List.of(server)), new Connections());
        camel.addComponent("dure-opcua", new OpcUaComponent(connections, data));
        camel.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from(Inbox.URI)
                                .errorHandler(noErrorHandler())
                                .process(
                                        exchange ->
                                                take(
                                                        exchange.getIn()
                                                                .getMandatoryBody(List.class)));
                    }
                });
        camel.addRoutes(new OpcUaRoutes(connections, new Kept(), new Shelf()));
        camel.start();
    }

    private void take(List<?> facts) {
        if (inboxBroken) {
            throw new IllegalStateException("the disk is full");
        }
        facts.forEach(fact -> inbox.add((Fact) fact));
    }

    /** Long enough in a state for the server to look at it. */
    private void stay(PackMl state) {
        plant.machine(PRESS).force(state);
        plant.show();
        aMoment();
    }

    private static void aMoment() {
        Instant until = Instant.now().plusMillis(800);
        Eventually.within(
                Duration.ofSeconds(20),
                Instant::now,
                now -> assertThat(now).isAfterOrEqualTo(until));
    }

    private Health health() {
        return connections.all().getFirst().health();
    }

    private void up() {
        eventually(Health.State.UP);
    }

    private void eventually(Health.State state) {
        Eventually.within(
                Duration.ofSeconds(90),
                this::health,
                health -> assertThat(health.state()).isEqualTo(state));
    }

    private Duration counted(long good, long scrap) {
        return eventually(
                ProductionCounted.class, count -> count.good() == good && count.scrap() == scrap);
    }

    private <F extends Fact> Duration eventually(Class<F> kind, Predicate<F> expected) {
        return Eventually.within(
                Duration.ofSeconds(90),
                () -> List.copyOf(inbox),
                all ->
                        assertThat(all)
                                .filteredOn(kind::isInstance)
                                .extracting(kind::cast)
                                .anyMatch(expected));
    }

    private final class Kept implements Memories {

        @Override
        public Map<MachineId, MachineMemory> recall(String connection) {
            return new HashMap<>(memory);
        }

        @Override
        public void remember(String connection, MachineId machine, MachineMemory known) {
            memory.put(machine, known);
        }
    }

    private final class Shelf implements Quarantine {

        @Override
        public String keep(Refused refused) {
            quarantine.add(refused);
            return "1";
        }

        @Override
        public List<Quarantined> list(
                OrganisationId owner, Quarantined.State state, int rows, int offset) {
            return List.of();
        }

        @Override
        public long open(OrganisationId owner) {
            return 0;
        }

        @Override
        public Optional<Quarantined> get(OrganisationId owner, String id) {
            return Optional.empty();
        }

        @Override
        public Mended mend(OrganisationId owner, String id, String corrected, String who) {
            throw new UnsupportedOperationException("nothing is mended here");
        }

        @Override
        public boolean discard(OrganisationId owner, String id, String reason, String who) {
            return false;
        }
    }
}
