package kr.dure.guard;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How often and how much. Counts are requests in a minute; what wasn't used is saved up to that number.
 *
 * @param pages by one person
 * @param live parts of open pages that ask again by themselves, by one person
 * @param questions over the API, by one person with all their tokens
 * @param assistant turns that one person begins
 * @param ingest by one connection
 * @param guests of those who answer by a guest link, from one address: enough to answer, too few to guess
 * @param downloads exports and checks, by one person
 * @param logIns tries from one address, right or wrong
 * @param refused wrong passwords or tokens in a header, from one address
 * @param json largest body that a program may send, except to the ingest API, which has its own
 * @param form largest form
 * @param upload largest form with files
 */
@Validated
@ConfigurationProperties("dure.limits")
record LimitSettings(
        @DefaultValue("600") @Min(1) int pages,
        @DefaultValue("1200") @Min(1) int live,
        @DefaultValue("600") @Min(1) int questions,
        @DefaultValue("20") @Min(1) int assistant,
        @DefaultValue("600") @Min(1) int ingest,
        @DefaultValue("30") @Min(1) int guests,
        @DefaultValue("10") @Min(1) int downloads,
        @DefaultValue("30") @Min(1) int logIns,
        @DefaultValue("60") @Min(1) int refused,
        @DefaultValue("256KB") @NotNull DataSize json,
        @DefaultValue("2MB") @NotNull DataSize form,
        @DefaultValue("10MB") @NotNull DataSize upload) {

    int perMinute(Kind kind) {
        return switch (kind) {
            case PAGES -> pages;
            case LIVE -> live;
            case QUESTIONS -> questions;
            case ASSISTANT -> assistant;
            case INGEST -> ingest;
            case GUESTS -> guests;
            case DOWNLOADS -> downloads;
            case LOG_INS -> logIns;
            case REFUSED -> refused;
        };
    }
}
