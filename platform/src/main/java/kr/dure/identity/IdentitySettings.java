package kr.dure.identity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;

import kr.dure.graph.fact.id.OrganisationId;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

import java.util.List;

/** Accounts written in the configuration. */
@ConfigurationProperties("dure.identity")
@Validated
record IdentitySettings(@DefaultValue List<@Valid Configured> accounts) {

    /**
     * One account.
     *
     * @param organisation id of the company the person asks for
     * @param passwordHash BCrypt, as {@code htpasswd -nbBC 10 name password} prints it after the colon
     */
    record Configured(
            @NotBlank String username,
            @NotBlank String name,
            @NotBlank String organisation,
            @Pattern(
                            regexp = "quality|scheduling|safety|onboarding|program|staff",
                            message =
                                    "must be quality, scheduling, safety, onboarding, program or"
                                            + " staff")
                    @DefaultValue("staff")
                    String role,
            @Pattern(
                            regexp = "\\$2[aby]\\$\\d\\d\\$.{53}",
                            message = "must be a BCrypt hash ($2y$10$ and 53 characters)")
                    String passwordHash) {

        Account account() {
            return new Account(
                    new Asker(username, name, new OrganisationId(organisation), role),
                    passwordHash);
        }
    }
}
