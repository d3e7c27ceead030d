package kr.dure.identity;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Everybody who may log in, by user name. */
@Component
class Accounts {

    private final Map<String, Account> accounts = new HashMap<>();

    Accounts(IdentitySettings settings, ObjectProvider<AccountSource> sources) {
        sources.orderedStream().map(AccountSource::accounts).forEach(this::add);
        add(settings.accounts().stream().map(IdentitySettings.Configured::account).toList());
    }

    /** @throws UsernameNotFoundException if there is none */
    UserDetails named(String username) {
        Account account = accounts.get(username);
        if (account == null) {
            throw new UsernameNotFoundException("no account has this name");
        }
        return new SignedIn(account.asker(), account.passwordHash());
    }

    private void add(List<Account> more) {
        for (Account account : more) {
            if (accounts.put(account.asker().username(), account) != null) {
                throw new IllegalStateException(
                        "Two accounts are named %s; rename one under dure.identity.accounts"
                                .formatted(account.asker().username()));
            }
        }
    }
}
