package kr.dure.catalogue;

import kr.dure.ask.Analysis;
import kr.dure.audit.Audit;
import kr.dure.audit.Deed;
import kr.dure.graph.Graph;
import kr.dure.graph.ask.Asking;
import kr.dure.graph.embedded.EmbeddedNeo4j;
import kr.dure.graph.fact.GraphWriter;
import kr.dure.graph.schema.Migrations;
import kr.dure.graph.sight.Agreements;
import kr.dure.graph.sight.Sights;
import kr.dure.prompts.assistant.AssistantWords;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The catalogue and the boards over a graph of their own. Analyses come with their own features. */
@SpringBootConfiguration
@EnableAutoConfiguration
@ConfigurationPropertiesScan("kr.dure.identity")
@ComponentScan(
        basePackages = {
            "kr.dure.identity",
            "kr.dure.home",
            "kr.dure.ask",
            "kr.dure.catalogue",
            "kr.dure.board"
        },
        excludeFilters = @Filter(SpringBootConfiguration.class))
@ComponentScan(
        basePackages = "kr.dure",
        useDefaultFilters = false,
        includeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Analysis.class))
class AskPlatform {

    private final List<Deed> deeds = Collections.synchronizedList(new ArrayList<>());

    /** Everything that was noted so far. */
    List<Deed> deeds() {
        return List.copyOf(deeds);
    }

    @Bean
    EmbeddedNeo4j neo4j() throws IOException {
        return EmbeddedNeo4j.start(Files.createTempDirectory("dure-ask"));
    }

    @Bean
    Graph graph(EmbeddedNeo4j neo4j) {
        Graph graph = Graph.open(neo4j.uri(), neo4j.username(), neo4j.password());
        Migrations.migrate(graph);
        return graph;
    }

    @Bean
    Clock clock() {
        return Clock.fixed(Instant.parse("2026-11-20T03:00:00Z"), ZoneId.of("Asia/Seoul"));
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
    AssistantWords words() {
        return AssistantWords.load();
    }

    @Bean
    Audit audit() {
        return deeds::add;
    }
}
