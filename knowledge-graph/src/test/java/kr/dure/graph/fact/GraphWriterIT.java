package kr.dure.graph.fact;

import static org.assertj.core.api.Assertions.assertThat;

import kr.dure.graph.Cypher;
import kr.dure.graph.Graph;
import kr.dure.graph.SharedGraph;
import kr.dure.graph.fact.LotProduced.Consumption;
import kr.dure.graph.fact.id.LotId;
import kr.dure.graph.fact.id.MachineId;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.fact.id.PartId;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

class GraphWriterIT {

    private static final OrganisationId PLATING = new OrganisationId("yujin-plating");
    private static final OrganisationId PRESS = new OrganisationId("kwangjin-press");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final Graph graph = SharedGraph.empty();
    private final GraphWriter writer = new GraphWriter(graph);

    static Stream<Class<?>> types() {
        return GeneratedFacts.types();
    }

    @RepeatedTest(6)
    void facts_in_any_order_and_any_batches_give_the_same_graph() {
        long seed = System.nanoTime();
        GeneratedFacts generated = new GeneratedFacts(seed);
        List<Fact> facts = generated.ofEachType(4);
        writer.write(facts);
        List<String> once = SharedGraph.snapshot();
        for (int i = 0; i < 3; i++) {
            SharedGraph.empty();
            inBatches(generated.shuffled(facts), new Random(seed + i));
            assertThat(SharedGraph.snapshot()).as("seed %d, order %d", seed, i).isEqualTo(once);
        }
    }

    @RepeatedTest(3)
    void facts_applied_twice_are_known_and_change_nothing() {
        long seed = System.nanoTime();
        GeneratedFacts generated = new GeneratedFacts(seed);
        List<Fact> facts = generated.ofEachType(3);
        writer.write(facts);
        List<String> once = SharedGraph.snapshot();
        assertThat(writer.write(generated.shuffled(facts)))
                .as("seed %d", seed)
                .allMatch(Outcome.AlreadyKnown.class::isInstance);
        assertThat(SharedGraph.snapshot()).as("seed %d", seed).isEqualTo(once);
    }

