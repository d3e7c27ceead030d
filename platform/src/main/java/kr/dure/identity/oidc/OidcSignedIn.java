package kr.dure.identity.oidc;

import kr.dure.identity.Asker;
import kr.dure.identity.SignedIn;
import kr.dure.identity.Somebody;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

import java.util.Objects;

/** The principal of a session that another log-in server vouched for. */
@SuppressWarnings("serial") // sessions live in this process only
final class OidcSignedIn extends DefaultOidcUser implements Somebody {

    private final Asker asker;

    OidcSignedIn(OidcUser user, Asker asker) {
        super(new SignedIn(asker, "").getAuthorities(), user.getIdToken(), user.getUserInfo());
        this.asker = asker;
    }

    @Override
    public Asker asker() {
        return asker;
    }

    @Override
    public String getName() {
        return asker.username();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OidcSignedIn one && super.equals(other) && asker.equals(one.asker);
    }

    @Override
    public int hashCode() {
        return Objects.hash(super.hashCode(), asker);
    }

    @Override
    public String toString() {
        return "OidcSignedIn[" + asker + "]";
    }
}
