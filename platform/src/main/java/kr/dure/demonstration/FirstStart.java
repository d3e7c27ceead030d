package kr.dure.demonstration;

import kr.dure.graph.Cypher;
import kr.dure.graph.Graph;
import kr.dure.graph.fact.Fact;
import kr.dure.graph.fact.GraphWriter;
import kr.dure.graph.sight.Agreements;
import kr.dure.graph.sight.Terms;
import kr.dure.graph.sight.TraceGrants;

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
import java.util.Set;

/** Writes the fictional chain into an empty graph; a restart over kept data leaves it as it is. */
@Component
@Order(1)
@ConditionalOnBooleanProperty("dure.demonstration.enabled")
class FirstStart implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(FirstStart.class);
    private static final Cypher WRITTEN = Cypher.beside(FirstStart.class, "written.cypher");
    private static final Cypher LOOK_AGAIN = Cypher.beside(FirstStart.class, "look-again.cypher");

    private final Graph graph;
    private final GraphWriter writer;
    private final Agreements agreements;
    private final TraceGrants grants;
    private final Clock clock;

    FirstStart(
            Graph graph,
            GraphWriter writer,
            Agreements agreements,
            TraceGrants grants,
            Clock clock) {
        this.graph = graph;
        this.writer = writer;
        this.agreements = agreements;
        this.grants = grants;
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
        agreements.conclude(terms(chain.scenario(), LocalDate.now(clock)), "demonstration");
        chain.scenario()
                .clauses()
                .forEach(
                        clause ->
                                grants.agree(
                                        clause.owner(),
                                        clause.partner(),
                                        clause.days(),
                                        "demonstration"));
        writer.write(List.of(chain.chain()));
        graph.runAlone(LOOK_AGAIN);
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

    private static List<Terms> terms(Scenario scenario, LocalDate today) {
        return scenario.agreements().stream()
                .flatMap(
                        agreement ->
                                agreement.providers().stream()
                                        .map(
                                                provider ->
                                                        new Terms(
                                                                provider,
                                                                agreement.consumer(),
                                                                Set.copyOf(agreement.categories()),
                                                                agreement.purpose(),
                                                                today,
                                                                today.plusYears(2))))
                .toList();
    }
}
