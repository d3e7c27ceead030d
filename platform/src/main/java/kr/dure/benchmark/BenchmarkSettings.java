package kr.dure.benchmark;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/**
 * When months are frozen.
 *
 * @param grace how long after its end a month waits for facts that come late
 */
@ConfigurationProperties("dure.benchmark")
record BenchmarkSettings(@DefaultValue("10d") Duration grace) {

    BenchmarkSettings {
        if (grace.isNegative()) {
            throw new IllegalArgumentException(
                    "dure.benchmark.grace is %s; a month can't be frozen before it ends, give 0d or more"
                            .formatted(grace));
        }
    }
}
