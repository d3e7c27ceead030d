package kr.dure.graph.fact;

import static kr.dure.graph.fact.Require.require;

import kr.dure.graph.fact.id.CertificateId;
import kr.dure.graph.fact.id.OrganisationId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A company holds a certificate.
 *
 * @param certificate its serial
 * @param name as printed on it, such as {@code ISO 9001:2015}
 * @param issuer who issued it, or null
 * @param validFrom first day on which it holds
 * @param validUntil last day on which it holds, or null if it has no end; a level certificate without one holds three years
 */
public record CertificateIssued(
        OrganisationId owner,
        CertificateId certificate,
        Kind kind,
        String name,
        @Nullable String issuer,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        Instant statedAt)
        implements Fact {

    private static final int YEARS_OF_A_LEVEL = 3;

    public CertificateIssued {
        LocalDate latest = validFrom.plusYears(YEARS_OF_A_LEVEL).minusDays(1);
        if (kind == Kind.LEVEL && validUntil == null) {
            validUntil = latest;
        }
        require(
                validUntil == null || !validUntil.isBefore(validFrom),
                "certificate %s ends on %s, before it begins on %s",
                certificate,
                validUntil,
                validFrom);
        require(
                kind != Kind.LEVEL || validUntil == null || !validUntil.isAfter(latest),
                "level certificate %s ends on %s; it holds for three years from %s at most",
                certificate,
                validUntil,
                validFrom);
    }

    @Override
    public FactKey key() {
        return FactKey.of(this, certificate.value());
    }

    /** What it is about; {@code LEVEL} is the confirmation of the digital level (스마트제조혁신 수준확인서). */
    public enum Kind {
        LEVEL,
        QUALITY,
        ENVIRONMENT,
        SAFETY,
        INFORMATION_SECURITY,
        OTHER
    }
}
