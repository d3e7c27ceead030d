package kr.dure.sharing;

import kr.dure.audit.Audit;
import kr.dure.audit.Deed;
import kr.dure.audit.Deed.Act;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.fact.id.PartId;
import kr.dure.graph.sight.Agreement;
import kr.dure.graph.sight.Agreement.Version;
import kr.dure.graph.sight.AgreementRef;
import kr.dure.graph.sight.Category;
import kr.dure.graph.sight.Terms;
import kr.dure.identity.Asker;

import org.springframework.stereotype.Component;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells the audit what was done to agreements; a draft is told to its own side alone. */
@Component
class SharingDeeds {

    private final Audit audit;

    SharingDeeds(Audit audit) {
        this.audit = audit;
    }

    void changed(Asker asker, String what, Agreement agreement, AgreementRef ref) {
        Version version = agreement.version(ref.version()).orElseThrow();
        Set<OrganisationId> owners =
                version.wasOffered()
                        ? Set.of(agreement.provider().id(), agreement.consumer().id())
                        : Set.of(asker.organisation());
        note(asker, Act.CHANGED, "agreement/" + ref, owners, details(what, version.terms()));
    }

    void previewed(Asker asker, Terms terms) {
        note(
                asker,
                Act.ASKED,
                "agreement/preview",
                Set.of(asker.organisation()),
                details("preview", terms));
    }

    void refused(Asker asker, String what, String subject, String why) {
        note(
                asker,
                Act.REFUSED,
                subject,
                Set.of(asker.organisation()),
                Map.of("what", what, "why", why));
    }

    void note(
            Asker asker,
            Act act,
            String subject,
            Set<OrganisationId> owners,
            Map<String, String> details) {
        audit.note(new Deed(asker.username(), asker.organisation(), act, subject, owners, details));
    }

    void guest(String request, OrganisationId firm, Set<OrganisationId> owners, String what) {
        audit.note(
                new Deed(
                        "guest:" + request,
                        firm,
                        Act.CHANGED,
                        "guest-request/" + request,
                        owners,
                        Map.of("what", what)));
    }

    private static Map<String, String> details(String what, Terms terms) {
        return Map.of(
                "what", what,
                "provider", terms.provider().value(),
                "consumer", terms.consumer().value(),
                "categories",
                        terms.categories().stream()
                                .map(Category::key)
                                .collect(Collectors.joining(" ")),
                "parts",
                        terms.parts().stream()
                                .map(PartId::value)
                                .sorted()
                                .collect(Collectors.joining(", ")),
                "from", terms.from().toString(),
                "until", terms.until().toString());
    }
}
