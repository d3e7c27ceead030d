package kr.dure.audit;

import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.SQLException;

/** Refuses to change or delete an entry; H2 makes it, so it is public. */
public final class AppendOnly implements Trigger {

    @Override
    public void fire(
            Connection connection,
            @Nullable Object @Nullable [] before,
            @Nullable Object @Nullable [] after)
            throws SQLException {
        throw new SQLException(
                "Entries of the audit are never changed or deleted; note a new deed");
    }
}
