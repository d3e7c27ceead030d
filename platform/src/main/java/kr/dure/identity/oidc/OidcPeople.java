package kr.dure.identity.oidc;

import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.identity.Account;
import kr.dure.identity.Accounts;
import kr.dure.identity.Asker;
import kr.dure.identity.Role;
import kr.dure.identity.oidc.Refused.Why;
import kr.dure.identity.people.People;

import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the account of somebody whom a log-in server vouches for, and makes it at the first log-in. */
@Component
class OidcPeople implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._@+-]{2,99}");
    private static final int LONGEST_NAME = 100;

    private final OidcUserService server = new OidcUserService();
    private final OidcSettings settings;
    private final People people;
    private final Accounts accounts;

    OidcPeople(OidcSettings settings, People people, Accounts accounts) {
        this.settings = settings;
        this.people = people;
        this.accounts = accounts;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser user = server.loadUser(request);
        // both are required of an id token (OpenID Connect Core 1.0, section 2), and checked before
        // this
        String issuer = Objects.requireNonNull(user.getIssuer()).toString();
        String subject = Objects.requireNonNull(user.getSubject());
        OrganisationId organisation =
                Optional.ofNullable(
                                settings.organisations()
                                        .get(text(user, settings.organisationClaim())))
                        .map(OrganisationId::new)
                        .orElseThrow(() -> new Refused(Why.ORGANISATION, subject));
        Set<Role> roles = roles(user);
        if (roles.isEmpty()) {
            throw new Refused(Why.ROLES, subject);
        }
        // the server's own id of the person decides; its user name could be given to another later
        Optional<Account> known = people.vouchedBy(issuer, subject);
        String username =
                known.map(account -> account.asker().username())
                        .orElseGet(() -> freeName(user, subject));
        if (known.isPresent() && !known.get().active()) {
            throw new Refused(Why.DISABLED, subject);
        }
        if (known.isPresent() && !known.get().asker().organisation().equals(organisation)) {
            throw new Refused(Why.ORGANISATION, subject);
        }
        Asker asker = new Asker(username, name(user, username), organisation, roles);
        people.vouched(asker, issuer, subject);
        return new OidcSignedIn(user, asker);
    }

    private String freeName(OidcUser user, String subject) {
        String username = text(user, settings.usernameClaim()).strip().toLowerCase(Locale.ROOT);
        if (!USERNAME.matcher(username).matches() || accounts.find(username).isPresent()) {
            throw new Refused(Why.NAME, subject);
        }
        return username;
    }

    private String name(OidcUser user, String username) {
        String name = text(user, settings.nameClaim()).strip();
        return name.isEmpty() ? username : name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    private Set<Role> roles(OidcUser user) {
        List<String> claimed =
                switch (user.getClaims().get(settings.rolesClaim())) {
                    case Collection<?> many -> many.stream().map(String::valueOf).toList();
                    case String text -> Arrays.asList(text.split("[\\s,]+", -1));
                    case null, default -> List.of();
                };
        return claimed.stream()
                .map(this::role)
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    private Optional<Role> role(String claimed) {
        return settings.roles().isEmpty()
                ? Arrays.stream(Role.values())
                        .filter(role -> role.key().equals(claimed))
                        .findFirst()
                : Optional.ofNullable(settings.roles().get(claimed));
    }

    private static String text(OidcUser user, String claim) {
        return Objects.toString(user.getClaims().get(claim), "");
    }
}
