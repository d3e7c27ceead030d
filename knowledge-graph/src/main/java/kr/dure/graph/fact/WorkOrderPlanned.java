package kr.dure.graph.fact;

import static kr.dure.graph.fact.Require.require;

import kr.dure.graph.fact.id.MachineId;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.fact.id.PartId;
import kr.dure.graph.fact.id.WorkOrderId;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A company plans a machine's work (ISA-95 part 4 job order).
 *
 * @param quantity to be made, in {@code unit}
 * @param done good pieces so far, in {@code unit}
 * @param unit UCUM code
 * @param from planned start
 * @param to planned end
 */
public record WorkOrderPlanned(
        OrganisationId owner,
        WorkOrderId workOrder,
        MachineId machine,
        PartId part,
        BigDecimal quantity,
        BigDecimal done,
        String unit,
        Instant from,
        Instant to,
        State state,
        Instant statedAt)
        implements Fact {

    public WorkOrderPlanned {
        require(
                quantity.signum() > 0,
                "work order %s makes %s; it must be above 0",
                workOrder,
                quantity);
        require(
                done.signum() >= 0,
                "work order %s has made %s; it can't be negative",
                workOrder,
                done);
        require(
                !to.isBefore(from),
                "work order %s ends at %s, before it starts at %s",
                workOrder,
                to,
                from);
    }

    @Override
    public FactKey key() {
        return FactKey.of(this, workOrder.value());
    }

    /** The states of a job order (OPC 10031-4, ISA-95 job control). */
    public enum State {
        NOT_ALLOWED_TO_START,
        ALLOWED_TO_START,
        RUNNING,
        INTERRUPTED,
        ENDED,
        ABORTED
    }
}
