package kr.dure.integrations.files;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import kr.dure.graph.fact.id.OrganisationId;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

/** Which folders are watched: {@code dure.files}. */
@Validated
@ConfigurationProperties("dure.files")
record FilesSettings(@DefaultValue List<@Valid Folder> connections) {

    FilesSettings {
        connections = List.copyOf(connections);
    }

    /**
     * One watched folder.
     *
     * @param name unique over all connections
     * @param organisation the company whose files are dropped there
     * @param zone where its files tell days and times
     * @param quiet how long a file must rest before it is read, so that half-written ones are left alone
     */
    record Folder(
            @NotNull @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*") String name,
            @NotNull OrganisationId organisation,
            @NotNull Path folder,
            @DefaultValue("Asia/Seoul") ZoneId zone,
            @DefaultValue("1s") Duration quiet) {}
}
