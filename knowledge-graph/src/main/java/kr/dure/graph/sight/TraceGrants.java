package kr.dure.graph.sight;

import kr.dure.graph.Cypher;
import kr.dure.graph.Graph;
import kr.dure.graph.Writing;
import kr.dure.graph.fact.LotRef;
import kr.dure.graph.fact.id.LotId;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.fact.id.QualityCaseId;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * How a recall asks its way: the parties to a quality case ask each company on the way, one hop at a time, to show the lots
 * concerned for a limited time. Who is next is found here and told to nobody but that company.
 */
public final class TraceGrants {

    /** How long a request may be granted, in days. */
    public static final int MOST_DAYS = 30;

    public static final int USUAL_DAYS = 14;

    /** A request that nobody answers lapses. */
    public static final Duration WAITS = Duration.ofDays(30);

    /** The same company is not asked for the same again before that. */
    public static final Duration AGAIN = Duration.ofDays(1);

    private static final Cypher FORWARD = beside("next-forward.cypher");
    private static final Cypher BACKWARD = beside("next-backward.cypher");
    private static final Cypher ASKED = beside("asked.cypher");
    private static final Cypher ASK = beside("ask.cypher");
    private static final Cypher SENT = beside("sent.cypher");
    private static final Cypher RECEIVED = beside("received.cypher");
    private static final Cypher NAMED = beside("named-lots.cypher");
    private static final Cypher ACCEPT = beside("accept.cypher");
    private static final Cypher DECLINE = beside("decline.cypher");
    private static final Cypher WITHDRAW = beside("withdraw.cypher");
    private static final Cypher CLAUSES = beside("clauses.cypher");
    private static final Cypher CLAUSE_ON = beside("clause-on.cypher");
    private static final Cypher CLAUSE_OFF = beside("clause-off.cypher");

    private final Graph graph;
    private final Clock clock;

    public TraceGrants(Graph graph, Clock clock) {
        this.graph = graph;
        this.clock = clock;
    }

    /**
     * Asks the companies that are next on the way of a case's lot; nobody is asked unless the asker is a party to the case and
     * it is open.
     *
     * @param sight of the asker, at this moment
     * @param who user name
     */
    public synchronized Asked ask(Sight sight, CaseRef about, Direction direction, String who) {
        Map<String, Object> common = new HashMap<>();
        common.put("me", sight.me().value());
        common.put("caseOwner", about.owner().value());
        common.put("case", about.qualityCase().value());
        common.put("direction", direction.name());
        return graph.write(writing -> ask(writing, sight, common, direction, who));
    }

    private Asked ask(
            Writing writing,
            Sight sight,
            Map<String, Object> common,
            Direction direction,
            String who) {
        Instant now = clock.instant();
        Map<String, Object> reach = new HashMap<>(common);
        reach.put("production", ids(sight.owners(Category.PRODUCTION)));
        reach.put("schedule", ids(sight.owners(Category.SCHEDULE)));
        reach.put("lots", sight.granted().namedLots());
        reach.put(
                "asked",
                writing.run(ASKED, with(common, "again", now.minus(AGAIN), "waits", lapsed(now)))
                        .rows()
                        .getFirst()
                        .get("asked"));
        List<Map<String, Object>> rows =
                writing
                        .run(direction == Direction.FORWARD ? FORWARD : BACKWARD, reach)
                        .rows()
                        .stream()
                        .map(row -> with(row, "id", UUID.randomUUID().toString()))
                        .toList();
        List<Automatic> automatic =
                writing.run(ASK, with(common, "who", who, "now", now, "rows", rows)).rows().stream()
                        .filter(row -> row.containsKey("owner"))
                        .map(
                                row ->
                                        new Automatic(
                                                text(row, "id"),
                                                organisation(row, "owner"),
                                                instant(row, "until"),
                                                count(row, "lots")))
                        .toList();
        return new Asked(rows.size(), automatic);
    }

    /** What the organisation of that sight asked for in a case, the latest first. */
    public List<SentRequest> sent(Sight sight, CaseRef about) {
        Instant now = clock.instant();
        Map<String, Object> parameters =
                Map.of(
                        "me", sight.me().value(),
                        "caseOwner", about.owner().value(),
                        "case", about.qualityCase().value(),
                        "master", ids(sight.owners(Category.MASTER)),
                        "now", now);
        return graph.read(SENT, parameters).stream().map(row -> sent(row, now)).toList();
    }

