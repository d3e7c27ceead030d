package kr.dure.guards;

import static org.assertj.core.api.Assertions.assertThat;

import kr.dure.graph.Graph;
import kr.dure.graph.fact.GraphWriter;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.sight.Agreements;
import kr.dure.graph.sight.Label;
import kr.dure.guards.Visitors.Put;
import kr.dure.guards.Visitors.Seen;
import kr.dure.prompts.Parameter;
import kr.dure.prompts.Question;
import kr.dure.prompts.Questions;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What belongs to somebody else and what does not exist are told apart by nothing. */
@GuardTest
class SameAnswerIT {

    @Autowired private MockMvc web;
    @Autowired private Graph graph;
    @Autowired private GraphWriter writer;
    @Autowired private Agreements agreements;
    @Autowired private Questions questions;

    @Test
    void notYoursAndNotThereAreOneAnswer() {
        World world = new World(Seeds.next());
        Worlds.fill(graph, writer, agreements, world);
        Visitors visitors = new Visitors(web, world);
        int compared = 0;
        OrganisationId stranger = world.companies.getLast();
        for (OrganisationId who : Set.of(stranger, world.companies.get(2))) {
            for (Question question : questions.all()) {
                for (Parameter parameter : question.parameters()) {
                    if (!parameter.type().isNamed()) {
                        continue;
                    }
                    for (OrganisationId owner : world.companies) {
                        for (String name : visitors.names(parameter.type(), owner, 4)) {
                            if (isSeen(world, who, parameter, owner, name)) {
                                continue;
                            }
                            String absent = name.replaceAll("zq[a-z0-9]{7}$", "zq0000000");
                            Seen foreign = asked(visitors, who, question, parameter, name);
                            assertThat(foreign)
                                    .as(
                                            "%s asks %s for %s, seed %s",
                                            who, question.name(), name, world.seed)
                                    .isEqualTo(asked(visitors, who, question, parameter, absent));
                            assertThat(foreign.status()).isEqualTo(404);
                            compared++;
                        }
                    }
                }
            }
        }
        assertThat(compared).isGreaterThan(100);
    }

    /** Whether somebody sees that kind of thing of that company, or this one for another reason. */
    private static boolean isSeen(
            World world,
            OrganisationId who,
            Parameter parameter,
            OrganisationId owner,
            String name) {
        // a term is nobody's: it is seen where a record that uses it is
        Optional<Label> label = Label.of(parameter.type().word());
        return label.stream().anyMatch(one -> world.sees(who).get(one.category()).contains(owner))
                || world.secrets.in(name).stream().allMatch(secret -> world.mayRead(who, secret));
    }

    /** Asks with one name that matters; what else must be given is one's own. */
    private static Seen asked(
            Visitors visitors,
            OrganisationId who,
            Question question,
            Parameter parameter,
            String name) {
        Map<String, String> given = new HashMap<>();
        question.parameters().stream()
                .filter(other -> other.required() && other.type().isNamed())
                .forEach(
                        other ->
                                given.put(
                                        other.name(),
                                        visitors.names(other.type(), who, 1).getFirst()));
        given.put(parameter.name(), name);
        Seen seen = visitors.ask(who, new Put(question.name(), given));
        return new Seen(seen.status(), seen.headers(), seen.body().replace(name, "…"));
    }
}
