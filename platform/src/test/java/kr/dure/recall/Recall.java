package kr.dure.recall;

import kr.dure.audit.Audit;
import kr.dure.store.GraphOfItsOwn;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Import;

import java.time.Clock;

/** The pages of quality over a graph of their own. */
@SpringBootConfiguration
@Import(GraphOfItsOwn.class)
@EnableAutoConfiguration
@ConfigurationPropertiesScan("kr.dure.identity")
@ComponentScan(
        basePackages = {
            "kr.dure.identity",
            "kr.dure.home",
            "kr.dure.ask",
            "kr.dure.quality",
            "kr.dure.recall"
        },
        excludeFilters = @Filter(SpringBootConfiguration.class))
class Recall {

    @Bean
    Clock clock() {
        return new HandClock();
    }

    @Bean
    Audit audit() {
        return new KeptAudit();
    }
}