    /** What recalls ask of a company, the latest first. */
    public List<ReceivedRequest> received(OrganisationId me) {
        return requests(me, null);
    }

    /** One request; none if it does not exist or another company is asked. */
    public Optional<ReceivedRequest> received(OrganisationId me, String id) {
        return requests(me, id).stream().findFirst();
    }

    private List<ReceivedRequest> requests(OrganisationId me, @Nullable String id) {
        Instant now = clock.instant();
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("me", me.value());
        parameters.put("id", id);
        return graph.read(RECEIVED, parameters).stream().map(row -> received(row, now)).toList();
    }

    /** What a request would show of the company's lots, or shows. */
    public List<NamedLot> lots(OrganisationId me, String id) {
        return graph.read(NAMED, Map.of("me", me.value(), "id", id)).stream()
                .map(
                        row ->
                                new NamedLot(
                                        text(row, "lot"),
                                        (String) row.get("part"),
                                        (String) row.get("partName"),
                                        (Number) row.get("quantity"),
                                        (String) row.get("unit"),
                                        row.get("producedAt") instanceof Instant at ? at : null,
                                        is(row, "unconfirmed"),
                                        is(row, "onward")))
                .toList();
    }

    /**
     * Accepts a request.
     *
     * @param days how long the lots are shown, 1 to {@link #MOST_DAYS}
     * @return who asked and how many lots are named; none if the company has no such request that waits
     */
    public Optional<Answered> accept(OrganisationId me, String id, int days, String who) {
        Instant now = clock.instant();
        Map<String, Object> change =
                with(
                        change(me, id, who),
                        "until",
                        now.plus(Duration.ofDays(checked(days))),
                        "waits",
                        lapsed(now));
        return change(ACCEPT, change);
    }

    /**
     * Declines a request.
     *
     * @param reason for who asked
     */
    public Optional<Answered> decline(OrganisationId me, String id, String reason, String who) {
        return change(
                DECLINE,
                with(change(me, id, who), "reason", reason, "waits", lapsed(clock.instant())));
    }

    /** Takes a grant back; at the next question nothing of it is seen. */
    public Optional<Answered> withdraw(OrganisationId me, String id, String who) {
        return change(WITHDRAW, change(me, id, who));
    }

    /** The clauses that a company agreed, and the partners that it could agree one with. */
    public List<RecallClause> clauses(Sight sight) {
        Map<String, Object> parameters =
                Map.of("me", sight.me().value(), "master", ids(sight.owners(Category.MASTER)));
        return graph.read(CLAUSES, parameters).stream()
                .map(
                        row ->
                                new RecallClause(
                                        organisation(row, "partner"),
                                        text(row, "name"),
                                        row.get("days") instanceof Long days
                                                ? days.intValue()
                                                : null,
                                        row.get("statedAt") instanceof Instant at ? at : null))
                .toList();
    }

    /**
     * From now on a partner's requests are accepted at once.
     *
     * @param days how long each time, 1 to {@link #MOST_DAYS}
     */
    public void agree(OrganisationId me, OrganisationId partner, int days, String who) {
        if (me.equals(partner)) {
            throw new IllegalArgumentException(
                    "%s can't agree a clause with itself; name a partner".formatted(me));
        }
        Map<String, Object> clause =
                Map.of(
                        "me", me.value(),
                        "partner", partner.value(),
                        "days", checked(days),
                        "who", who,
                        "now", clock.instant());
        graph.write(writing -> writing.run(CLAUSE_ON, clause));
    }

    /** Takes a clause back; requests wait for an answer again. */
    public boolean end(OrganisationId me, OrganisationId partner) {
        Map<String, Object> clause = Map.of("me", me.value(), "partner", partner.value());
        return !graph.write(writing -> writing.run(CLAUSE_OFF, clause)).rows().isEmpty();
    }

    private Optional<Answered> change(Cypher statement, Map<String, Object> change) {
        return graph.write(writing -> writing.run(statement, change)).rows().stream()
                .findFirst()
                .map(row -> new Answered(organisation(row, "asker"), count(row, "lots")));
    }

    private Map<String, Object> change(OrganisationId me, String id, String who) {
        return Map.of("me", me.value(), "id", id, "who", who, "now", clock.instant());
    }

