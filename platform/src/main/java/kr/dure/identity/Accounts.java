package kr.dure.identity;

import kr.dure.graph.fact.id.OrganisationId;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Everybody who has an account, by user name: those of settings and demonstration, which can't change, and those of the store. */
@Component
public class Accounts {

    private final Map<String, Account> fixed = new HashMap<>();
    private final AccountStore store;

    Accounts(IdentitySettings settings, ObjectProvider<AccountSource> sources, AccountStore store) {
        this.store = store;
        sources.orderedStream().map(AccountSource::accounts).forEach(this::add);
        add(settings.accounts().stream().map(IdentitySettings.Configured::account).toList());
    }

    public Optional<Account> find(String username) {
        Account account = fixed.get(username);
        return account == null
                ? store.named(username.strip().toLowerCase(Locale.ROOT))
                : Optional.of(account);
    }

    /** Whether an account stands in the settings or the demonstration, so that nobody can change it from a page. */
    public boolean isFixed(String username) {
        return fixed.containsKey(username);
    }

    /** The accounts of one company that stand in the settings or the demonstration, by user name. */
    public List<Account> fixedOf(OrganisationId organisation) {
        return fixed.values().stream()
                .filter(account -> account.asker().organisation().equals(organisation))
                .sorted(Comparator.comparing(account -> account.asker().username()))
                .toList();
    }

    /** Whether a company has somebody who can log in. */
    public boolean anybodyOf(OrganisationId organisation) {
        return !fixedOf(organisation).isEmpty() || store.anybodyOf(organisation);
    }

    /** @throws UsernameNotFoundException if there is none that may log in with a password */
    UserDetails named(String username) {
        Account account =
                find(username)
                        .filter(Account::active)
                        .orElseThrow(
                                () -> new UsernameNotFoundException("no account has this name"));
        String hash = account.passwordHash();
        if (hash == null) {
            throw new UsernameNotFoundException("the account has no password");
        }
        return new SignedIn(account.asker(), hash);
    }

    UserDetailsPasswordService rehashing() {
        return (user, hash) -> {
            store.rehash(user.getUsername(), Objects.requireNonNull(hash));
            return user;
        };
    }

    private void add(List<Account> more) {
        for (Account account : more) {
            String username = account.asker().username();
            if (fixed.put(username, account) != null || store.named(username).isPresent()) {
                throw new IllegalStateException(
                        "Two accounts are named %s; rename one under dure.identity.accounts"
                                .formatted(username));
            }
        }
    }
}
