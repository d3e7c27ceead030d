package kr.dure.identity;

import kr.dure.graph.fact.id.OrganisationId;

import java.util.Comparator;
import java.util.List;

/** The companies whose master data somebody may see, as the graph has them at this moment. */
public interface CompaniesInSight {

    List<Company> of(Asker asker);

    /** The same by name, without the person's own. */
    default List<Company> others(Asker asker) {
        return of(asker).stream()
                .filter(company -> !company.id().equals(asker.organisation()))
                .sorted(Comparator.comparing(Company::name))
                .toList();
    }

    /**
     * One of them.
     *
     * @param name what people call it, or its id
     */
    record Company(OrganisationId id, String name) {}
}
