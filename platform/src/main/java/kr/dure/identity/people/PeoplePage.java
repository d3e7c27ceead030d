package kr.dure.identity.people;

import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.identity.Asker;
import kr.dure.identity.CompaniesInSight;
import kr.dure.identity.Deeds;
import kr.dure.identity.Role;
import kr.dure.identity.SecretToken;
import kr.dure.identity.Sessions;
import kr.dure.identity.factor.Factors;
import kr.dure.identity.people.Staff.Change;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The people of the asker's own company, for its administrator; and the way in for the first one of a partner. */
@Controller
@RequestMapping("/people")
class PeoplePage {

    private static final String BACK = "redirect:/people";
    private static final String PROBLEM = "problem";
    private static final int LONGEST_NAME = 100;

    private final Staff staff;
    private final Invitations invitations;
    private final Factors factors;
    private final Sessions sessions;
    private final ObjectProvider<CompaniesInSight> companies;
    private final Deeds deeds;
    private final Clock clock;

    PeoplePage(
            Staff staff,
            Invitations invitations,
            Factors factors,
            Sessions sessions,
            ObjectProvider<CompaniesInSight> companies,
            Deeds deeds,
            Clock clock) {
        this.staff = staff;
        this.invitations = invitations;
        this.factors = factors;
        this.sessions = sessions;
        this.companies = companies;
        this.deeds = deeds;
        this.clock = clock;
    }

    @GetMapping
    String page(Asker asker, Model model) {
        boolean admin = asker.is(Role.ADMIN);
        boolean onboarding = asker.is(Role.ONBOARDING);
        if (!admin && !onboarding) {
            throw new AccessDeniedException("needs the role admin or onboarding");
        }
        Instant now = clock.instant();
        List<Waiting> waiting =
                invitations.waiting(asker).stream()
                        .filter(one -> mayManage(asker, one))
                        .map(one -> new Waiting(one, one.isExpired(now)))
                        .toList();
        model.addAttribute("admin", admin);
        model.addAttribute("onboarding", onboarding);
        model.addAttribute("waiting", waiting);
        if (admin) {
            model.addAttribute(
                    "people",
                    staff.of(asker.organisation()).stream()
                            .map(one -> new Line(one, factors.isEnrolled(one.asker().username())))
                            .toList());
            model.addAttribute("roles", Role.values());
            model.addAttribute("required", factors.isRequired(asker.organisation()));
        }
        if (onboarding) {
            model.addAttribute("companies", partners(asker));
        }
        return "identity/people/people";
    }

    @PostMapping("/invitations")
    String invite(
            @RequestParam String name,
            @RequestParam(defaultValue = "") Set<Role> roles,
            Asker asker,
            RedirectAttributes after) {
        needs(asker, Role.ADMIN);
        if (isNoName(name)) {
            return refused(after, "people.name.wrong");
        }
        if (roles.isEmpty()) {
            return refused(after, "people.change.roleless");
        }
        return made(asker, asker.organisation(), null, name.strip(), roles, after);
    }

    @PostMapping("/partners")
    String invitePartner(
            @RequestParam String organisation,
            @RequestParam String name,
            Asker asker,
            RedirectAttributes after) {
        needs(asker, Role.ONBOARDING);
        if (isNoName(name)) {
            return refused(after, "people.name.wrong");
        }
        OrganisationId partner =
                partners(asker).stream()
                        .map(CompaniesInSight.Company::id)
                        .filter(id -> id.value().equals(organisation))
                        .findFirst()
                        .orElseThrow(PeoplePage::missing);
        if (staff.hasAdmin(partner)) {
            return refused(after, "people.partner.open");
        }
        return made(asker, partner, null, name.strip(), EnumSet.of(Role.ADMIN), after);
    }

    @PostMapping("/invitations/{id}/withdraw")
    String withdraw(@PathVariable String id, Asker asker) {
        invitation(asker, id);
        invitations.withdraw(asker, id);
        deeds.changed(asker, "invitation/" + id, Map.of("withdrawn", "true"));
        return BACK;
    }

    /** A new link in place of one that expired or was lost. */
    @PostMapping("/invitations/{id}/again")
    String again(@PathVariable String id, Asker asker, RedirectAttributes after) {
        Invitation old = invitation(asker, id);
        invitations.withdraw(asker, id);
        return made(asker, old.organisation(), old.username(), old.name(), old.roles(), after);
    }

