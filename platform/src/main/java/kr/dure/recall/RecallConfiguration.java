package kr.dure.recall;

import kr.dure.graph.Graph;
import kr.dure.graph.sight.TraceGrants;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;

@Configuration(proxyBeanMethods = false)
class RecallConfiguration {

    @Bean
    TraceGrants traceGrants(Graph graph, Clock clock) {
        return new TraceGrants(graph, clock);
    }
}
