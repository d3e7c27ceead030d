package kr.dure.integrations.ingest;

import kr.dure.graph.fact.Problem;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.integrations.connector.Origin;
import kr.dure.integrations.ingest.Quarantined.State;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.stereotype.Component;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

/** The rows of the quarantine; every read names the owner. */
@Component
final class QuarantineTable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Problem>> PROBLEMS = new TypeReference<>() {};
    private static final int LONGEST_PLACE = 1_000;
    private static final int LONGEST_REASON = 2_000;

    private final JdbcClient jdbc;

    QuarantineTable(DataSource source) {
        new ResourceDatabasePopulator(new ClassPathResource("quarantine.sql", getClass()))
                .execute(source);
        this.jdbc = JdbcClient.create(source);
    }

    String keep(Refused refused) {
        String fingerprint = fingerprint(refused);
        Optional<Quarantined> known = byFingerprint(fingerprint);
        if (known.isEmpty()) {
            try {
                return insert(refused, fingerprint);
            } catch (DuplicateKeyException e) {
                known = byFingerprint(fingerprint);
            }
        }
        Quarantined entry = known.orElseThrow();
        arrivedAgain(entry, refused);
        return entry.id();
    }

    List<Quarantined> list(OrganisationId owner, State state, int rows, int offset) {
        return jdbc.sql(
                        "SELECT * FROM quarantine WHERE owner = :owner AND state = :state"
                                + " ORDER BY arrived_at DESC, id"
                                + " OFFSET :offset ROWS FETCH NEXT :rows ROWS ONLY")
                .param("owner", owner.value())
                .param("state", state.name())
                .param("offset", offset)
                .param("rows", rows)
                .query(QuarantineTable::row)
                .list();
    }

    long count(OrganisationId owner, State state) {
        return jdbc.sql("SELECT count(*) FROM quarantine WHERE owner = :owner AND state = :state")
                .param("owner", owner.value())
                .param("state", state.name())
                .query(Long.class)
                .single();
    }

    Optional<Quarantined> find(OrganisationId owner, String id) {
        return jdbc.sql("SELECT * FROM quarantine WHERE owner = :owner AND id = :id")
                .param("owner", owner.value())
                .param("id", id)
                .query(QuarantineTable::row)
                .optional();
    }

    void revise(String id, String newest, List<Problem> problems) {
        jdbc.sql("UPDATE quarantine SET newest = :newest, problems = :problems WHERE id = :id")
                .param("newest", newest)
                .param("problems", JSON.writeValueAsString(problems))
                .param("id", id)
                .update();
    }

    boolean close(
            OrganisationId owner, String id, State state, String who, @Nullable String reason) {
        return jdbc.sql(
                                "UPDATE quarantine SET state = :state, closed_by = :who,"
                                        + " closed_at = :now, reason = :reason"
                                        + " WHERE owner = :owner AND id = :id AND state = 'OPEN'")
                        .param("state", state.name())
                        .param("who", who)
                        .param("now", now())
                        .param("reason", reason == null ? null : cut(reason, LONGEST_REASON))
                        .param("owner", owner.value())
                        .param("id", id)
                        .update()
                == 1;
    }

    private String insert(Refused refused, String fingerprint) {
        String id = UUID.randomUUID().toString();
        jdbc.sql(
                        "INSERT INTO quarantine (id, fingerprint, connection, owner, kind, place,"
                                + " problems, original, newest, arrived_at, arrivals, state)"
                                + " VALUES (:id, :fingerprint, :connection, :owner, :kind, :place,"
                                + " :problems, :original, :original, :now, 1, 'OPEN')")
                .param("id", id)
                .param("fingerprint", fingerprint)
                .param("connection", refused.from().connection())
                .param("owner", refused.from().organisation().value())
                .param("kind", refused.kind())
                .param("place", cut(refused.place(), LONGEST_PLACE))
                .param("problems", JSON.writeValueAsString(refused.problems()))
                .param("original", refused.original())
                .param("now", now())
                .update();
        return id;
    }

    /**
     * Counts it. What was closed stays closed, unless the very version that a person took for mended is refused: then
     * somebody has to look again.
     */
    private void arrivedAgain(Quarantined entry, Refused refused) {
        boolean refusedAnew =
                entry.state() == State.MENDED && entry.newest().equals(refused.original());
        State state = refusedAnew ? State.OPEN : entry.state();
        boolean open = state == State.OPEN && entry.newest().equals(entry.original());
        jdbc.sql(
                        "UPDATE quarantine SET arrivals = arrivals + 1, state = :state,"
                                + " problems = :problems WHERE id = :id")
                .param("state", state.name())
                .param(
                        "problems",
                        JSON.writeValueAsString(open ? refused.problems() : entry.problems()))
                .param("id", entry.id())
                .update();
    }

    private Optional<Quarantined> byFingerprint(String fingerprint) {
        return jdbc.sql("SELECT * FROM quarantine WHERE fingerprint = :fingerprint")
                .param("fingerprint", fingerprint)
                .query(QuarantineTable::row)
                .optional();
    }

    private static Quarantined row(ResultSet row, int number) throws SQLException {
        return new Quarantined(
                row.getString("id"),
                row.getString("connection"),
                new OrganisationId(row.getString("owner")),
                row.getString("kind"),
                row.getString("place"),
                JSON.readValue(row.getString("problems"), PROBLEMS),
                row.getString("original"),
                row.getString("newest"),
                row.getObject("arrived_at", OffsetDateTime.class).toInstant(),
                row.getLong("arrivals"),
                State.valueOf(row.getString("state")),
                row.getString("closed_by"),
                instant(row.getObject("closed_at", OffsetDateTime.class)),
                row.getString("reason"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.now(ZoneOffset.UTC);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    private static String fingerprint(Refused refused) {
        Origin from = refused.from();
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part :
                    List.of(
                            from.organisation().value(),
                            from.connection(),
                            refused.kind(),
                            refused.original())) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
