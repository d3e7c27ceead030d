package kr.dure.identity.people;

import kr.dure.audit.Deed.Act;
import kr.dure.identity.Account;
import kr.dure.identity.AccountEnded;
import kr.dure.identity.Accounts;
import kr.dure.identity.Asker;
import kr.dure.identity.Deeds;
import kr.dure.identity.PasswordRules;
import kr.dure.identity.PasswordRules.Weakness;
import kr.dure.identity.Passwords;
import kr.dure.identity.Role;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** Lets in somebody who holds the link of an invitation. */
@Component
class Entrance {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{2,59}");

    private final Invitations invitations;
    private final People people;
    private final Staff staff;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Deeds deeds;
    private final ApplicationEventPublisher events;

    Entrance(
            Invitations invitations,
            People people,
            Staff staff,
            Accounts accounts,
            Passwords passwords,
            Deeds deeds,
            ApplicationEventPublisher events) {
        this.invitations = invitations;
        this.people = people;
        this.staff = staff;
        this.accounts = accounts;
        this.passwords = passwords;
        this.deeds = deeds;
        this.events = events;
    }

    /** The invitation behind a link, unless it ended in any way: also when its person was shut out, or the company it was to open is open. */
    Optional<Invitation> opened(String link) {
        return invitations.opened(link).filter(this::stillHolds);
    }

    /** @param username ignored where the invitation is for one who has an account */
    @Transactional
    Entered enter(String link, String username, String password) {
        Optional<Invitation> opened = opened(link);
        if (opened.isEmpty()) {
            return new Entered.Gone();
        }
        Invitation invitation = opened.get();
        String name = Objects.requireNonNullElse(invitation.username(), username);
        if (invitation.username() == null) {
            if (!USERNAME.matcher(name).matches()) {
                return new Entered.Refused("invitation.username.wrong");
            }
            if (accounts.find(name).isPresent()) {
                return new Entered.Refused("invitation.username.taken");
            }
        }
        Optional<Weakness> weakness =
                PasswordRules.weakness(password, name, invitation.organisation().value());
        if (weakness.isPresent()) {
            return new Entered.Refused(weakness.get().key());
        }
        String hash = Objects.requireNonNull(passwords.encode(password));
        if (!invitations.use(invitation)) {
            return new Entered.Gone();
        }
        Asker asker =
                new Asker(name, invitation.name(), invitation.organisation(), invitation.roles());
        events.publishEvent(new AccountEnded(name));
        if (invitation.username() == null) {
            people.add(asker, hash);
        } else {
            people.rehash(name, hash);
        }
        deeds.note(
                asker,
                Act.CHANGED,
                "person/" + name,
                Map.of("invitation", invitation.id(), "by", invitation.invitedBy()));
        return new Entered.Welcome(name);
    }

    private boolean stillHolds(Invitation invitation) {
        if (accounts.find(invitation.invitedBy())
                .filter(by -> mayInvite(by, invitation))
                .isEmpty()) {
            return false;
        }
        String username = invitation.username();
        if (username != null) {
            return people.find(invitation.organisation(), username)
                    .filter(Person::active)
                    .isPresent();
        }
        return invitation.isForOwn() || !staff.hasAdmin(invitation.organisation());
    }

    /** One who was shut out or lost the right must not come back through a link of their own. */
    private static boolean mayInvite(Account by, Invitation invitation) {
        return by.active()
                && by.asker().organisation().equals(invitation.inviting())
                && by.asker().is(invitation.isForOwn() ? Role.ADMIN : Role.ONBOARDING);
    }

    /** What became of somebody who came with a link. */
    sealed interface Entered {
        record Welcome(String username) implements Entered {}

        /**
         * Not let in yet; the link still holds.
         *
         * @param problem key of the text that tells the cure
         */
        record Refused(String problem) implements Entered {}

        record Gone() implements Entered {}
    }
}
