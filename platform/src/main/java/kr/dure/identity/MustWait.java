package kr.dure.identity;

import org.springframework.security.authentication.LockedException;

import java.time.Duration;

/** Too many wrong passwords; the right one isn't looked at before some time has passed. */
final class MustWait extends LockedException {

    private static final long serialVersionUID = 1;

    private final Duration left;

    MustWait(Duration left) {
        super("too many wrong passwords; wait %d seconds".formatted(left.toSeconds()));
        this.left = left;
    }

    /** Begun minutes, at least one. */
    long minutes() {
        return Math.max(1, left.plusSeconds(59).toMinutes());
    }
}
