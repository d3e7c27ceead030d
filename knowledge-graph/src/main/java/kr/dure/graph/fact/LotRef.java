package kr.dure.graph.fact;

import kr.dure.graph.fact.id.LotId;
import kr.dure.graph.fact.id.OrganisationId;

/** A lot, named by the company whose number it is. */
public record LotRef(OrganisationId owner, LotId lot) {}
