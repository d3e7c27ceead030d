package kr.dure.catalogue;

import kr.dure.audit.Audit;
import kr.dure.audit.Deed;
import kr.dure.prompts.assistant.AssistantWords;
import kr.dure.store.GraphOfItsOwn;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Import;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The catalogue and the boards over a graph of their own. Analyses come with their own features. */
@SpringBootConfiguration
@Import(GraphOfItsOwn.class)
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
class AskPlatform {

    private final List<Deed> deeds = Collections.synchronizedList(new ArrayList<>());

    /** Everything that was noted so far. */
    List<Deed> deeds() {
        return List.copyOf(deeds);
    }

    @Bean
    Clock clock() {
        return Clock.fixed(Instant.parse("2026-11-20T03:00:00Z"), ZoneId.of("Asia/Seoul"));
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
