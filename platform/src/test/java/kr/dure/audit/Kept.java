package kr.dure.audit;

import kr.dure.audit.Deed.Act;
import kr.dure.graph.fact.id.OrganisationId;

import org.h2.jdbcx.JdbcDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import javax.sql.DataSource;

/** An audit over a real H2 file, as the platform lays it out in its data folder. */
final class Kept implements AutoCloseable {

    final MovingClock clock = new MovingClock();
    final DataSource source;
    final JdbcClient sql;
    final AuditFiles files;
    final Entries entries;
    final ChainedAudit audit;
    final Trail trail;

    private Kept(Path data, DataSource source, AuditSettings settings) {
        this.source = source;
        sql = JdbcClient.create(source);
        files = new AuditFiles(data);
        entries = new Entries(source);
        audit = new ChainedAudit(entries, files, settings, clock);
        trail = new Trail(sql, audit, new Verification(entries, files));
        audit.afterPropertiesSet();
    }

    static Kept in(Path data) {
        return in(data, h2(data), settings(10_000, Duration.ofSeconds(10)));
    }

    static Kept in(Path data, DataSource source, AuditSettings settings) {
        return new Kept(data, source, settings);
    }

    static AuditSettings settings(int waiting, Duration patience) {
        return new AuditSettings(Duration.ofHours(1), waiting, patience, Duration.ofHours(1));
    }

    static JdbcDataSource h2(Path data) {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL(
                "jdbc:h2:file:%s;DB_CLOSE_ON_EXIT=FALSE"
                        .formatted(data.resolve("store").resolve("dure").toAbsolutePath()));
        h2.setUser("dure");
        h2.setPassword("");
        return h2;
    }

    /** Different from all others by its number. */
    static Deed deed(String who, String organisation, int number, String... owners) {
        return new Deed(
                who,
                new OrganisationId(organisation),
                Act.ASKED,
                "question/forward_trace",
                owners(owners),
                Map.of("parameters", Integer.toString(number), Deed.ROLE, "quality"));
    }

    static Set<OrganisationId> owners(String... owners) {
        return Arrays.stream(owners).map(OrganisationId::new).collect(Collectors.toSet());
    }

    Verdict verify() {
        return new Verification(entries, files).verify(null);
    }

    long count() {
        return sql.sql("SELECT COUNT(*) FROM audit_entry")
                .query((row, _) -> row.getLong(1))
                .single();
    }

    /** As somebody who can do everything in the database. */
    void tamper(String... statements) {
        sql.sql("DROP TRIGGER IF EXISTS audit_entry_stays").update();
        sql.sql("DROP TRIGGER IF EXISTS audit_reader_stays").update();
        for (String statement : statements) {
            sql.sql(statement).update();
        }
    }

    @Override
    public void close() {
        try {
            audit.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the audit closes", e);
        }
    }
}
