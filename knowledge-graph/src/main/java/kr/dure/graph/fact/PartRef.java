package kr.dure.graph.fact;

import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.fact.id.PartId;

/** A part, named by the company whose number it is. */
public record PartRef(OrganisationId owner, PartId part) {}
