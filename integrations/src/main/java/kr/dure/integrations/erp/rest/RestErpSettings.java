package kr.dure.integrations.erp.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import kr.dure.graph.fact.id.OrganisationId;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Which ERP systems are polled: {@code dure.erp.rest}. */
@Validated
@ConfigurationProperties("dure.erp.rest")
record RestErpSettings(@DefaultValue List<@Valid Erp> connections) {

    RestErpSettings {
        connections = List.copyOf(connections);
    }

    /**
     * One ERP system.
     *
     * @param name unique over all connections
     * @param organisation the company whose ERP it is
     * @param url where its interface begins; links and redirects to any other host are refused
     * @param token sent as bearer token, never shown; blanks and line ends around it, as mounted secrets have them, don't
     *     belong to it
     * @param poll pause between two polls, unless {@code cron} is set
     * @param cron when to poll, as Spring writes it: {@code 0 *}{@code /5 * * * *}
     * @param zone where its days and times without a zone are told, and of {@code cron}
     * @param timeout for one whole answer
     * @param largest answer that is read
     * @param organisations what the ERP calls a company → its id
     * @param units what the ERP calls a unit → its UCUM code
     */
    record Erp(
            @NotNull @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*") String name,
            @NotNull OrganisationId organisation,
            @NotNull URI url,
            @Nullable String token,
            @DefaultValue("1m") Duration poll,
            @Nullable String cron,
            @DefaultValue("Asia/Seoul") ZoneId zone,
            @DefaultValue("100") @Min(1) @Max(10_000) int pageSize,
            @DefaultValue("20s") Duration timeout,
            @DefaultValue("10MB") DataSize largest,
            @DefaultValue Map<String, String> organisations,
            @DefaultValue Map<String, String> units,
            @NotEmpty List<@Valid Resource> resources) {

        Erp {
            token = token == null || token.isBlank() ? null : token.strip();
            organisations = Map.copyOf(organisations);
            units = Map.copyOf(units);
            resources = List.copyOf(resources);
        }

        @Override
        public String toString() {
            return "%s: %s of %s, token %s"
                    .formatted(name, url, organisation, token == null ? "none" : "****");
        }
    }

    /**
     * One list of the ERP. Pointers are JSON pointers (RFC 6901): {@code items} and {@code next} into the page, the others
     * into an item.
     *
     * @param kind {@code orders}, {@code lots}, {@code inspections}, or a kind of fact by its name
     * @param path below the ERP's url
     * @param items the array of items; empty where the page itself is the array
     * @param next the link to the next page, or null where pages are counted
     * @param cursor when an item was last changed, or its running number
     * @param start the first cursor ever asked for, or null to read everything
     * @param overlap how far before the last cursor to read again, for what was written late
     * @param fields field of the fact → pointer
     * @param defaults field of the fact → what holds where an item says nothing
     * @param words field of the fact → what the ERP calls the words of its closed list → those words
     */
    record Resource(
            @NotNull @Pattern(regexp = "orders|lots|inspections|[A-Z][A-Za-z]+") String kind,
            @NotNull String path,
            @DefaultValue("") String items,
            @Nullable String next,
            @DefaultValue("page") String pageParameter,
            @DefaultValue("1") int firstPage,
            @DefaultValue("size") String sizeParameter,
            @DefaultValue("since") String sinceParameter,
            @NotNull String cursor,
            @Nullable String start,
            @DefaultValue("5m") Duration overlap,
            @NotEmpty Map<String, String> fields,
            @DefaultValue Map<String, String> defaults,
            @DefaultValue Map<String, Map<String, String>> words) {

        Resource {
            fields = Map.copyOf(fields);
            defaults = Map.copyOf(defaults);
            words = Map.copyOf(words);
        }
    }
}
