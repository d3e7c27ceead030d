package kr.dure.graph.fact;

import static kr.dure.graph.fact.Require.require;
import static kr.dure.graph.fact.Require.requireName;

import kr.dure.graph.fact.TrainingRequired.Role;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.fact.id.PersonId;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Somebody took a safety training (안전보건교육).
 *
 * @param person the account that took it, never a personal name
 * @param role what the person works as
 * @param course what it was about
 * @param hours how long it took
 */
public record TrainingRecorded(
        OrganisationId owner,
        PersonId person,
        Role role,
        String course,
        BigDecimal hours,
        LocalDate day,
        Instant statedAt)
        implements Fact {

    public TrainingRecorded {
        requireName("course", course);
        require(
                hours.signum() >= 0,
                "training %s of %s took %s hours; that can't be negative",
                course,
                person,
                hours);
    }

    @Override
    public FactKey key() {
        return FactKey.of(this, person.value(), course, day.toString());
    }
}
