package kr.dure.graph.sight;

import kr.dure.graph.Cypher;
import kr.dure.graph.Graph;
import kr.dure.graph.fact.LotRef;
import kr.dure.graph.fact.PartRef;
import kr.dure.graph.fact.id.LotId;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.fact.id.PartId;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The trace grants that one organisation holds, read at one moment. */
final class Holdings {

    private static final Cypher IN_FORCE = Cypher.beside(Holdings.class, "in-force.cypher");
    private static final Cypher GRANTED = Cypher.beside(Holdings.class, "granted.cypher");

    private final Set<OrganisationId> production;
    private final Map<LotRef, Set<String>> named = new HashMap<>();
    private final Set<LotRef> forward = new HashSet<>();
    private final Set<Answer> answered = new HashSet<>();
    private final Set<LotRef> stated = new HashSet<>();
    private final Set<PartRef> parts = new HashSet<>();
    private final Set<LotRef> onward = new HashSet<>();

    private Holdings(Set<OrganisationId> production) {
        this.production = production;
    }

    /**
     * Reads.
     *
     * @param production owners whose production the organisation sees anyway
     */
    static Granted read(
            Graph graph, OrganisationId me, Set<OrganisationId> production, Instant now) {
        Holdings holdings = new Holdings(production);
        graph.read(IN_FORCE, Map.of("me", me.value(), "now", now)).forEach(holdings::hold);
        if (holdings.named.isEmpty()) {
            return Granted.NOTHING;
        }
        graph.read(GRANTED, Map.of("lots", holdings.keys(), "me", me.value()))
                .forEach(holdings::see);
        holdings.named.keySet().retainAll(holdings.stated);
        return new Granted(holdings.named, holdings.parts, holdings.onward);
    }

    private void hold(Map<String, Object> grant) {
        OrganisationId owner = new OrganisationId(text(grant, "owner"));
        boolean isForward = Direction.FORWARD.name().equals(grant.get("direction"));
        for (String id : texts(grant, "lots")) {
            LotRef lot = new LotRef(owner, new LotId(id));
            named.computeIfAbsent(lot, any -> new HashSet<>()).add(text(grant, "id"));
            if (isForward) {
                forward.add(lot);
            }
        }
        texts(grant, "through").forEach(lot -> answered.add(new Answer(owner, lot)));
    }

    private void see(Map<String, Object> row) {
        LotRef lot =
                new LotRef(new OrganisationId(text(row, "owner")), new LotId(text(row, "lot")));
        stated.add(lot);
        if (row.get("part") instanceof String part) {
            parts.add(new PartRef(new OrganisationId(text(row, "partOwner")), new PartId(part)));
        }
        if (row.get("receiver") instanceof String receiver && isOutOfSight(receiver, lot)) {
            onward.add(lot);
        }
    }

    private boolean isOutOfSight(String receiver, LotRef lot) {
        OrganisationId company = new OrganisationId(receiver);
        return !production.contains(company)
                && !answered.contains(new Answer(company, lot.owner() + "/" + lot.lot()));
    }

    private List<Map<String, Object>> keys() {
        return named.keySet().stream()
                .map(
                        lot ->
                                Map.<String, Object>of(
                                        "owner", lot.owner().value(),
                                        "id", lot.lot().value(),
                                        "forward", forward.contains(lot)))
                .toList();
    }

    private static String text(Map<String, Object> row, String column) {
        return (String) row.getOrDefault(column, "");
    }

    private static List<String> texts(Map<String, Object> row, String column) {
        return row.get(column) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** A company has answered for a lot that was delivered to it. */
    private record Answer(OrganisationId company, String lot) {}
}
