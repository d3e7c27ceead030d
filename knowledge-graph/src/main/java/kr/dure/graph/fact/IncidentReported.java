package kr.dure.graph.fact;

import static kr.dure.graph.fact.Require.require;

import kr.dure.graph.fact.id.IncidentId;
import kr.dure.graph.fact.id.MachineId;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.fact.id.PlantId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * An accident or a near miss at a plant. It names no person.
 *
 * @param machine the machine it happened at, or null
 * @param nearMiss nobody was hurt and nothing broke, but it could have
 * @param accidentType KOSHA 발생형태, {@code 01} to {@code 16}
 * @param codeList version of the code list
 * @param injured persons hurt
 * @param deaths persons who died
 * @param lostDays days lost
 * @param text what happened, in the reporter's words, without names
 * @param process where in the work it happened, or null if not recorded
 * @param shift when in the day, or null if not recorded
 */
public record IncidentReported(
        OrganisationId owner,
        IncidentId incident,
        PlantId plant,
        @Nullable MachineId machine,
        boolean nearMiss,
        String accidentType,
        String codeList,
        int injured,
        int deaths,
        int lostDays,
        String text,
        @Nullable String process,
        @Nullable Shift shift,
        Instant occurredAt,
        Instant statedAt)
        implements Fact {

    /** An incident of which neither process nor shift was recorded. */
    public IncidentReported(
            OrganisationId owner,
            IncidentId incident,
            PlantId plant,
            @Nullable MachineId machine,
            boolean nearMiss,
            String accidentType,
            String codeList,
            int injured,
            int deaths,
            int lostDays,
            String text,
            Instant occurredAt,
            Instant statedAt) {
        this(
                owner,
                incident,
                plant,
                machine,
                nearMiss,
                accidentType,
                codeList,
                injured,
                deaths,
                lostDays,
                text,
                null,
                null,
                occurredAt,
                statedAt);
    }

    public IncidentReported {
        require(
                accidentType.matches("0[1-9]|1[0-6]"),
                "incident %s has accident type %s; KOSHA numbers them 01 to 16",
                incident,
                accidentType);
        require(
                injured >= 0 && deaths >= 0 && lostDays >= 0,
                "incident %s counts below 0",
                incident);
        require(
                !nearMiss || (injured == 0 && deaths == 0),
                "near miss %s names hurt persons; report it as an accident",
                incident);
    }

    @Override
    public FactKey key() {
        return FactKey.of(this, incident.value());
    }

    /** As the plant divides its day. */
    public enum Shift {
        DAY,
        NIGHT
    }
}
