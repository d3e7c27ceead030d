package kr.dure.recall;

import kr.dure.audit.Audit;
import kr.dure.audit.Deed;
import kr.dure.audit.Deed.Act;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.sight.CaseRef;
import kr.dure.graph.sight.Direction;
import kr.dure.graph.sight.Sights;
import kr.dure.graph.sight.TraceGrants;
import kr.dure.graph.sight.TraceGrants.Answered;
import kr.dure.graph.sight.TraceGrants.Asked;
import kr.dure.identity.Asker;
import kr.dure.identity.Role;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What people may do in a recall, each time by their company and role, and each time noted. */
@Component
class Recalls {

    private final TraceGrants grants;
    private final Sights sights;
    private final Audit audit;

    Recalls(TraceGrants grants, Sights sights, Audit audit) {
        this.grants = grants;
        this.sights = sights;
        this.audit = audit;
    }

    static boolean handles(Asker asker) {
        return asker.is(Role.QUALITY) || asker.is(Role.ADMIN);
    }

    /** Asks on; who was asked goes neither to the page nor into the asker's own notes. */
    Asked ask(Asker asker, CaseRef about, Direction direction) {
        require(asker, handles(asker), "quality-case/" + about);
        Asked asked =
                grants.ask(sights.of(asker.organisation()), about, direction, asker.username());
        note(
                asker,
                "quality-case/" + about,
                Set.of(),
                Map.of(
                        "did",
                        "asked",
                        "direction",
                        direction.name(),
                        "companies",
                        String.valueOf(asked.companies())));
        asked.automatic()
                .forEach(
                        one ->
                                audit.note(
                                        new Deed(
                                                "recall-clause",
                                                one.owner(),
                                                Act.CHANGED,
                                                subject(one.id()),
                                                Set.of(one.owner()),
                                                Map.of(
                                                        "did",
                                                        "accepted",
                                                        "for",
                                                        asker.organisation().value(),
                                                        "until",
                                                        one.until().toString(),
                                                        "lots",
                                                        String.valueOf(one.lots())))));
        return asked;
    }

    boolean accept(Asker asker, String id, int days) {
        require(asker, handles(asker), subject(id));
        return noted(
                asker,
                id,
                "accepted for %d days".formatted(days),
                grants.accept(asker.organisation(), id, days, asker.username()));
    }

    boolean decline(Asker asker, String id, String reason) {
        require(asker, handles(asker), subject(id));
        return noted(
                asker,
                id,
                "declined",
                grants.decline(asker.organisation(), id, reason, asker.username()));
    }

    boolean withdraw(Asker asker, String id) {
        require(asker, handles(asker), subject(id));
        return noted(
                asker,
                id,
                "withdrawn",
                grants.withdraw(asker.organisation(), id, asker.username()));
    }

    /** Agrees a clause with a company whose name the asker knows or that has asked it. */
    boolean agree(Asker asker, OrganisationId partner, int days) {
        require(asker, asker.is(Role.ADMIN), "recall-clause");
        boolean known =
                grants.clauses(sights.of(asker.organisation())).stream()
                        .anyMatch(clause -> clause.partner().equals(partner));
        if (known) {
            grants.agree(asker.organisation(), partner, days, asker.username());
            note(
                    asker,
                    "recall-clause/" + partner,
                    Set.of(asker.organisation()),
                    Map.of("did", "agreed", "days", String.valueOf(days)));
        }
        return known;
    }

    boolean end(Asker asker, OrganisationId partner) {
        require(asker, asker.is(Role.ADMIN), "recall-clause");
        boolean ended = grants.end(asker.organisation(), partner);
        if (ended) {
            note(
                    asker,
                    "recall-clause/" + partner,
                    Set.of(asker.organisation()),
                    Map.of("did", "ended"));
        }
        return ended;
    }

    private boolean noted(Asker asker, String id, String did, Optional<Answered> answered) {
        answered.ifPresent(
                one ->
                        note(
                                asker,
                                subject(id),
                                Set.of(asker.organisation()),
                                Map.of(
                                        "did",
                                        did,
                                        "asker",
                                        one.asker().value(),
                                        "lots",
                                        String.valueOf(one.lots()))));
        return answered.isPresent();
    }

    private void require(Asker asker, boolean allowed, String subject) {
        if (!allowed) {
            audit.note(
                    new Deed(
                            asker.username(),
                            asker.organisation(),
                            Act.REFUSED,
                            subject,
                            Set.of(),
                            Map.of("roles", asker.roles().toString())));
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    private void note(
            Asker asker, String subject, Set<OrganisationId> owners, Map<String, String> details) {
        audit.note(
                new Deed(
                        asker.username(),
                        asker.organisation(),
                        Act.CHANGED,
                        subject,
                        owners,
                        details));
    }

    private static String subject(String id) {
        return "trace-grant/" + id;
    }
}
