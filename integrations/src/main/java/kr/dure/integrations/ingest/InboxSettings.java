package kr.dure.integrations.ingest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

import java.nio.file.Path;
import java.time.Duration;

/**
 * The inbox.
 *
 * @param folder where its journal lies, {@code inbox} in the data folder unless given
 * @param batch most facts that go into one transaction of the graph
 * @param gather how long a batch is waited for after its first fact
 * @param retryFirst pause after the first failure of whatever the inbox depends on; it doubles each time
 * @param retryLongest longest pause between tries
 */
@Validated
@ConfigurationProperties("dure.inbox")
record InboxSettings(
        @Nullable Path folder,
        @DefaultValue("500") @Min(1) @Max(5_000) int batch,
        @DefaultValue("50ms") Duration gather,
        @DefaultValue("250ms") Duration retryFirst,
        @DefaultValue("15s") Duration retryLongest) {

    Path folderIn(Path data) {
        return folder == null ? data.resolve("inbox") : folder;
    }
}
