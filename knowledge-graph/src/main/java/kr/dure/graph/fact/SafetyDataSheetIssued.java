package kr.dure.graph.fact;

import static kr.dure.graph.fact.Require.require;

import kr.dure.graph.fact.id.MaterialId;
import kr.dure.graph.fact.id.OrganisationId;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The safety data sheet (MSDS) of a material, as the company keeps it that uses the material.
 *
 * @param issuer who wrote it, as the sheet says
 * @param revised day of its revision
 * @param validUntil last day on which the company takes it as valid
 */
public record SafetyDataSheetIssued(
        OrganisationId owner,
        MaterialId material,
        String issuer,
        LocalDate revised,
        LocalDate validUntil,
        Instant statedAt)
        implements Fact {

    public SafetyDataSheetIssued {
        require(
                !validUntil.isBefore(revised),
                "the safety data sheet of %s ends on %s, before its revision of %s",
                material,
                validUntil,
                revised);
    }

    @Override
    public FactKey key() {
        return FactKey.of(this, material.value());
    }
}
