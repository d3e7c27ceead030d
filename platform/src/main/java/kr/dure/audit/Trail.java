package kr.dure.audit;

import kr.dure.graph.fact.id.OrganisationId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** What a company may read of the audit: what its own people did, and what anybody did with its data. */
@Component
public class Trail {

    private final JdbcClient store;
    private final ChainedAudit audit;
    private final Verification verification;

    Trail(JdbcClient store, ChainedAudit audit, Verification verification) {
        this.store = store;
        this.audit = audit;
        this.verification = verification;
    }

    /** The latest first. */
    public List<Access> of(OrganisationId reader, Filter filter, int rows, int offset) {
        audit.flush();
        return store
                .sql(
                        """
                        SELECT %s FROM audit_reader r JOIN audit_entry e ON e.sequence = r.sequence
                        WHERE r.reader = :reader AND e.noted_at >= :from AND e.noted_at < :until
                        AND (:company = '' OR e.organisation = :company)
                        AND (:others = FALSE OR e.organisation <> :reader)
                        AND (:act = '' OR e.act = :act)
                        ORDER BY r.sequence DESC OFFSET :offset ROWS FETCH NEXT :rows ROWS ONLY
                        """
                                .formatted(Entries.COLUMNS))
                .param("reader", reader.value())
                .param("from", filter.from().atOffset(ZoneOffset.UTC))
                .param("until", filter.until().atOffset(ZoneOffset.UTC))
                .param("company", filter.company() == null ? "" : filter.company())
                .param("others", filter.othersOnly())
                .param("act", filter.act() == null ? "" : filter.act().name())
                .param("offset", offset)
                .param("rows", rows)
                .query(Entries::entry)
                .list()
                .stream()
                .map(entry -> read(entry, reader))
                .toList();
    }

    /** Ids of the companies that acted, as far as the reader may know. */
    public List<String> companies(OrganisationId reader) {
        return store.sql(
                        """
                        SELECT DISTINCT e.organisation FROM audit_reader r JOIN audit_entry e ON e.sequence = r.sequence
                        WHERE r.reader = :reader ORDER BY e.organisation
                        """)
                .param("reader", reader.value())
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** Checks the whole chain, which takes seconds for a million entries. */
    public Verdict verify() {
        return verification.verify(null);
    }

    private static Access read(Entry entry, OrganisationId reader) {
        Map<String, String> detail = entry.detail();
        boolean own = entry.organisation().equals(reader.value());
        String since = detail.get(Repeats.SINCE);
        return new Access(
                entry.at(),
                own ? entry.who() : null,
                entry.organisation(),
                detail.get(Deed.ROLE),
                Deed.Act.valueOf(entry.act()),
                entry.subject(),
                detail.get(Deed.WAY),
                Long.parseLong(detail.getOrDefault(Repeats.COUNT, "0")),
                since == null ? null : Instant.parse(since),
                entry.agreementList().stream()
                        .filter(one -> own || one.startsWith(reader.value() + ":"))
                        .toList());
    }
}
