package kr.dure.identity;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

import java.util.Collection;

/** The principal of a session: an account that proved itself. */
@SuppressWarnings("serial") // sessions live in this process only
public record SignedIn(Asker asker, String passwordHash) implements UserDetails, Somebody {

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return asker.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return asker.username();
    }

    @Override
    public String toString() {
        return "SignedIn[" + asker + "]";
    }
}
