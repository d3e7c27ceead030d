package kr.dure.store;

import kr.dure.ask.Analysis;
import kr.dure.graph.Graph;
import kr.dure.graph.ask.Asking;
import kr.dure.graph.embedded.EmbeddedNeo4j;
import kr.dure.graph.fact.GraphWriter;
import kr.dure.graph.schema.Migrations;
import kr.dure.graph.sight.Agreements;
import kr.dure.graph.sight.Sights;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;

/** An empty graph in a folder that nobody else uses, and what reads and writes it; the test brings the clock. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(
        basePackages = "kr.dure",
        useDefaultFilters = false,
        includeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Analysis.class))
public class GraphOfItsOwn {

    @Bean(destroyMethod = "close")
    EmbeddedNeo4j neo4j() throws IOException {
        return EmbeddedNeo4j.start(Files.createTempDirectory("dure-test"));
    }

    @Bean(destroyMethod = "close")
    Graph graph(EmbeddedNeo4j neo4j) {
        Graph graph = Graph.open(neo4j.uri(), neo4j.username(), neo4j.password());
        Migrations.migrate(graph);
        return graph;
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
}
