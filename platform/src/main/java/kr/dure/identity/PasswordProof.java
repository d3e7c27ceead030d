package kr.dure.identity;

import org.springframework.stereotype.Component;

/** Asks a person for the password once more before something grave; wrong ones count as at the log-in. */
@Component
public class PasswordProof {

    private final Accounts accounts;
    private final Passwords passwords;
    private final Attempts attempts;

    PasswordProof(Accounts accounts, Passwords passwords, Attempts attempts) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.attempts = attempts;
    }

    public boolean is(Asker asker, String password, String address) {
        Attempts.Key key = new Attempts.Key(asker.username(), address);
        if (attempts.mustWait(key)) {
            return false;
        }
        boolean right =
                accounts.find(asker.username())
                        .map(Account::passwordHash)
                        .filter(hash -> passwords.matches(password, hash))
                        .isPresent();
        if (right) {
            attempts.succeeded(key);
        } else {
            attempts.failed(key);
        }
        return right;
    }
}
