package kr.dure.recall;

import kr.dure.audit.Audit;
import kr.dure.graph.Graph;
import kr.dure.graph.ask.Asking;
import kr.dure.graph.embedded.EmbeddedNeo4j;
import kr.dure.graph.fact.GraphWriter;
import kr.dure.graph.schema.Migrations;
import kr.dure.graph.sight.Agreements;
import kr.dure.graph.sight.Sights;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;

/** The pages of quality over a graph of their own. */
@SpringBootConfiguration
@EnableAutoConfiguration
@ConfigurationPropertiesScan("kr.dure.identity")
@ComponentScan(
        basePackages = {
            "kr.dure.identity",
            "kr.dure.home",
            "kr.dure.ask",
            "kr.dure.quality",
            "kr.dure.scheduling",
            "kr.dure.recall"
        },
        excludeFilters = @Filter(SpringBootConfiguration.class))
class Recall {

    @Bean
    EmbeddedNeo4j neo4j() throws IOException {
        return EmbeddedNeo4j.start(Files.createTempDirectory("dure-recall"));
    }

    @Bean
    Graph graph(EmbeddedNeo4j neo4j) {
        Graph graph = Graph.open(neo4j.uri(), neo4j.username(), neo4j.password());
        Migrations.migrate(graph);
        return graph;
    }

    @Bean
    Clock clock() {
        return new HandClock();
    }

    @Bean
    GraphWriter writer(Graph graph) {
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

    @Bean
    Audit audit() {
        return new KeptAudit();
    }
}
