package kr.dure.graph.fact;

import static kr.dure.graph.fact.Require.require;

import kr.dure.graph.fact.id.ChangeNoticeId;
import kr.dure.graph.fact.id.LotId;
import kr.dure.graph.fact.id.MachineId;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.fact.id.PartId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Where a 4M change stands that a supplier announces and its customer approves (VDA 2 change notice).
 *
 * @param owner who changes
 * @param counterparty the customer who approves
 * @param kind what changes
 * @param part the owner's part that it touches
 * @param machine where, or null
 * @param requestedOn the day of the notice
 * @param plannedFrom the day from which it was meant to hold
 * @param effectiveFrom the day from which it does hold, or null while it doesn't
 * @param decidedAt when the customer decided, or null while it has not
 * @param firstLot the owner's first lot made under it, or null
 */
public record ChangeNoticeStated(
        OrganisationId owner,
        OrganisationId counterparty,
        ChangeNoticeId changeNotice,
        Kind kind,
        PartId part,
        @Nullable MachineId machine,
        String title,
        LocalDate requestedOn,
        LocalDate plannedFrom,
        @Nullable LocalDate effectiveFrom,
        State state,
        @Nullable Instant decidedAt,
        @Nullable LotId firstLot,
        Instant statedAt)
        implements Fact {

    public ChangeNoticeStated {
        require(
                state == State.REQUESTED || decidedAt != null,
                "change %s is %s without a time of decision; give decidedAt",
                changeNotice,
                state);
        require(
                state != State.REQUESTED || decidedAt == null,
                "change %s is still requested, but was decided at %s; state what was decided",
                changeNotice,
                decidedAt);
        require(
                state != State.IMPLEMENTED || effectiveFrom != null,
                "change %s is implemented without a day; give effectiveFrom",
                changeNotice);
    }

    @Override
    public FactKey key() {
        return FactKey.of(this, changeNotice.value());
    }

    /** The four Ms. */
    public enum Kind {
        MAN,
        MACHINE,
        MATERIAL,
        METHOD
    }

    /** How far it has come; an implemented one was approved before. */
    public enum State {
        REQUESTED,
        APPROVED,
        REJECTED,
        IMPLEMENTED
    }
}
