package kr.dure.integrations.simulator;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;

import kr.dure.graph.fact.id.OrganisationId;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationUnit;
import org.springframework.validation.annotation.Validated;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The plants to simulate; none unless configured.
 *
 * @param tick how often the plants move on
 * @param step how much time passes for the machines with each tick
 */
@Validated
@ConfigurationProperties("dure.simulator")
record PlantSettings(
        @Nullable List<@Valid Plant> plants,
        @DefaultValue("1s") Duration tick,
        @DefaultValue("1s") Duration step) {

    List<Plant> all() {
        return plants == null ? List.of() : plants;
    }

    /**
     * A plant with an OPC UA server of its own.
     *
     * @param port on the loopback address; 0 for any free one
     * @param seed the same seed gives the same course of events
     */
    record Plant(
            @NotBlank String name,
            @NotNull OrganisationId organisation,
            @Min(0) @Max(65_535) int port,
            @DefaultValue("1") long seed,
            @NotEmpty List<@Valid Machine> machines) {}

    /**
     * @param kind such as {@code press}; decides loads, temperatures and alarms
     * @param cycle time for one piece
     */
    record Machine(
            @NotBlank String id,
            @DefaultValue("machine") String kind,
            @NotNull @DurationUnit(ChronoUnit.SECONDS) Duration cycle) {}
}
