package kr.dure.benchmark;

import kr.dure.graph.Graph;
import kr.dure.graph.benchmark.Benchmarks;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

import java.time.Clock;
import java.util.concurrent.TimeUnit;

/** Looks several times a day for months to freeze; a month that is frozen is left alone. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Freezing {

    private static final Logger log = LoggerFactory.getLogger(Freezing.class);

    private final Benchmarks benchmarks;

    Freezing(Graph graph, Clock clock, BenchmarkSettings settings) {
        benchmarks = new Benchmarks(graph, clock, settings.grace());
    }

    @Scheduled(initialDelay = 3, fixedDelay = 6 * 60, timeUnit = TimeUnit.MINUTES)
    void freeze() {
        int frozen = benchmarks.freeze();
        if (frozen > 0) {
            log.info("Froze {} figures of tiers", frozen);
        }
    }
}
