package kr.dure.identity.oidc;

import kr.dure.identity.Role;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.util.Map;

/**
 * What the claims of a log-in server mean here; the server itself stands under {@code spring.security.oauth2.client}.
 *
 * @param usernameClaim names the person here; taken at the first log-in
 * @param organisations id of the company by what the claim says; a value that isn't listed lets nobody in
 * @param roles role by what the claim says; empty where the server uses our own words
 */
@ConfigurationProperties("dure.identity.oidc")
record OidcSettings(
        @DefaultValue("preferred_username") String usernameClaim,
        @DefaultValue("name") String nameClaim,
        @DefaultValue("organisation") String organisationClaim,
        @DefaultValue("roles") String rolesClaim,
        @DefaultValue Map<String, String> organisations,
        @DefaultValue Map<String, Role> roles) {

    OidcSettings {
        organisations = Map.copyOf(organisations);
        roles = Map.copyOf(roles);
    }
}
