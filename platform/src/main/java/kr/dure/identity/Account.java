package kr.dure.identity;

import org.jspecify.annotations.Nullable;

/**
 * One that may log in.
 *
 * @param passwordHash as {@link Passwords} writes it or BCrypt alone; null for somebody who proves themselves elsewhere
 * @param active false for one whom an administrator shut out
 */
public record Account(Asker asker, @Nullable String passwordHash, boolean active) {

    public Account(Asker asker, String passwordHash) {
        this(asker, passwordHash, true);
    }

    @Override
    public String toString() {
        return "Account[%s, active=%s]".formatted(asker, active);
    }
}
