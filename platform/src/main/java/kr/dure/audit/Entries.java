package kr.dure.audit;

import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

import javax.sql.DataSource;

/** The rows of the audit: added and read, nothing else. */
@Component
class Entries {

    static final String COLUMNS =
            "e.sequence, e.noted_at, e.who, e.organisation, e.act, e.subject, e.owners, e.details,"
                    + " e.agreements, e.previous, e.seal";

    private final JdbcClient store;
    private final JdbcTemplate batches;
    private final TransactionTemplate transaction;
    private final boolean isH2;

    Entries(DataSource source) {
        store = JdbcClient.create(source);
        batches = new JdbcTemplate(source);
        transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        isH2 = "H2".equals(product(source));
        run(source, "audit.sql");
        if (isH2) {
            run(source, "audit-h2.sql");
        }
    }

    /** Adds all or none; they are on the disk when this returns. */
    void add(List<Entry> entries) {
        transaction.executeWithoutResult(
                _ -> {
                    batches.batchUpdate(
                            "INSERT INTO audit_entry (sequence, noted_at, who, organisation, act,"
                                + " subject, owners, details, agreements, previous, seal) VALUES"
                                + " (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                            entries.stream().map(Entries::values).toList());
                    batches.batchUpdate(
                            "INSERT INTO audit_reader (reader, sequence) VALUES (?, ?)",
                            entries.stream()
                                    .flatMap(
                                            entry ->
                                                    entry.readers().stream()
                                                            .map(
                                                                    reader ->
                                                                            new Object[] {
                                                                                reader,
                                                                                entry.sequence()
                                                                            }))
                                    .toList());
                });
        if (isH2) {
            // H2 hands a commit to the operating system; the audit outlives a power failure too
            batches.execute("CHECKPOINT SYNC");
        }
    }

    Optional<Entry> last() {
        return store.sql(
                        "SELECT %s FROM audit_entry e ORDER BY e.sequence DESC FETCH FIRST 1 ROWS ONLY"
                                .formatted(COLUMNS))
                .query(Entries::entry)
                .optional();
    }

    Optional<Entry> numbered(long sequence) {
        return store.sql(
                        "SELECT %s FROM audit_entry e WHERE e.sequence = :sequence"
                                .formatted(COLUMNS))
                .param("sequence", sequence)
                .query(Entries::entry)
                .optional();
    }

    /** The next ones in order. */
    List<Entry> after(long sequence, int rows) {
        return store.sql(
                        "SELECT %s FROM audit_entry e WHERE e.sequence > :sequence ORDER BY e.sequence FETCH FIRST :rows ROWS ONLY"
                                .formatted(COLUMNS))
                .param("sequence", sequence)
                .param("rows", rows)
                .query(Entries::entry)
                .list();
    }

    /** Who may read the entries after one up to another, by their numbers. */
    Map<Long, SortedSet<String>> readers(long after, long upTo) {
        Map<Long, SortedSet<String>> readers = new HashMap<>();
        store.sql(
                        "SELECT sequence, reader FROM audit_reader WHERE sequence > :after AND"
                                + " sequence <= :upTo")
                .param("after", after)
                .param("upTo", upTo)
                .query(
                        row -> {
                            readers.computeIfAbsent(row.getLong(1), _ -> new TreeSet<>())
                                    .add(row.getString(2));
                        });
        return readers;
    }

    static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getLong(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11));
    }

    private static Object[] values(Entry entry) {
        return new Object[] {
            entry.sequence(),
            entry.at().atOffset(ZoneOffset.UTC),
            entry.who(),
            entry.organisation(),
            entry.act(),
            entry.subject(),
            entry.owners(),
            entry.details(),
            entry.agreements(),
            entry.previous(),
            entry.seal()
        };
    }

    private static void run(DataSource source, String script) {
        new ResourceDatabasePopulator(new ClassPathResource(script, Entries.class)).execute(source);
    }

    private static String product(DataSource source) {
        try {
            return JdbcUtils.extractDatabaseMetaData(
                    source, DatabaseMetaData::getDatabaseProductName);
        } catch (MetaDataAccessException e) {
            throw new IllegalStateException("The operational store doesn't say what it is", e);
        }
    }
}
