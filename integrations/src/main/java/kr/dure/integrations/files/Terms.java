package kr.dure.integrations.files;

import kr.dure.graph.fact.id.OrganisationId;

import java.time.ZoneId;

/**
 * What one has to know to understand a company's files.
 *
 * @param organisation whose files they are
 * @param zone where its days and times without a zone are told
 */
record Terms(OrganisationId organisation, ZoneId zone, Mapping mapping) {}
