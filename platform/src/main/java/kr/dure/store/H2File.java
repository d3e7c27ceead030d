package kr.dure.store;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

import java.nio.file.Path;

/** An H2 database in a file that this process alone opens. */
record H2File(Path file) implements JdbcConnectionDetails {

    @Override
    public String getUsername() {
        return "dure";
    }

    @Override
    public String getPassword() {
        return "";
    }

    /**
     * Closed by Spring, not by H2's own shutdown hook, which would run beside it. Written before a commit returns, not up to
     * half a second later, so that what was told to be kept outlives a killed process.
     */
    @Override
    public String getJdbcUrl() {
        return "jdbc:h2:file:%s;DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0".formatted(file);
    }
}
