package kr.dure.graph.fact;

import static kr.dure.graph.fact.Require.require;

import kr.dure.graph.fact.id.CallOffId;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.fact.id.PlantId;
import kr.dure.graph.fact.id.ShipmentId;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A customer tells a supplier what it wants of a part and when (EDIFACT DELFOR and DELJIT, VDA 4905). Each release is a
 * statement of its own, so that an earlier one stays to compare with.
 *
 * @param owner the customer
 * @param counterparty the supplier
 * @param release number of this release of the call-off; a higher one takes the place of a lower one
 * @param unit UCUM code
 * @param countedFrom the day from which the customer counts what it received in total, or null if it does not say
 * @param received what the customer received in total by {@code issuedAt}, in {@code unit}, or null if it does not say
 * @param lastNote the last shipping note in that total, or null if it does not say
 * @param lines what is due when
 */
public record CallOffStated(
        OrganisationId owner,
        OrganisationId counterparty,
        CallOffId callOff,
        int release,
        PartRef part,
        String unit,
        @Nullable LocalDate countedFrom,
        @Nullable BigDecimal received,
        @Nullable ShipmentId lastNote,
        List<Line> lines,
        Instant issuedAt,
        Instant statedAt)
        implements Fact {

    public CallOffStated {
        require(
                release >= 0,
                "call-off %s has release %s; number releases from 0",
                callOff,
                release);
        require(
                received == null || received.signum() >= 0,
                "call-off %s counts %s received; it can't be negative",
                callOff,
                received);
        require(
                lines.stream().map(Line::line).distinct().count() == lines.size(),
                "call-off %s names a line number twice; number its lines one by one",
                callOff);
        lines = List.copyOf(lines);
    }

    @Override
    public FactKey key() {
        return FactKey.of(this, callOff.value(), Integer.toString(release));
    }

    /**
     * One line of the schedule.
     *
     * @param line line number within the release
     * @param quantity in the call-off's unit; 0 calls a line off
     * @param due the day by which it must be there, in the receiving plant's zone
     * @param plant where it goes, or null if not told
     * @param dock the dock or unloading point, or null if not told
     * @param from the window opens, or null if there is none
     * @param until the window closes, or null if there is none
     */
    public record Line(
            int line,
            BigDecimal quantity,
            LocalDate due,
            @Nullable PlantId plant,
            @Nullable String dock,
            @Nullable Instant from,
            @Nullable Instant until) {

        public Line {
            require(
                    quantity.signum() >= 0,
                    "line %s calls off %s; it can't be negative",
                    line,
                    quantity);
            require(
                    from == null || until == null || !until.isBefore(from),
                    "the window of line %s closes at %s, before it opens at %s",
                    line,
                    until,
                    from);
        }
    }
}
