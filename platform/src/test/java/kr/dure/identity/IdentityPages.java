package kr.dure.identity;

import kr.dure.ask.Addresses;
import kr.dure.ask.Asks;
import kr.dure.ask.Links;
import kr.dure.ask.Reply;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.identity.CompaniesInSight.Company;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** People, log-in and the frame of pages, on a real store, without a graph; no component, so that no other scan finds it. */
@EnableAutoConfiguration
@ConfigurationPropertiesScan("kr.dure.identity")
@ComponentScan(
        basePackages = {"kr.dure.identity", "kr.dure.home"},
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.ANNOTATION,
                        classes = SpringBootConfiguration.class))
public class IdentityPages {

    @Bean
    TestClock clock() {
        return new TestClock();
    }

    @Bean
    Addresses addresses() {
        return new Addresses();
    }

    @Bean
    FakeAudit audit() {
        return new FakeAudit();
    }

    /** The prime sees two partners, everybody else the own company alone. */
    @Bean
    CompaniesInSight companies() {
        return asker ->
                asker.organisation().value().equals("hanbit-energy")
                        ? Stream.of("hanbit-energy", "miraebms", "seorin-module", "daehan-cell")
                                .map(id -> new Company(new OrganisationId(id), id))
                                .toList()
                        : List.of(new Company(asker.organisation(), "own"));
    }

    @Bean
    Asks asks() {
        return new Asks() {
            @Override
            public Reply ask(Asker asker, String question, Map<String, String> parameters) {
                throw new UnsupportedOperationException("these pages ask nothing");
            }

            @Override
            public Reply export(Asker asker, String question, Map<String, String> parameters) {
                throw new UnsupportedOperationException("these pages export nothing");
            }

            @Override
            public Links link(Asker asker, String type, String text) {
                return new Links(Links.Match.NONE, List.of());
            }
        };
    }

    /** Stands where programs come in. */
    @Bean
    RouterFunction<ServerResponse> whoIsThere() {
        return RouterFunctions.route()
                .GET("/api/questions", IdentityPages::name)
                .POST("/api/questions/{name}", IdentityPages::name)
                .GET("/api/other", IdentityPages::name)
                .build();
    }

    private static ServerResponse name(ServerRequest request) {
        return ServerResponse.ok().body(request.principal().orElseThrow().getName());
    }
}
