package kr.dure.sharing;

import kr.dure.graph.fact.Fact;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.integrations.ingest.Inbox;
import kr.dure.sharing.GuestRequest.Figures;
import kr.dure.sharing.GuestRequest.Kind;
import kr.dure.sharing.GuestRequest.State;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import javax.sql.DataSource;

/** What firms that have not joined were asked for, kept in the operational store. */
@Component
class GuestRequests {

    private static final String SELECT =
            """
            SELECT id, organisation, organisation_name, asked_by, firm, firm_name, kind, plant, month_of, part, unit,
                   purpose, asked_at, expires_at, state, closed_at, amount, basis
            FROM guest_request
            """;

    private final JdbcClient store;
    private final Inbox inbox;
    private final Clock clock;

    GuestRequests(DataSource source, Inbox inbox, Clock clock) {
        new ResourceDatabasePopulator(new ClassPathResource("guests.sql", GuestRequests.class))
                .execute(source);
        this.store = JdbcClient.create(source);
        this.inbox = inbox;
        this.clock = clock;
    }

    /** The latest first. */
    List<GuestRequest> of(OrganisationId organisation) {
        return store.sql(
                        SELECT
                                + """
                                WHERE organisation = :organisation
                                ORDER BY asked_at DESC, id FETCH FIRST 200 ROWS ONLY
                                """)
                .param("organisation", organisation.value())
                .query(GuestRequests::read)
                .list();
    }

    void keep(GuestRequest request, GuestToken token) {
        store.sql(
                        """
                        INSERT INTO guest_request (id, organisation, organisation_name, asked_by, firm, firm_name, kind, plant,
                          month_of, part, unit, purpose, token_hash, asked_at, expires_at, state)
                        VALUES (:id, :organisation, :organisationName, :askedBy, :firm, :firmName, :kind, :plant,
                          :month, :part, :unit, :purpose, :hash, :askedAt, :expiresAt, :state)
                        """)
                .param("id", request.id())
                .param("organisation", request.organisation().value())
                .param("organisationName", request.organisationName())
                .param("askedBy", request.askedBy())
                .param("firm", request.firm().value())
                .param("firmName", request.firmName())
                .param("kind", request.kind().name())
                .param("plant", request.plant())
                .param("month", request.month())
                .param("part", request.part())
                .param("unit", request.unit())
                .param("purpose", request.purpose())
                .param("hash", token.hash())
                .param("askedAt", time(request.askedAt()))
                .param("expiresAt", time(request.expiresAt()))
                .param("state", request.state().name())
                .update();
    }

    /** The request that a link opens, unless it was answered, was withdrawn or is too old. */
    Optional<GuestRequest> opened(GuestToken token) {
        return store.sql(SELECT + "WHERE token_hash = :hash")
                .param("hash", token.hash())
                .query(GuestRequests::read)
                .optional()
                .filter(request -> request.isOpen(clock.instant()));
    }

    /** The request that a link has opened before, unless it has closed since. */
    Optional<GuestRequest> open(String id) {
        return store.sql(SELECT + "WHERE id = :id")
                .param("id", id)
                .query(GuestRequests::read)
                .optional()
                .filter(request -> request.isOpen(clock.instant()));
    }

    /** Closes an open request of the company. */
    Optional<GuestRequest> withdraw(OrganisationId organisation, String id) {
        int closed =
                store.sql(
                                """
                                UPDATE guest_request SET state = 'WITHDRAWN', closed_at = :now
                                WHERE id = :id AND organisation = :organisation AND state = 'OPEN'
                                """)
                        .param("now", time(clock.instant()))
                        .param("id", id)
                        .param("organisation", organisation.value())
                        .update();
        return closed == 0
                ? Optional.empty()
                : of(organisation).stream().filter(request -> request.id().equals(id)).findFirst();
    }

    /**
     * Takes the one answer: whoever comes second finds the request closed.
     *
     * @return whether it was still open
     * @throws kr.dure.integrations.ingest.InboxClosed if the fact could not be written down; the request stays open then
     */
    @Transactional
    boolean answer(GuestRequest request, Figures answer, Fact fact) {
        int closed =
                store.sql(
                                """
                                UPDATE guest_request SET state = 'ANSWERED', closed_at = :now, amount = :amount, basis = :basis
                                WHERE id = :id AND state = 'OPEN' AND expires_at > :now
                                """)
                        .param("now", time(clock.instant()))
                        .param("amount", answer.amount())
                        .param("basis", answer.basis())
                        .param("id", request.id())
                        .update();
        if (closed == 1) {
            inbox.put(List.of(fact));
        }
        return closed == 1;
    }

    private static GuestRequest read(ResultSet row, int number) throws SQLException {
        return new GuestRequest(
                text(row, "id"),
                new OrganisationId(text(row, "organisation")),
                text(row, "organisation_name"),
                text(row, "asked_by"),
                new OrganisationId(text(row, "firm")),
                text(row, "firm_name"),
                Kind.valueOf(text(row, "kind")),
                text(row, "plant"),
                text(row, "month_of"),
                text(row, "part"),
                text(row, "unit"),
                text(row, "purpose"),
                Objects.requireNonNull(instant(row, "asked_at")),
                Objects.requireNonNull(instant(row, "expires_at")),
                State.valueOf(text(row, "state")),
                instant(row, "closed_at"),
                figures(row));
    }

    private static @Nullable Figures figures(ResultSet row) throws SQLException {
        String amount = row.getString("amount");
        return amount == null ? null : new Figures(amount, text(row, "basis"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
