package kr.dure.identity.people;

import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.identity.AccountEnded;
import kr.dure.identity.Accounts;
import kr.dure.identity.Asker;
import kr.dure.identity.Deeds;
import kr.dure.identity.Role;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The people of a company as its administrator sees and changes them; the last one can't be lost. */
@Component
class Staff {

    private final People people;
    private final Accounts accounts;
    private final Deeds deeds;
    private final ApplicationEventPublisher events;

    Staff(People people, Accounts accounts, Deeds deeds, ApplicationEventPublisher events) {
        this.people = people;
        this.accounts = accounts;
        this.deeds = deeds;
        this.events = events;
    }

    /** All of a company: first those of the settings. */
    List<Person> of(OrganisationId organisation) {
        return Stream.concat(
                        accounts.fixedOf(organisation).stream()
                                .map(one -> new Person(one.asker(), true, true, false, null)),
                        people.of(organisation).stream())
                .toList();
    }

    Optional<Person> find(Asker admin, String username) {
        return people.find(admin.organisation(), username);
    }

    /** Synchronized, as are all that can take the last administrator away: this process alone changes the store. */
    synchronized Change change(Asker admin, String username, Set<Role> roles) {
        Optional<Person> person = find(admin, username);
        if (person.isEmpty()) {
            return Change.UNKNOWN;
        }
        if (roles.isEmpty()) {
            return Change.ROLELESS;
        }
        if (person.get().external()) {
            return Change.ELSEWHERE;
        }
        if (person.get().leads() && !roles.contains(Role.ADMIN) && isLast(admin, username)) {
            return Change.LAST;
        }
        people.change(admin.organisation(), username, roles);
        deeds.changed(
                admin,
                "person/" + username,
                Map.of(
                        "before", Roles.text(person.get().asker().roles()),
                        "roles", Roles.text(roles)));
        return Change.DONE;
    }

    synchronized Change disable(Asker admin, String username) {
        Optional<Person> person = find(admin, username);
        if (person.isEmpty()) {
            return Change.UNKNOWN;
        }
        if (person.get().leads() && isLast(admin, username)) {
            return Change.LAST;
        }
        people.activate(admin.organisation(), username, false);
        events.publishEvent(new AccountEnded(username));
        deeds.changed(admin, "person/" + username, Map.of("active", "false"));
        return Change.DONE;
    }

    synchronized Change enable(Asker admin, String username) {
        if (find(admin, username).isEmpty()) {
            return Change.UNKNOWN;
        }
        people.activate(admin.organisation(), username, true);
        deeds.changed(admin, "person/" + username, Map.of("active", "true"));
        return Change.DONE;
    }

    /** Whether somebody leads the company here already. */
    boolean hasAdmin(OrganisationId organisation) {
        return of(organisation).stream().anyMatch(Person::leads);
    }

    private boolean isLast(Asker admin, String username) {
        return of(admin.organisation()).stream()
                .filter(Person::leads)
                .allMatch(person -> person.asker().username().equals(username));
    }

    /** What became of a change; also the key of its text. */
    enum Change {
        DONE,
        UNKNOWN,
        ROLELESS,
        /** Roles come from the person's own log-in server. */
        ELSEWHERE,
        /** Nobody would be left to manage the company's people. */
        LAST
    }
}