    private static SentRequest sent(Map<String, Object> row, Instant now) {
        OrganisationId owner =
                row.get("owner") instanceof String id ? new OrganisationId(id) : null;
        return new SentRequest(
                text(row, "id"),
                Direction.valueOf(text(row, "direction")),
                state(row, now),
                owner,
                (String) row.get("name"),
                owner == null
                        ? List.of()
                        : texts(row, "lots").stream()
                                .map(lot -> new LotRef(owner, new LotId(lot)))
                                .toList(),
                instant(row, "askedAt"),
                row.get("until") instanceof Instant until ? until : null,
                is(row, "byClause"),
                (String) row.get("reason"));
    }

    private static ReceivedRequest received(Map<String, Object> row, Instant now) {
        return new ReceivedRequest(
                text(row, "id"),
                organisation(row, "asker"),
                (String) row.getOrDefault("name", text(row, "asker")),
                new CaseRef(organisation(row, "caseOwner"), new QualityCaseId(text(row, "case"))),
                text(row, "title"),
                Direction.valueOf(text(row, "direction")),
                state(row, now),
                texts(row, "delivered"),
                texts(row, "lots").stream().map(LotId::new).toList(),
                texts(row, "unconfirmed").stream().map(LotId::new).toList(),
                instant(row, "askedAt"),
                row.get("acceptedAt") instanceof Instant accepted
                        ? accepted
                        : (Instant) row.get("declinedAt"),
                (Instant) row.get("until"),
                is(row, "byClause"),
                (String) row.get("reason"));
    }

    private static RequestState state(Map<String, Object> row, Instant now) {
        if (row.containsKey("withdrawnAt")) {
            return RequestState.WITHDRAWN;
        }
        if (row.containsKey("declinedAt")) {
            return RequestState.DECLINED;
        }
        if (row.containsKey("acceptedAt")) {
            return instant(row, "until").isAfter(now) ? RequestState.IN_FORCE : RequestState.ENDED;
        }
        return is(row, "closed") || !instant(row, "askedAt").isAfter(lapsed(now))
                ? RequestState.LAPSED
                : RequestState.WAITING;
    }

    private static Instant lapsed(Instant now) {
        return now.minus(WAITS);
    }

    private static int checked(int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw new IllegalArgumentException(
                    "lots would be shown for %d days; give 1 to %d".formatted(days, MOST_DAYS));
        }
        return days;
    }

    private static List<String> ids(Set<OrganisationId> owners) {
        return owners.stream().map(OrganisationId::value).sorted().toList();
    }

    private static Map<String, Object> with(Map<String, Object> map, Object... more) {
        Map<String, Object> all = new HashMap<>(map);
        for (int i = 0; i < more.length; i += 2) {
            all.put((String) more[i], more[i + 1]);
        }
        return all;
    }

    private static OrganisationId organisation(Map<String, Object> row, String column) {
        return new OrganisationId(text(row, column));
    }

    private static String text(Map<String, Object> row, String column) {
        return (String) row.getOrDefault(column, "");
    }

    private static boolean is(Map<String, Object> row, String column) {
        return Boolean.TRUE.equals(row.get(column));
    }

    private static int count(Map<String, Object> row, String column) {
        return row.get(column) instanceof Long number ? number.intValue() : 0;
    }

    private static Instant instant(Map<String, Object> row, String column) {
        return (Instant) Objects.requireNonNull(row.get(column), column);
    }

    private static List<String> texts(Map<String, Object> row, String column) {
        return row.get(column) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static Cypher beside(String file) {
        return Cypher.beside(TraceGrants.class, file);
    }

    /**
     * What came of asking.
     *
     * @param companies how many were asked; who they are is not told
     * @param automatic those that a clause accepted at once
     */
    public record Asked(int companies, List<Automatic> automatic) {

        public Asked {
            automatic = List.copyOf(automatic);
        }
    }

    /** A request that a clause accepted. */
    public record Automatic(String id, OrganisationId owner, Instant until, int lots) {}

    /** A change was made: who had asked, and how many lots the request names. */
    public record Answered(OrganisationId asker, int lots) {}

    /**
     * A lot as a grant shows it.
     *
     * @param quantity in {@code unit}, a UCUM code
     * @param unconfirmed a customer says it used the lot, but no shipping note to that customer carries it
     * @param onward it was delivered to a company other than the asker
     */
    public record NamedLot(
            String lot,
            @Nullable String part,
            @Nullable String partName,
            @Nullable Number quantity,
            @Nullable String unit,
            @Nullable Instant producedAt,
            boolean unconfirmed,
            boolean onward) {}
}