    @PostMapping("/{username}/password")
    String password(@PathVariable String username, Asker asker, RedirectAttributes after) {
        needs(asker, Role.ADMIN);
        Person person = staff.find(asker, username).orElseThrow(PeoplePage::missing);
        if (person.external() || !person.active()) {
            return refused(after, "people.password.elsewhere");
        }
        return made(
                asker,
                asker.organisation(),
                username,
                person.asker().name(),
                person.asker().roles(),
                after);
    }

    @PostMapping("/{username}/roles")
    String roles(
            @PathVariable String username,
            @RequestParam(defaultValue = "") Set<Role> roles,
            Asker asker,
            RedirectAttributes after) {
        needs(asker, Role.ADMIN);
        return changed(staff.change(asker, username, roles), after);
    }

    @PostMapping("/{username}/disable")
    String disable(@PathVariable String username, Asker asker, RedirectAttributes after) {
        needs(asker, Role.ADMIN);
        return changed(staff.disable(asker, username), after);
    }

    @PostMapping("/{username}/enable")
    String enable(@PathVariable String username, Asker asker, RedirectAttributes after) {
        needs(asker, Role.ADMIN);
        return changed(staff.enable(asker, username), after);
    }

    /** For one who lost the device and the codes on paper. */
    @PostMapping("/{username}/second-factor/reset")
    String resetFactor(@PathVariable String username, Asker asker, RedirectAttributes after) {
        needs(asker, Role.ADMIN);
        boolean known =
                staff.of(asker.organisation()).stream()
                        .anyMatch(one -> one.asker().username().equals(username));
        if (!known) {
            throw missing();
        }
        factors.remove(username);
        sessions.endAll(username);
        deeds.changed(asker, "person/" + username + "/second-factor", Map.of("reset", "true"));
        return changed(Change.DONE, after);
    }

    @PostMapping("/second-factor")
    String require(@RequestParam boolean required, Asker asker, RedirectAttributes after) {
        needs(asker, Role.ADMIN);
        factors.require(asker.organisation(), required);
        deeds.changed(
                asker,
                "company/" + asker.organisation() + "/second-factor",
                Map.of("required", String.valueOf(required)));
        return changed(Change.DONE, after);
    }

    private String made(
            Asker asker,
            OrganisationId organisation,
            @Nullable String username,
            String name,
            Set<Role> roles,
            RedirectAttributes after) {
        SecretToken token = invitations.make(asker, organisation, username, name, roles);
        deeds.changed(
                asker,
                "invitation",
                Map.of(
                        "for", organisation.value(),
                        "roles", Roles.text(roles),
                        "account", username == null ? "new" : username));
        after.addFlashAttribute(
                "link",
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/invitation/{link}")
                        .build(token.reveal())
                        .toString());
        after.addFlashAttribute("linkFor", name);
        return BACK;
    }

    /** All but the own company; whether somebody leads one already shows only when one tries. */
    private List<CompaniesInSight.Company> partners(Asker asker) {
        CompaniesInSight seen = companies.getIfAvailable();
        return seen == null
                ? List.of()
                : seen.of(asker).stream()
                        .filter(one -> !one.id().equals(asker.organisation()))
                        .toList();
    }

    private Invitation invitation(Asker asker, String id) {
        return invitations
                .find(asker, id)
                .filter(one -> mayManage(asker, one))
                .orElseThrow(PeoplePage::missing);
    }

    private static boolean mayManage(Asker asker, Invitation invitation) {
        return invitation.organisation().equals(asker.organisation())
                ? asker.is(Role.ADMIN)
                : asker.is(Role.ONBOARDING);
    }

    private static boolean isNoName(String name) {
        return name.isBlank() || name.strip().length() > LONGEST_NAME;
    }

    private static String changed(Change change, RedirectAttributes after) {
        if (change == Change.UNKNOWN) {
            throw missing();
        }
        after.addFlashAttribute(
                change == Change.DONE ? "done" : PROBLEM,
                "people.change." + change.name().toLowerCase(Locale.ROOT));
        return BACK;
    }

    private static String refused(RedirectAttributes after, String problem) {
        after.addFlashAttribute(PROBLEM, problem);
        return BACK;
    }

    private static void needs(Asker asker, Role role) {
        if (!asker.is(role)) {
            throw new AccessDeniedException("needs the role " + role.key());
        }
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** A person on the page. */
    record Line(Person person, boolean secondFactor) {}

    /** An invitation on the page. */
    record Waiting(Invitation invitation, boolean expired) {}
}
