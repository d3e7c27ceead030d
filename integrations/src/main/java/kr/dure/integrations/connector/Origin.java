package kr.dure.integrations.connector;

import kr.dure.graph.fact.id.OrganisationId;

/**
 * Where records come from: the connection that brought them and the company that it speaks for.
 *
 * @param connection name of the connection
 * @param organisation the only company that may own its facts
 */
public record Origin(String connection, OrganisationId organisation) {}
