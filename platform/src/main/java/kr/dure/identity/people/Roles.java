package kr.dure.identity.people;

import kr.dure.identity.Role;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Roles as one column holds them. */
final class Roles {

    private Roles() {}

    static String text(Collection<Role> roles) {
        return roles.stream().sorted().map(Role::key).collect(Collectors.joining(","));
    }

    static Set<Role> of(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(word -> Role.valueOf(word.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }
}
