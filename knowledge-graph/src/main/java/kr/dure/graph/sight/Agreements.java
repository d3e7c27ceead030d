package kr.dure.graph.sight;

import kr.dure.graph.Cypher;
import kr.dure.graph.Graph;
import kr.dure.graph.Writing;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.fact.id.PartId;
import kr.dure.graph.sight.Agreement.Move;
import kr.dure.graph.sight.Agreement.Refusal;
import kr.dure.graph.sight.Agreement.State;
import kr.dure.graph.sight.Agreement.Version;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What organisations agreed to show each other; an agreement holds for one consumer and is not passed on. Nothing is ever
 * changed or deleted: versions and steps are added.
 */
public final class Agreements {

    private static final Cypher AGREEMENTS = beside("agreements.cypher");
    private static final Cypher LAST_NUMBER = beside("last-number.cypher");
    private static final Cypher WRITE_VERSIONS = beside("write-versions.cypher");
    private static final Cypher WRITE_STEPS = beside("write-steps.cypher");

    private final Graph graph;
    private final Clock clock;

    /**
     * @param clock tells today, in the zone whose days agreements count
     */
    public Agreements(Graph graph, Clock clock) {
        this.graph = graph;
        this.clock = clock;
    }

    /** All that an organisation is a side of. */
    public List<Agreement> of(OrganisationId me) {
        return AgreementRows.read(graph.read(AGREEMENTS, known(me, null)));
    }

    /** One that the organisation is a side of. */
    public Optional<Agreement> get(OrganisationId me, AgreementId id) {
        return AgreementRows.read(graph.read(AGREEMENTS, known(me, id))).stream().findFirst();
    }

    /** Begins an agreement; the other side does not know of it before it is offered. */
    public Change draft(Terms terms, OrganisationId by, String who) {
        requireSide(terms, by);
        LocalDate today = LocalDate.now(clock);
        boolean covered =
                of(by).stream()
                        .flatMap(agreement -> agreement.versions().stream())
                        .filter(version -> isLive(version, today))
                        .anyMatch(version -> version.terms().cover(terms));
        if (covered) {
            return new Change.Refused(Refusal.COVERED);
        }
        AgreementRef first = new AgreementRef(AgreementId.fresh(), 1);
        return graph.write(
                writing -> {
                    write(writing, List.of(versionRow(first, terms, by)));
                    step(writing, List.of(steps(first, 0, by, who, State.DRAFT)));
                    return made(writing, by, first);
                });
    }

    /** Writes a new version; what is in force stays so until the other side accepts the new one. */
    public Change redraft(AgreementId id, Terms terms, OrganisationId by, String who) {
        requireSide(terms, by);
        LocalDate today = LocalDate.now(clock);
        return change(
                id,
                by,
                held -> {
                    Agreement agreement = held.agreement();
                    if (!agreement.provider().id().equals(terms.provider())
                            || !agreement.consumer().id().equals(terms.consumer())) {
                        throw new IllegalArgumentException(
                                "a new version of %s has other sides; begin a new agreement"
                                        .formatted(id));
                    }
                    boolean same =
                            agreement.versions().stream()
                                    .filter(
                                            version ->
                                                    version.state(today) == State.DRAFT
                                                            || isLive(version, today))
                                    .anyMatch(version -> version.terms().sayTheSame(terms, today));
                    if (same) {
                        return new Change.Refused(Refusal.SAME_TERMS);
                    }
                    AgreementRef next = new AgreementRef(id, held.lastNumber() + 1);
                    write(held.writing(), List.of(versionRow(next, terms, by)));
                    List<Map<String, Object>> steps = new ArrayList<>();
                    steps.add(steps(next, 0, by, who, State.DRAFT));
                    agreement.versions().stream()
                            .filter(version -> version.state() == State.DRAFT)
                            .forEach(old -> steps.add(replaced(id, old, by, who)));
                    step(held.writing(), steps);
                    return made(held.writing(), by, next);
                });
    }

    /** Offers, accepts, declines or withdraws a version; whoever asks afterwards sees accordingly. */
    public Change move(Move move, AgreementRef ref, OrganisationId by, String who) {
        LocalDate today = LocalDate.now(clock);
        return change(
                ref.agreement(),
                by,
                held -> {
                    Agreement agreement = held.agreement();
                    Version version = agreement.version(ref.version()).orElse(null);
                    if (version == null) {
                        return new Change.Unknown();
                    }
                    Optional<Refusal> refusal = agreement.refusal(move, version, by, today);
                    if (refusal.isPresent()) {
                        return new Change.Refused(refusal.get());
                    }
                    List<Map<String, Object>> steps = new ArrayList<>();
                    steps.add(steps(ref, version.steps().size(), by, who, move.to()));
                    agreement.versions().stream()
                            .filter(other -> other.number() != version.number())
                            .filter(other -> gives(move, other))
                            .forEach(old -> steps.add(replaced(ref.agreement(), old, by, who)));
                    step(held.writing(), steps);
                    return made(held.writing(), by, ref);
                });
    }

