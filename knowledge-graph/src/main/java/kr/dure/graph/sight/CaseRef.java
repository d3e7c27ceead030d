package kr.dure.graph.sight;

import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.fact.id.QualityCaseId;

/** A quality case, named by the company that opened it. */
public record CaseRef(OrganisationId owner, QualityCaseId qualityCase) {

    @Override
    public String toString() {
        return owner + "/" + qualityCase;
    }
}
