package kr.dure.demonstration;

import kr.dure.demonstration.Scenario.Agreement;
import kr.dure.graph.Cypher;
import kr.dure.graph.Graph;
import kr.dure.graph.fact.Fact;
import kr.dure.graph.fact.GraphWriter;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.sight.Agreements;
import kr.dure.graph.sight.Category;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Writes the fictional chain into an empty graph; a restart over kept data leaves it as it is. */
@Component
@Order(1)
@ConditionalOnBooleanProperty("dure.demonstration.enabled")
class FirstStart implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(FirstStart.class);
    private static final Cypher WRITTEN = Cypher.beside(FirstStart.class, "written.cypher");

    private final Graph graph;
    private final GraphWriter writer;
    private final Agreements agreements;
    private final Clock clock;

    FirstStart(Graph graph, GraphWriter writer, Agreements agreements, Clock clock) {
        this.graph = graph;
        this.writer = writer;
        this.agreements = agreements;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        DemonstrationChain chain =
                DemonstrationChain.at(new Moment(clock.instant(), clock.getZone()));
        if (isWritten(chain.scenario())) {
            return;
        }
        List<Fact> facts = chain.facts();
        writer.write(facts);
        chain.scenario().agreements().forEach(this::share);
        writer.write(List.of(chain.chain()));
        log.info(
                "Wrote the demonstration chain {}: {} firms, {} facts",
                chain.scenario().chain(),
                chain.scenario().firms().size(),
                facts.size());
    }

    private boolean isWritten(Scenario scenario) {
        Map<String, Object> key =
                Map.of("owner", scenario.lead().value(), "chain", scenario.chain());
        return !graph.read(WRITTEN, key).isEmpty();
    }

    private void share(Agreement agreement) {
        LocalDate until = LocalDate.now(clock).plusYears(2);
        for (OrganisationId provider : agreement.providers()) {
            for (Category category : agreement.categories()) {
                agreements.share(
                        provider, agreement.consumer(), category, until, agreement.purpose());
            }
        }
    }
}
