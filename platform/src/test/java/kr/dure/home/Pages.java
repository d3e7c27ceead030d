package kr.dure.home;

import kr.dure.ask.Asks;
import kr.dure.audit.Audit;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.integrations.connector.Connection;
import kr.dure.integrations.connector.Connections;
import kr.dure.integrations.connector.Health;
import kr.dure.integrations.ingest.Quarantine;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

import java.time.Clock;
import java.time.Instant;

/** The pages without the rest of the platform. */
@SpringBootConfiguration
@EnableAutoConfiguration
@ConfigurationPropertiesScan("kr.dure.identity")
@ComponentScan(
        basePackages = {"kr.dure.identity", "kr.dure.home", "kr.dure.machines", "kr.dure.quality"})
@ComponentScan(
        basePackages = {"kr.dure.exchange", "kr.dure.ask"},
        useDefaultFilters = false,
        includeFilters =
                @Filter(
                        type = FilterType.REGEX,
                        pattern = ".*\\.(InboxPage|QuarantinePage|Mend|Phrases|Addresses)"))
class Pages {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Asks asks() {
        return new FakeAsks();
    }

    @Bean
    Audit audit() {
        return deed -> {};
    }

    @Bean
    Quarantine quarantine() {
        return new FakeQuarantine();
    }

    @Bean
    Connections connections() {
        Connections connections = new Connections();
        connections.register(
                new Press("kwangjin-press-02", "opcua", Health.up(Instant.now().minusSeconds(3))));
        connections.register(
                new Press(
                        "kwangjin-erp",
                        "files",
                        Health.down(null, "the folder can't be read; check its rights")));
        return connections;
    }

    /** Shows them in a browser. */
    public static void main(String[] arguments) {
        SpringApplication.run(Pages.class, arguments);
    }

    private record Press(String name, String kind, Health health) implements Connection {

        @Override
        public OrganisationId organisation() {
            return new OrganisationId("kwangjin-press");
        }
    }
}
