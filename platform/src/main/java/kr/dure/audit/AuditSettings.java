package kr.dure.audit;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

import java.time.Duration;

/**
 * How deeds are kept.
 *
 * @param same how long the same deed of the same person is counted instead of written again
 * @param waiting most deeds that wait to be written; who does another one then waits, too
 * @param patience how long a deed waits for its place before it fails
 * @param anchorEvery how often the head of the chain is written to the log, if it moved
 */
@Validated
@ConfigurationProperties("dure.audit")
record AuditSettings(
        @DefaultValue("1h") Duration same,
        @DefaultValue("10000") @Min(1) @Max(1_000_000) int waiting,
        @DefaultValue("10s") Duration patience,
        @DefaultValue("1h") Duration anchorEvery) {}