    @ParameterizedTest
    @MethodSource("types")
    void an_older_revision_never_wins(Class<?> type) {
        long seed = System.nanoTime();
        GeneratedFacts generated = new GeneratedFacts(seed);
        Fact newer = generated.of(type);
        Fact older = generated.of(type);
        while (!older.key().equals(newer.key()) || !older.statedAt().isBefore(newer.statedAt())) {
            newer = generated.of(type);
            older = generated.of(type);
        }
        writer.write(List.of(newer));
        List<String> once = SharedGraph.snapshot();
        assertThat(writer.write(List.of(older)))
                .as("seed %d", seed)
                .containsExactly(new Outcome.AlreadyKnown(older.key()));
        assertThat(SharedGraph.snapshot()).as("seed %d", seed).isEqualTo(once);
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_newer_revision_leaves_nothing_of_the_older_one(Class<?> type) {
        long seed = System.nanoTime();
        GeneratedFacts generated = new GeneratedFacts(seed);
        Fact older = generated.of(type);
        Fact newer = generated.of(type);
        while (!older.key().equals(newer.key()) || !older.statedAt().isBefore(newer.statedAt())) {
            older = generated.of(type);
            newer = generated.of(type);
        }
        writer.write(List.of(newer));
        List<String> alone = SharedGraph.snapshot();
        SharedGraph.empty();
        writer.write(List.of(older));
        assertThat(writer.write(List.of(newer)))
                .as("seed %d", seed)
                .containsExactly(new Outcome.Kept(newer.key()));
        assertThat(SharedGraph.snapshot()).as("seed %d", seed).isEqualTo(alone);
    }

    /** An index refuses a key of more than 8 kB; what a record or its JSON accepts must be within. */
    @ParameterizedTest
    @MethodSource("types")
    void the_longest_texts_that_a_fact_may_hold_are_written(Class<?> type) {
        GeneratedFacts generated = new GeneratedFacts(System.nanoTime());
        ObjectNode json =
                Stream.generate(() -> (ObjectNode) FactJson.write(generated.of(type)))
                        .limit(50)
                        .max(Comparator.comparingInt(ObjectNode::size))
                        .orElseThrow();
        lengthen(json, json);
        Fact fact = (Fact) FactJson.parse(json);
        assertThat(writer.write(List.of(fact))).containsExactly(new Outcome.Kept(fact.key()));
    }

    @Test
    void outcomes_come_in_the_order_of_the_facts() {
        LotProduced first = lot(PLATING, "PL-77", NOON, List.of());
        LotProduced second = lot(PLATING, "PL-77", NOON.plusSeconds(1), List.of());
        LotProduced other = lot(PRESS, "PL-77", NOON, List.of());
        assertThat(writer.write(List.of(first, other, second, second)))
                .containsExactly(
                        new Outcome.AlreadyKnown(first.key()),
                        new Outcome.Kept(other.key()),
                        new Outcome.Kept(second.key()),
                        new Outcome.AlreadyKnown(second.key()));
    }

    @Test
    void an_unknown_lot_is_a_bare_key_until_its_owner_states_it() {
        writer.write(List.of(lot(PRESS, "BK-2026-1", NOON, List.of(consumed("PL-77")))));
        assertThat(lotOfPlating()).isEqualTo(Map.of("owner", PLATING.value(), "id", "PL-77"));
        writer.write(List.of(lot(PLATING, "PL-77", NOON, List.of())));
        assertThat(lotOfPlating())
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("quantity", 100L)
                .containsEntry("producedAt", NOON)
                .containsEntry("statedAt", NOON);
    }

    @Test
    void what_went_in_twice_is_one_relationship_with_the_sum() {
        writer.write(
                List.of(
                        lot(
                                PRESS,
                                "BK-2026-1",
                                NOON,
                                List.of(consumed("PL-77"), consumed("PL-77")))));
        assertThat(
                        graph.read(
                                Cypher.of(
                                        "consumed",
                                        "MATCH (:Lot)-[c:CONSUMED]->(:Lot) RETURN c.quantity AS"
                                                + " quantity"),
                                Map.of()))
                .containsExactly(Map.of("quantity", 5.0));
    }

    @Test
    void a_machine_shows_the_state_that_began_last_and_its_latest_sign_of_life() {
        MachineId press = new MachineId("PRESS-02");
        writer.write(
                List.of(
                        new MachineStateChanged(
                                PRESS, press, MachineStateChanged.State.HELD, NOON, NOON)));
        writer.write(
                List.of(
                        new MachineStateChanged(
                                PRESS,
                                press,
                                MachineStateChanged.State.EXECUTE,
                                NOON.minus(Duration.ofHours(1)),
                                NOON.plus(Duration.ofHours(1)))));
        assertThat(
                        graph.read(
                                Cypher.of(
                                        "machine",
                                        "MATCH (m:Machine) RETURN m.state AS state, m.stateSince AS"
                                                + " since, m.heardAt AS heardAt"),
                                Map.of()))
                .containsExactly(
                        Map.of(
                                "state",
                                "HELD",
                                "since",
                                NOON,
                                "heardAt",
                                NOON.plus(Duration.ofHours(1))));
    }

    /** As much as one transaction must hold: what an earlier revision of the lot told is taken away in it. */
    @Test
    void the_longest_list_is_written_and_written_anew() {
        for (int revision = 0; revision < 2; revision++) {
            List<Consumption> consumed = new ArrayList<>();
            for (int i = 0; i < JsonReader.MOST_ITEMS; i++) {
                consumed.add(consumed("%d-%05d-%s".formatted(revision, i, "X".repeat(90))));
            }
            LotProduced lot = lot(PRESS, "BK-2026-1", NOON.plusSeconds(revision), consumed);
            assertThat(FactJson.parse(FactJson.write(lot))).isEqualTo(lot);
            assertThat(writer.write(List.of(lot))).containsExactly(new Outcome.Kept(lot.key()));
        }
    }

    @Test
    void a_probe_writes_and_no_fact_is_changed() {
        writer.write(List.of(lot(PLATING, "PL-77", NOON, List.of())));
        writer.probe();
        assertThat(
                        graph.read(
                                Cypher.of(
                                        "probed",
                                        "MATCH (m:Migration) WHERE m.probedAt IS NOT NULL RETURN"
                                                + " count(m) AS probed"),
                                Map.of()))
                .containsExactly(Map.of("probed", 1L));
        assertThat(lotOfPlating())
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("statedAt", NOON);
    }

    @Test
    void nothing_is_written_for_no_facts() {
        assertThat(writer.write(List.of())).isEmpty();
    }

    private void inBatches(List<Fact> facts, Random random) {
        List<Fact> left = new ArrayList<>(facts);
        while (!left.isEmpty()) {
            List<Fact> batch = left.subList(0, Math.min(left.size(), 1 + random.nextInt(25)));
            writer.write(batch);
            batch.clear();
        }
    }

    /** Gives each text within as many letters as the fact is still read with; days, times and words stay. */
    private static void lengthen(JsonNode within, ObjectNode fact) {
        within.properties()
                .forEach(
                        entry -> {
                            if (entry.getValue().isString()) {
                                lengthen((ObjectNode) within, entry.getKey(), fact);
                            } else {
                                lengthen(entry.getValue(), fact);
                            }
                        });
        if (within.isArray()) {
            within.forEach(item -> lengthen(item, fact));
        }
    }

    private static void lengthen(ObjectNode record, String name, ObjectNode fact) {
        String accepted = record.path(name).stringValue();
        int shortest = 0;
        int longest = 10_001;
        while (longest - shortest > 1) {
            int length = (shortest + longest) / 2;
            record.put(name, "가".repeat(length));
            if (FactJson.parse(fact) instanceof Fact) {
                accepted = record.path(name).stringValue();
                shortest = length;
            } else {
                longest = length;
            }
        }
        record.put(name, accepted);
    }

    private @Nullable Object lotOfPlating() {
        return graph.read(
                        Cypher.of("lot", "MATCH (l:Lot {id: 'PL-77'}) RETURN properties(l) AS lot"),
                        Map.of())
                .getFirst()
                .get("lot");
    }

    private static Consumption consumed(String lot) {
        return new Consumption(new LotRef(PLATING, new LotId(lot)), new BigDecimal("2.5"));
    }

    private static LotProduced lot(
            OrganisationId owner, String id, Instant at, List<Consumption> consumed) {
        return new LotProduced(
                owner,
                new LotId(id),
                new PartId("BK-110"),
                new BigDecimal("100"),
                "1",
                null,
                consumed,
                NOON,
                at);
    }
}
