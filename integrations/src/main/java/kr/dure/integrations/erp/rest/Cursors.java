package kr.dure.integrations.erp.rest;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.stereotype.Component;

import javax.sql.DataSource;

/** How far each list has been read, kept over restarts. */
@Component
class Cursors {

    private final JdbcClient jdbc;

    Cursors(DataSource source) {
        new ResourceDatabasePopulator(new ClassPathResource("cursors.sql", getClass()))
                .execute(source);
        this.jdbc = JdbcClient.create(source);
    }

    Position of(String connection, String resource) {
        return jdbc.sql(
                        "SELECT since, next_page, highest FROM erp_rest_cursor"
                                + " WHERE connection = :connection AND resource = :resource")
                .param("connection", connection)
                .param("resource", resource)
                .query(
                        (row, number) ->
                                new Position(
                                        row.getString("since"),
                                        row.getString("next_page"),
                                        row.getString("highest")))
                .optional()
                .orElse(Position.NOWHERE);
    }

    void keep(String connection, String resource, Position position) {
        int updated =
                write(
                        "UPDATE erp_rest_cursor SET since = :since, next_page = :next,"
                                + " highest = :highest"
                                + " WHERE connection = :connection AND resource = :resource",
                        connection,
                        resource,
                        position);
        if (updated == 0) {
            write(
                    "INSERT INTO erp_rest_cursor (connection, resource, since, next_page, highest)"
                            + " VALUES (:connection, :resource, :since, :next, :highest)",
                    connection,
                    resource,
                    position);
        }
    }

    private int write(String sql, String connection, String resource, Position position) {
        return jdbc.sql(sql)
                .param("connection", connection)
                .param("resource", resource)
                .param("since", position.since())
                .param("next", position.next())
                .param("highest", position.highest())
                .update();
    }

    /**
     * A place in a list.
     *
     * @param since the cursor up to which everything is in the inbox, or null at the start
     * @param next where a sweep under way goes on, or null between sweeps
     * @param highest the latest cursor seen in the sweep under way
     */
    record Position(@Nullable String since, @Nullable String next, @Nullable String highest) {

        static final Position NOWHERE = new Position(null, null, null);
    }
}
