package kr.dure.store;

import kr.dure.graph.Graph;
import kr.dure.graph.ask.Asking;
import kr.dure.graph.embedded.EmbeddedNeo4j;
import kr.dure.graph.fact.GraphWriter;
import kr.dure.graph.schema.Migrations;
import kr.dure.graph.sight.Agreements;
import kr.dure.graph.sight.Sights;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

import java.time.Clock;
import java.time.ZoneId;

/**
 * Opens the graph. Spring destroys beans after those that use them, and after all ways in have
 * stopped, so that the graph closes when nobody writes any more.
 */
@Configuration(proxyBeanMethods = false)
class Store {

    /** Tells the time; days begin and end in the plants' zone. */
    @Bean
    Clock clock(Environment environment) {
        return Clock.system(ZoneId.of(environment.getProperty("dure.zone", "Asia/Seoul")));
    }

    @Bean
    @ConditionalOnProperty(name = "dure.neo4j.uri", matchIfMissing = true, havingValue = "false")
    EmbeddedNeo4j embeddedNeo4j(DataFolder data) {
        return EmbeddedNeo4j.start(data.path().resolve("graph"));
    }

    @Bean
    Graph graph(StoreSettings settings, ObjectProvider<EmbeddedNeo4j> embedded) {
        Graph graph =
                settings.uri() == null
                        ? open(embedded.getObject())
                        : Graph.open(settings.uri(), settings.username(), settings.password());
        Migrations.migrate(graph);
        return graph;
    }

    private static Graph open(EmbeddedNeo4j neo4j) {
        return Graph.open(neo4j.uri(), neo4j.username(), neo4j.password());
    }

    @Bean
    GraphWriter graphWriter(Graph graph) {
        return new GraphWriter(graph);
    }

    @Bean
    Sights sights(Graph graph, Clock clock) {
        return new Sights(graph, clock);
    }

    @Bean
    Agreements agreements(Graph graph, Clock clock) {
        return new Agreements(graph, clock);
    }

    @Bean
    Asking asking(Graph graph, Clock clock) {
        return new Asking(graph, clock);
    }
}
