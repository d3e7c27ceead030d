package kr.dure.exchange;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

import java.time.Duration;
import java.util.List;

/**
 * The ingest API.
 *
 * @param connections who may send
 * @param items most facts in one request
 * @param size largest request
 * @param answerWithin how long a request waits for the graph before it answers that facts are queued
 * @param atOnce requests that are worked on at a time; more wait for their turn
 */
@Validated
@ConfigurationProperties("dure.exchange")
record IngestApiSettings(
        @DefaultValue List<@Valid Sender> connections,
        @DefaultValue("5000") @Min(1) @Max(50_000) int items,
        @DefaultValue("10MB") DataSize size,
        @DefaultValue("5s") Duration answerWithin,
        @DefaultValue("4") @Min(1) @Max(64) int atOnce) {

    /**
     * One system that may send.
     *
     * @param name unique among all connections
     * @param organisation id of the company that it speaks for
     * @param tokenSha256 SHA-256 of its token in hex, as {@code printf %s TOKEN | sha256sum} prints it
     */
    record Sender(
            @NotBlank String name,
            @NotBlank String organisation,
            @NotNull
                    @Pattern(
                            regexp = "[0-9a-fA-F]{64}",
                            message = "must be 64 hex digits: printf %s TOKEN | sha256sum")
                    String tokenSha256) {}
}
