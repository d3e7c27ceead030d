package kr.dure.ask;

import kr.dure.graph.Cypher;
import kr.dure.graph.ask.Asking;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.sight.Sights;
import kr.dure.identity.Asker;
import kr.dure.identity.CompaniesInSight;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Lists companies by the statement that also links their names. */
@Component
class Companies implements CompaniesInSight {

    private static final Cypher STATEMENT =
            Cypher.beside(Companies.class, "link-organisation.cypher");
    private static final int ROWS = 2_000;

    private final Asking asking;
    private final Sights sights;

    Companies(Asking asking, Sights sights) {
        this.asking = asking;
        this.sights = sights;
    }

    @Override
    public List<Company> of(Asker asker) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("owner", null);
        return asking
                .ask(STATEMENT, sights.of(asker.organisation()), parameters, ROWS)
                .rows()
                .stream()
                .map(
                        row -> {
                            String id = String.valueOf(row.get("id"));
                            return new Company(
                                    new OrganisationId(id),
                                    Objects.requireNonNullElse((String) row.get("name"), id));
                        })
                .toList();
    }
}
