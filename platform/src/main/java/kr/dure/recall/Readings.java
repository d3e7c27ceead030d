package kr.dure.recall;

import kr.dure.ask.Witness;
import kr.dure.audit.Audit;
import kr.dure.audit.Deed;
import kr.dure.audit.Deed.Act;
import kr.dure.graph.ask.Rows;
import kr.dure.graph.fact.LotRef;
import kr.dure.graph.fact.id.LotId;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.sight.Sight;
import kr.dure.identity.Asker;
import kr.dure.prompts.Column;
import kr.dure.prompts.Question;
import kr.dure.prompts.ValueType;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import javax.sql.DataSource;

/** Writes down each time that somebody reads a lot which they see by a trace grant alone. */
@Component
class Readings implements Witness {

    /** Lots named in one deed of the audit at most. */
    private static final int NAMED = 50;

    private final JdbcClient store;
    private final Audit audit;
    private final Clock clock;

    Readings(DataSource source, Audit audit, Clock clock) {
        new ResourceDatabasePopulator(new ClassPathResource("readings.sql", Readings.class))
                .execute(source);
        this.store = JdbcClient.create(source);
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void read(Asker asker, Question question, Sight sight, Rows rows) {
        if (sight.granted().lots().isEmpty()) {
            return;
        }
        Map<Request, Set<String>> read = new HashMap<>();
        question.columns().stream()
                .filter(column -> column.type() == ValueType.LOT && column.ownerColumn() != null)
                .flatMap(column -> rows.rows().stream().flatMap(row -> lots(column, row)))
                .forEach(
                        lot ->
                                sight.granted()
                                        .lots()
                                        .getOrDefault(lot, Set.of())
                                        .forEach(
                                                id ->
                                                        read.computeIfAbsent(
                                                                        new Request(
                                                                                id, lot.owner()),
                                                                        any -> new TreeSet<>())
                                                                .add(lot.lot().value())));
        read.forEach((request, lots) -> note(asker, question.name(), request, lots));
    }

    /** When and by which question a grant's lots were read, the latest first. */
    List<Reading> of(String request) {
        return store.sql(
                        """
                        SELECT question, read_at, lots FROM recall_reading WHERE request = :request
                        ORDER BY read_at DESC FETCH FIRST 50 ROWS ONLY
                        """)
                .param("request", request)
                .query(
                        (row, _) ->
                                new Reading(
                                        Objects.requireNonNull(row.getString(1)),
                                        Objects.requireNonNull(
                                                        row.getObject(2, OffsetDateTime.class))
                                                .toInstant(),
                                        row.getInt(3)))
                .list();
    }

    private void note(Asker asker, String question, Request request, Set<String> lots) {
        store.sql(
                        """
                        INSERT INTO recall_reading (request, question, read_at, lots)
                        VALUES (:request, :question, :at, :lots)
                        """)
                .param("request", request.id())
                .param("question", question)
                .param("at", OffsetDateTime.now(clock))
                .param("lots", lots.size())
                .update();
        audit.note(
                new Deed(
                        asker.username(),
                        asker.organisation(),
                        Act.ASKED,
                        "trace-grant/" + request.id(),
                        Set.of(request.owner()),
                        Map.of(
                                "question",
                                question,
                                "count",
                                String.valueOf(lots.size()),
                                "lots",
                                String.join(", ", lots.stream().limit(NAMED).toList()))));
    }

    private static Stream<LotRef> lots(Column column, Map<String, Object> row) {
        if (!(row.get(Objects.requireNonNull(column.ownerColumn())) instanceof String owner)) {
            return Stream.empty();
        }
        return values(row.get(column.name()))
                .map(id -> new LotRef(new OrganisationId(owner), new LotId(id)));
    }

    private static Stream<String> values(@Nullable Object value) {
        return switch (value) {
            case null -> Stream.empty();
            case List<?> several -> several.stream().map(String::valueOf);
            default -> Stream.of(String.valueOf(value));
        };
    }

    private record Request(String id, OrganisationId owner) {}

    /**
     * One time that lots of a grant were read.
     *
     * @param question its name
     * @param lots how many of them the answer held
     */
    record Reading(String question, Instant at, int lots) {}
}
