package kr.dure.graph.fact;

import static kr.dure.graph.fact.Require.require;
import static kr.dure.graph.fact.Require.requireName;

import kr.dure.graph.fact.id.OrganisationId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * A company describes itself.
 *
 * @param name registered name
 * @param aliases other names that people use for it
 * @param businessNumber 사업자등록번호, ten digits with or without dashes, or null for a foreign firm
 * @param ksic industry by the Korean standard classification (KSIC), three digits
 * @param region 시도 code of the seat
 */
public record OrganisationDescribed(
        OrganisationId owner,
        String name,
        List<String> aliases,
        @Nullable String businessNumber,
        @Nullable String ksic,
        @Nullable String region,
        Instant statedAt)
        implements Fact {

    public OrganisationDescribed {
        requireName("name", name);
        require(!name.isBlank(), "organisation %s has no name", owner);
        require(
                businessNumber == null || BusinessNumber.isValid(businessNumber),
                "business number %s of %s fails its check digit; copy it from the registration"
                        + " certificate",
                businessNumber,
                owner);
        aliases = List.copyOf(aliases);
    }

    @Override
    public FactKey key() {
        return FactKey.of(this, owner.value());
    }
}
