package kr.dure.demonstration;

import kr.dure.demonstration.Scenario.Firm;
import kr.dure.demonstration.Scenario.Machine;
import kr.dure.demonstration.Story.Accident;
import kr.dure.graph.fact.Fact;
import kr.dure.graph.fact.HoursWorked;
import kr.dure.graph.fact.IncidentReported;
import kr.dure.graph.fact.IncidentReported.Shift;
import kr.dure.graph.fact.id.IncidentId;
import kr.dure.graph.fact.id.MachineId;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Accidents and near misses, and the hours they are set against. */
record Safety(Scenario scenario, Story story, Moment moment) {

    private static final int MONTHS = 14;
    private static final int HOURS_A_MONTH = 171;
    private static final int NIGHT_HOURS_A_MONTH = 51;
    private static final String CODE_LIST = "KOSHA 2023";

    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        for (Accident accident : story.incidents()) {
            facts.add(reported(accident, facts.size() + 1));
        }
        for (Firm firm : scenario.firms()) {
            for (int back = MONTHS; back >= 1; back--) {
                facts.add(worked(firm, YearMonth.from(moment.today()).minusMonths(back)));
            }
        }
        return facts;
    }

    private IncidentReported reported(Accident accident, int number) {
        int hour = accident.night() ? 22 : 8 + Moment.chance(accident.text()).nextInt(9);
        Instant at = moment.at(-accident.days(), hour, 20);
        Firm firm = scenario.firm(accident.firm());
        return new IncidentReported(
                accident.firm(),
                new IncidentId("SA-%03d".formatted(number)),
                firm.plant(),
                accident.machine(),
                accident.near(),
                accident.type(),
                CODE_LIST,
                accident.injured(),
                0,
                accident.lost(),
                accident.text(),
                line(firm, accident.machine()),
                shift(accident),
                at,
                at);
    }

    private static @Nullable String line(Firm firm, @Nullable MachineId machine) {
        return firm.machines().stream()
                .filter(one -> one.id().equals(machine))
                .map(Machine::line)
                .findFirst()
                .orElse(null);
    }

    private @Nullable Shift shift(Accident accident) {
        if (!story.nights().contains(accident.firm())) {
            return null;
        }
        return accident.night() ? Shift.NIGHT : Shift.DAY;
    }

    private HoursWorked worked(Firm firm, YearMonth month) {
        int workers =
                firm.workers() * (98 + Moment.chance(firm.id() + " " + month).nextInt(5)) / 100;
        Instant statedAt = month.plusMonths(1).atDay(1).atStartOfDay(moment.zone()).toInstant();
        return new HoursWorked(
                firm.id(),
                firm.plant(),
                month,
                workers,
                BigDecimal.valueOf((long) workers * HOURS_A_MONTH),
                story.nights().contains(firm.id())
                        ? BigDecimal.valueOf((long) workers * NIGHT_HOURS_A_MONTH)
                        : null,
                statedAt);
    }
}
