package kr.dure.identity.people;

import kr.dure.identity.Asker;
import kr.dure.identity.Role;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Somebody of a company.
 *
 * @param active false when an administrator shut them out
 * @param fixed stands in the settings or the demonstration, so that nothing can be changed here
 * @param external logs in elsewhere, so that there is no password here and roles come from there
 * @param createdAt null for one of the settings
 */
public record Person(
        Asker asker, boolean active, boolean fixed, boolean external, @Nullable Instant createdAt) {

    boolean leads() {
        return active && asker.is(Role.ADMIN);
    }
}
