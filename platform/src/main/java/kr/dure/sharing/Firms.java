package kr.dure.sharing;

import kr.dure.graph.Cypher;
import kr.dure.graph.ask.Asking;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.sight.Sights;
import kr.dure.identity.Accounts;
import kr.dure.identity.Asker;
import kr.dure.identity.CompaniesInSight;
import kr.dure.identity.CompaniesInSight.Company;
import kr.dure.integrations.connector.Connections;

import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Firms that somebody may know and that have neither an account nor a connection of their own. */
@Component
class Firms {

    private static final int MOST = 2_000;
    private static final Cypher PARTS = Cypher.beside(Firms.class, "parts.cypher");

    private final CompaniesInSight companies;
    private final Accounts accounts;
    private final Connections connections;
    private final Sights sights;
    private final Asking asking;

    Firms(
            CompaniesInSight companies,
            Accounts accounts,
            Connections connections,
            Sights sights,
            Asking asking) {
        this.companies = companies;
        this.accounts = accounts;
        this.connections = connections;
        this.sights = sights;
        this.asking = asking;
    }

    List<Company> of(Asker asker) {
        return companies.others(asker).stream().filter(company -> isAbsent(company.id())).toList();
    }

    Optional<Company> named(Asker asker, String id) {
        return of(asker).stream().filter(company -> company.id().value().equals(id)).findFirst();
    }

    List<Part> parts(Asker asker, OrganisationId firm) {
        return asking
                .ask(PARTS, sights.of(asker.organisation()), Map.of("firm", firm.value()), MOST)
                .rows()
                .stream()
                .map(
                        row ->
                                new Part(
                                        String.valueOf(row.get("id")),
                                        String.valueOf(row.get("name")),
                                        String.valueOf(row.get("unit"))))
                .toList();
    }

    private boolean isAbsent(OrganisationId company) {
        return !accounts.anybodyOf(company) && connections.of(company).isEmpty();
    }

    /** @param unit UCUM code */
    record Part(String id, String name, String unit) {}
}
