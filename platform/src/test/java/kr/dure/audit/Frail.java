package kr.dure.audit;

import org.springframework.jdbc.datasource.DelegatingDataSource;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

/** A database that can be made to fail. */
final class Frail extends DelegatingDataSource {

    volatile boolean away;

    Frail(DataSource source) {
        super(source);
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (away) {
            throw new SQLException("no space left on device");
        }
        return super.getConnection();
    }
}
