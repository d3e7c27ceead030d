package kr.dure.graph.fact;

import static kr.dure.graph.fact.Require.require;

import kr.dure.graph.fact.id.OrganisationId;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * How much safety training a company's people of a role need.
 *
 * @param hours for each person, in {@code per}
 * @param persons how many people of the company have the role
 * @param source the rule that says so
 */
public record TrainingRequired(
        OrganisationId owner,
        Role role,
        BigDecimal hours,
        Per per,
        int persons,
        String source,
        Instant statedAt)
        implements Fact {

    public TrainingRequired {
        require(
                hours.signum() >= 0 && persons >= 0,
                "training of %s asks %s hours of %s persons; neither can be negative",
                role,
                hours,
                persons);
    }

    @Override
    public FactKey key() {
        return FactKey.of(this, role.name());
    }

    /** Who is trained: the kinds that the Korean rule on safety training tells apart. */
    public enum Role {
        OFFICE_OR_SALES,
        OTHER_WORKER,
        SUPERVISOR,
        NEWLY_HIRED,
        CHANGED_JOB,
        SPECIAL_WORK,
        DAILY_WORKER
    }

    /** In what time: each half of a year from January and July, each calendar year, or once. */
    public enum Per {
        HALF_YEAR,
        YEAR,
        ONCE
    }
}
