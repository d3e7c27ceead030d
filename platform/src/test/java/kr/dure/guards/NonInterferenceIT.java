package kr.dure.guards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import kr.dure.graph.Graph;
import kr.dure.graph.fact.Fact;
import kr.dure.graph.fact.FactKey;
import kr.dure.graph.fact.GraphWriter;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.sight.Agreements;
import kr.dure.guards.Visitors.Put;
import kr.dure.guards.Visitors.Seen;
import kr.dure.prompts.Question;
import kr.dure.prompts.Questions;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Whatever others do out of a company's sight, no answer that it gets changes by a byte: hidden records get other names, numbers,
 * neighbours and ends of their edges, and new ones appear that point at what the company sees.
 */
@GuardTest
class NonInterferenceIT {

    private static final int NEW = 60;

    /** Companies whose answers are watched, those that see least first. */
    private static final int TURNS = 3;

    @Autowired private MockMvc web;
    @Autowired private Graph graph;
    @Autowired private GraphWriter writer;
    @Autowired private Agreements agreements;
    @Autowired private Questions questions;

    @Test
    void nothingHiddenChangesAnAnswer() {
        World world = new World(Seeds.next());
        Worlds.fill(graph, writer, agreements, world);
        Visitors visitors = new Visitors(web, world);
        Random random = new Random(world.seed);
        int answers = 0;
        for (int turn = 0; turn < TURNS; turn++) {
            OrganisationId who = world.companies.get(world.companies.size() - 1 - turn);
            Map<Put, Seen> first = all(visitors, who);
            List<Fact> changes = changes(world, who, random, World.NOW.minusSeconds(600 - turn));
            assertThat(changes).hasSizeGreaterThan(NEW);
            writer.write(changes);
            for (Map.Entry<Put, Seen> answer : first.entrySet()) {
                Seen second = visitors.ask(who, answer.getKey());
                if (!second.equals(answer.getValue())) {
                    shrink(world, changes, who, answer.getKey(), answer.getValue(), second);
                }
                answers++;
            }
            changes.forEach(world::add);
        }
        assertThat(answers).isGreaterThan(500);
    }

    private Map<Put, Seen> all(Visitors visitors, OrganisationId who) {
        Map<Put, Seen> answers = new LinkedHashMap<>();
        for (Question question : questions.all()) {
            visitors.ways(question, visitors.named(who, 2, 1))
                    .forEach(put -> answers.put(put, visitors.ask(who, put)));
        }
        return answers;
    }

    private static List<Fact> changes(
            World world, OrganisationId who, Random random, Instant statedAt) {
        List<Fact> changes = new ArrayList<>();
        Set<FactKey> changed = new HashSet<>();
        for (Fact fact : world.facts) {
            if (world.isHidden(fact, who) && random.nextInt(3) > 0) {
                changes.add(world.generator.revised(fact, statedAt));
                changed.add(fact.key());
            }
        }
        List<Class<?>> kinds = World.kinds();
        for (int i = 0; i < NEW; ) {
            Fact fact =
                    (Fact)
                            world.generator.of(
                                    kinds.get(random.nextInt(kinds.size())),
                                    world.generator.company(),
                                    statedAt);
            // of two statements of one moment the graph keeps either; the world would remember the
            // other
            if (world.changesNothingSeen(fact, who) && changed.add(fact.key())) {
                changes.add(fact);
                i++;
            }
        }
        return changes;
    }

    /** Tells the first change that shows, over the world as it was. */
    private void shrink(
            World world, List<Fact> changes, OrganisationId who, Put put, Seen before, Seen after) {
        Visitors visitors = new Visitors(web, world);
        Worlds.fill(graph, writer, agreements, world);
        Seen first = visitors.ask(who, put);
        for (Fact change : changes) {
            writer.write(List.of(change));
            Seen second = visitors.ask(who, put);
            if (!second.equals(first)) {
                fail(
                        "Seed %s: %s asks %s and is answered otherwise after something hidden from"
                                + " them: %s%nbefore %s%nafter %s",
                        world.seed, who, put, change, first, second);
            }
        }
        fail(
                "Seed %s: %s asks %s and is answered otherwise after %d hidden changes; none of"
                        + " them, one after another, does it%nbefore %s%nafter %s",
                world.seed, who, put, changes.size(), before, after);
    }
}
