package kr.dure.identity;

import kr.dure.graph.fact.id.OrganisationId;

/**
 * Who asks.
 *
 * @param username what they log in with
 * @param name what they are called
 * @param organisation the company they ask for
 * @param role one of quality, scheduling, safety, onboarding, program, staff
 */
public record Asker(String username, String name, OrganisationId organisation, String role) {}
