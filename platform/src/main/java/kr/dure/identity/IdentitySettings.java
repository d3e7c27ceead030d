package kr.dure.identity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;

import kr.dure.graph.fact.id.OrganisationId;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

import java.util.List;
import java.util.Set;

/**
 * Accounts written in the configuration, and whether passwords open anything.
 *
 * @param form false where everybody logs in through the company's own log-in (OpenID Connect) or with a token
 */
@ConfigurationProperties("dure.identity")
@Validated
record IdentitySettings(
        @DefaultValue List<@Valid Configured> accounts, @DefaultValue("true") boolean form) {

    /**
     * One account.
     *
     * @param organisation id of the company the person asks for
     * @param roles quality, scheduling, safety, onboarding, program, auditor, admin, staff
     * @param passwordHash BCrypt, as {@code htpasswd -nbBC 10 name password} prints it after the colon
     */
    record Configured(
            @NotBlank String username,
            @NotBlank String name,
            @NotBlank String organisation,
            @DefaultValue("staff") Set<Role> roles,
            @Pattern(
                            regexp = "\\$2[aby]\\$\\d\\d\\$.{53}",
                            message = "must be a BCrypt hash ($2y$10$ and 53 characters)")
                    String passwordHash) {

        Account account() {
            return new Account(
                    new Asker(username, name, new OrganisationId(organisation), roles),
                    passwordHash);
        }
    }
}