    /**
     * Writes down what both sides agreed on outside the platform, all at once.
     *
     * @param who stands in the history of each
     */
    public void conclude(List<Terms> all, String who) {
        List<Map<String, Object>> versions = new ArrayList<>();
        List<Map<String, Object>> steps = new ArrayList<>();
        for (Terms terms : all) {
            AgreementRef first = new AgreementRef(AgreementId.fresh(), 1);
            versions.add(versionRow(first, terms, terms.provider()));
            Map<String, Object> accepted =
                    stepRow(2, State.IN_FORCE, terms.consumer(), who, clock.instant());
            List<Map<String, Object>> history =
                    new ArrayList<>(history(0, terms.provider(), who, State.DRAFT, State.OFFERED));
            history.add(accepted);
            steps.add(
                    Map.of("agreement", first.agreement().value(), "number", 1, "steps", history));
        }
        graph.write(
                writing -> {
                    write(writing, versions);
                    step(writing, steps);
                    return all;
                });
    }

    /** As {@link #conclude}, for one category from today on. */
    public void share(
            OrganisationId provider,
            OrganisationId consumer,
            Category category,
            LocalDate until,
            String purpose) {
        conclude(
                List.of(
                        new Terms(
                                provider,
                                consumer,
                                Set.of(category),
                                purpose,
                                LocalDate.now(clock),
                                until)),
                "agreed");
    }

    private static boolean isLive(Version version, LocalDate today) {
        State state = version.state(today);
        return state == State.OFFERED || state == State.IN_FORCE;
    }

    /** Whether another version of the same agreement ends because of that. */
    private static boolean gives(Move move, Version other) {
        return switch (move) {
            case OFFER -> other.state() == State.DRAFT || other.state() == State.OFFERED;
            case ACCEPT -> other.state() == State.IN_FORCE;
            case DECLINE, WITHDRAW -> false;
        };
    }

    private Change change(AgreementId id, OrganisationId by, Function<Held, Change> work) {
        return graph.write(
                writing -> {
                    Map<String, Object> key =
                            Map.of(
                                    "me", by.value(),
                                    "agreement", id.value(),
                                    "now", clock.instant());
                    int last =
                            writing.run(LAST_NUMBER, key).rows().stream()
                                    .mapToInt(
                                            row ->
                                                    ((Long) row.getOrDefault("number", 0L))
                                                            .intValue())
                                    .sum();
                    return AgreementRows.read(writing.run(AGREEMENTS, known(by, id)).rows())
                            .stream()
                            .map(agreement -> work.apply(new Held(writing, agreement, last)))
                            .findFirst()
                            .orElseGet(Change.Unknown::new);
                });
    }

    private static Change made(Writing writing, OrganisationId by, AgreementRef ref) {
        Map<String, @Nullable Object> key = known(by, ref.agreement());
        return new Change.Made(
                AgreementRows.read(writing.run(AGREEMENTS, key).rows()).getFirst(), ref);
    }

    private static void write(Writing writing, List<Map<String, Object>> versions) {
        writing.run(WRITE_VERSIONS, Map.of("rows", versions));
    }

    private static void step(Writing writing, List<Map<String, Object>> steps) {
        writing.run(WRITE_STEPS, Map.of("rows", steps));
    }

    private static void requireSide(Terms terms, OrganisationId by) {
        if (!by.equals(terms.provider()) && !by.equals(terms.consumer())) {
            throw new IllegalArgumentException(
                    "%s can't write an agreement between %s and %s; only they can"
                            .formatted(by, terms.provider(), terms.consumer()));
        }
    }

    private static Map<String, Object> versionRow(
            AgreementRef ref, Terms terms, OrganisationId draftedBy) {
        Map<String, Object> row = new HashMap<>();
        row.put("agreement", ref.agreement().value());
        row.put("number", ref.version());
        row.put("provider", terms.provider().value());
        row.put("consumer", terms.consumer().value());
        row.put("categories", terms.categories().stream().map(Category::key).toList());
        row.put("parts", terms.parts().stream().map(PartId::value).sorted().toList());
        row.put("purpose", terms.purpose());
        row.put("from", terms.from());
        row.put("until", terms.until());
        row.put("draftedBy", draftedBy.value());
        return row;
    }

    private Map<String, Object> replaced(
            AgreementId id, Version old, OrganisationId by, String who) {
        return steps(
                new AgreementRef(id, old.number()), old.steps().size(), by, who, State.REPLACED);
    }

    private Map<String, Object> steps(
            AgreementRef ref, int from, OrganisationId by, String who, State... states) {
        return Map.of(
                "agreement", ref.agreement().value(),
                "number", ref.version(),
                "steps", history(from, by, who, states));
    }

    private List<Map<String, Object>> history(
            int from, OrganisationId by, String who, State... states) {
        List<Map<String, Object>> history = new ArrayList<>();
        for (State state : states) {
            history.add(stepRow(from + history.size(), state, by, who, clock.instant()));
        }
        return history;
    }

    private static Map<String, Object> stepRow(
            int number, State state, OrganisationId by, String who, Instant at) {
        return Map.of(
                "number", number, "state", state.name(), "by", by.value(), "who", who, "at", at);
    }

    private static Map<String, @Nullable Object> known(
            OrganisationId me, @Nullable AgreementId id) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("me", me.value());
        parameters.put("agreement", id == null ? null : id.value());
        return parameters;
    }

    private static Cypher beside(String file) {
        return Cypher.beside(Agreements.class, file);
    }

    /** An agreement that nobody else can change until this transaction ends. */
    private record Held(Writing writing, Agreement agreement, int lastNumber) {}
}
