package kr.dure.graph.fact;

import kr.dure.graph.fact.id.JointInspectionId;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.fact.id.PlantId;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Two companies inspected a plant's safety together (합동안전점검).
 *
 * @param owner whose plant it is
 * @param counterparty who inspected it with them
 * @param heldOn the day
 */
public record JointInspectionHeld(
        OrganisationId owner,
        OrganisationId counterparty,
        JointInspectionId inspection,
        PlantId plant,
        LocalDate heldOn,
        List<Finding> findings,
        Instant statedAt)
        implements Fact {

    public JointInspectionHeld {
        findings = List.copyOf(findings);
    }

    @Override
    public FactKey key() {
        return FactKey.of(this, inspection.value());
    }

    /**
     * Something to be mended.
     *
     * @param due day by which the plant mends it
     */
    public record Finding(String text, State state, LocalDate due) {}

    public enum State {
        OPEN,
        CLOSED
    }
}
