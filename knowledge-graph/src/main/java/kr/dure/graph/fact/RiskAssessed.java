package kr.dure.graph.fact;

import static kr.dure.graph.fact.Require.require;
import static kr.dure.graph.fact.Require.requireName;

import kr.dure.graph.fact.id.MachineId;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.fact.id.PlantId;
import kr.dure.graph.fact.id.RiskId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A company assessed a risk at one of its plants (위험성평가, KOSHA). Its score is frequency × severity.
 *
 * @param machine the machine it lies at, or null
 * @param model maker's model name of that machine as the assessment tells it, or null
 * @param process where in the work it lies
 * @param accidentType KOSHA 발생형태, {@code 01} to {@code 16}
 * @param codeList version of the code list
 * @param hazard what may happen, in the company's words
 * @param frequency step on the company's scale, 1 is the rarest
 * @param severity step on the company's scale, 1 is the lightest
 * @param scale the company's own, which the score was read by
 * @param measure what is or was done about it
 * @param due day by which the measure is to be taken, or null
 * @param closedAt when the measure was taken, or null while the risk is open
 */
public record RiskAssessed(
        OrganisationId owner,
        RiskId risk,
        PlantId plant,
        @Nullable MachineId machine,
        @Nullable String model,
        String process,
        Kind kind,
        String accidentType,
        String codeList,
        String hazard,
        int frequency,
        int severity,
        Scale scale,
        String measure,
        @Nullable LocalDate due,
        Instant assessedAt,
        @Nullable Instant closedAt,
        Instant statedAt)
        implements Fact {

    public RiskAssessed {
        requireName("model", model);
        require(
                accidentType.matches("0[1-9]|1[0-6]"),
                "risk %s has accident type %s; KOSHA numbers them 01 to 16",
                risk,
                accidentType);
        require(
                frequency >= 1
                        && frequency <= scale.frequencies()
                        && severity >= 1
                        && severity <= scale.severities(),
                "risk %s has frequency %s and severity %s; its scale goes from 1 to %s and %s",
                risk,
                frequency,
                severity,
                scale.frequencies(),
                scale.severities());
    }

    @Override
    public FactKey key() {
        return FactKey.of(this, risk.value());
    }

    /** Why it was assessed: at first, as every year, or because something changed. */
    public enum Kind {
        INITIAL,
        REGULAR,
        ADHOC
    }

    /**
     * How a company rates risks, such as 3 × 3 with medium from 3 and high from 6.
     *
     * @param frequencies steps of frequency
     * @param severities steps of severity
     * @param mediumFrom lowest score that is medium
     * @param highFrom lowest score that is high
     */
    public record Scale(int frequencies, int severities, int mediumFrom, int highFrom) {

        public Scale {
            require(
                    mediumFrom >= 1 && mediumFrom <= highFrom,
                    "a scale calls scores medium from %s and high from %s; begin at 1 and go up",
                    mediumFrom,
                    highFrom);
        }
    }
}
