package kr.dure.demonstration;

import kr.dure.demonstration.Scenario.Firm;
import kr.dure.demonstration.Scenario.Machine;
import kr.dure.demonstration.Story.Reporting;
import kr.dure.demonstration.Story.Warning;
import kr.dure.graph.fact.AlarmCleared;
import kr.dure.graph.fact.AlarmRaised;
import kr.dure.graph.fact.Fact;
import kr.dure.graph.fact.MachineStateChanged;
import kr.dure.graph.fact.MachineStateChanged.State;
import kr.dure.graph.fact.ProductionCounted;
import kr.dure.graph.fact.id.AlarmId;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** States, hourly counts and alarms of the machines that report, up to the first start. */
final class MachineHistory {

    private static final Duration SPAN = Duration.ofDays(3);

    private final Story story;
    private final Moment moment;
    private final List<Fact> facts = new ArrayList<>();

    MachineHistory(Scenario scenario, Story story, Moment moment) {
        this.story = story;
        this.moment = moment;
        for (Reporting reporting : story.reporting()) {
            Firm firm = scenario.firm(reporting.firm());
            Instant heard = moment.now().minus(Duration.ofHours(reporting.silent()));
            firm.machines().forEach(machine -> worked(firm, machine, heard));
        }
    }

    List<Fact> facts() {
        return List.copyOf(facts);
    }

    private void worked(Firm firm, Machine machine, Instant heard) {
        SplittableRandom chance = Moment.chance(firm.id() + " " + machine.id());
        Instant at = moment.now().minus(SPAN).truncatedTo(ChronoUnit.HOURS);
        for (int number = 1; at.isBefore(heard); number++) {
            state(firm, machine, State.EXECUTE, at);
            at = at.plus(Duration.ofMinutes(chance.nextInt(120, 480)));
            if (!at.isBefore(heard)) {
                break;
            }
            if (chance.nextInt(100) < 30) {
                Instant cleared = at.plus(Duration.ofMinutes(chance.nextInt(4, 40)));
                alarm(firm, machine, number, at, cleared, heard, chance);
                state(firm, machine, State.HELD, at);
                at = cleared;
            } else {
                state(firm, machine, State.IDLE, at);
                at = at.plus(Duration.ofMinutes(chance.nextInt(10, 50)));
            }
        }
        counts(firm, machine, heard, chance);
    }

    private void state(Firm firm, Machine machine, State state, Instant since) {
        facts.add(new MachineStateChanged(firm.id(), machine.id(), state, since, since));
    }

    private void alarm(
            Firm firm,
            Machine machine,
            int number,
            Instant raised,
            Instant cleared,
            Instant heard,
            SplittableRandom chance) {
        Warning warning = story.alarms().get(chance.nextInt(story.alarms().size()));
        AlarmId alarm = new AlarmId("%s-%03d".formatted(warning.code(), number));
        facts.add(
                new AlarmRaised(
                        firm.id(),
                        machine.id(),
                        alarm,
                        warning.code(),
                        warning.text(),
                        warning.severity(),
                        raised,
                        raised));
        if (!cleared.isAfter(heard)) {
            facts.add(new AlarmCleared(firm.id(), machine.id(), alarm, cleared, cleared));
        }
    }

    private void counts(Firm firm, Machine machine, Instant heard, SplittableRandom chance) {
        int hourly = chance.nextInt(40, 240);
        Instant since = moment.now().minus(SPAN).truncatedTo(ChronoUnit.HOURS);
        for (; since.isBefore(heard); since = since.plus(Duration.ofHours(1))) {
            Instant end = since.plus(Duration.ofHours(1));
            Instant countedAt = end.isAfter(heard) ? heard : end;
            long share = Duration.between(since, countedAt).toMinutes();
            long good = share * (hourly - chance.nextInt(hourly / 4)) / 60;
            facts.add(
                    new ProductionCounted(
                            firm.id(),
                            machine.id(),
                            since,
                            good,
                            good * chance.nextInt(12) / 1000,
                            countedAt,
                            countedAt));
        }
    }
}
