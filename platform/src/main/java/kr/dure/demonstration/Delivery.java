package kr.dure.demonstration;

import kr.dure.graph.fact.id.OrganisationId;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One van from a supplier to a customer.
 *
 * @param day when it was meant to leave, in days from the first start
 * @param leaves when it does leave
 * @param half it brings half of what was ordered
 */
record Delivery(
        OrganisationId supplier,
        OrganisationId customer,
        int day,
        Instant leaves,
        LocalDate due,
        Instant arrives,
        boolean half) {}
