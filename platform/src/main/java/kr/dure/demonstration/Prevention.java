package kr.dure.demonstration;

import kr.dure.demonstration.Scenario.Firm;
import kr.dure.demonstration.Scenario.Machine;
import kr.dure.graph.fact.Fact;
import kr.dure.graph.fact.GuardSignalled;
import kr.dure.graph.fact.HazardousMaterialUsed;
import kr.dure.graph.fact.JointInspectionHeld;
import kr.dure.graph.fact.JointInspectionHeld.Finding;
import kr.dure.graph.fact.RiskAssessed;
import kr.dure.graph.fact.SafetyDataSheetIssued;
import kr.dure.graph.fact.TrainingRecorded;
import kr.dure.graph.fact.TrainingRequired;
import kr.dure.graph.fact.id.JointInspectionId;
import kr.dure.graph.fact.id.MachineId;
import kr.dure.graph.fact.id.MaterialId;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.fact.id.PersonId;
import kr.dure.graph.fact.id.RiskId;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;

/** What the firms do so that nobody gets hurt, as {@code prevention.yaml} tells it. */
record Prevention(Scenario scenario, Told told, Moment moment) {

    private static final String CODE_LIST = "KOSHA 2023";
    private static final BigDecimal HALF = new BigDecimal("0.5");

    static Prevention of(Scenario scenario, Moment moment) {
        return new Prevention(scenario, Yaml.read("prevention.yaml", Told.class), moment);
    }

    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        told.risks().forEach(risk -> facts.add(assessed(risk)));
        told.training().groups().forEach(group -> train(group, facts));
        told.materials().forEach(material -> use(material, facts));
        told.joint().forEach(visit -> facts.add(held(visit)));
        told.guards().forEach(guard -> facts.add(signalled(guard)));
        return facts;
    }

    private RiskAssessed assessed(Risk risk) {
        Firm firm = scenario.firm(risk.firm());
        Instant at = moment.at(-risk.assessed(), 15, 0);
        @Nullable Instant closedAt =
                risk.closed() == null ? null : moment.at(-risk.closed(), 16, 30);
        return new RiskAssessed(
                risk.firm(),
                risk.id(),
                firm.plant(),
                risk.machine(),
                model(firm, risk.machine()),
                risk.process(),
                risk.kind(),
                risk.type(),
                CODE_LIST,
                risk.hazard(),
                risk.frequency(),
                risk.severity(),
                told.scale(),
                risk.measure(),
                moment.today().plusDays(risk.due()),
                at,
                closedAt,
                closedAt == null ? at : closedAt);
    }

    private static @Nullable String model(Firm firm, MachineId machine) {
        return firm.machines().stream()
                .filter(one -> one.id().equals(machine))
                .map(Machine::model)
                .findFirst()
                .orElse(null);
    }

    private void train(Group group, List<Fact> facts) {
        facts.add(
                new TrainingRequired(
                        group.firm(),
                        group.role(),
                        group.hours(),
                        group.per(),
                        group.persons(),
                        told.training().source(),
                        moment.at(-330, 9, 0)));
        int first = 1;
        if (group.account() != null) {
            PersonId person = new PersonId(group.account());
            group.taken().forEach(one -> facts.add(took(group, person, one.days(), one.hours())));
            first = 2;
        }
        for (int number = first; number <= group.persons(); number++) {
            PersonId person = new PersonId("%s%02d".formatted(group.prefix(), number));
            SplittableRandom chance = Moment.chance(person);
            int days = chance.nextInt(20, 100);
            boolean whole = chance.nextInt(100) < 75;
            facts.add(
                    took(
                            group,
                            person,
                            days,
                            whole ? group.hours() : group.hours().multiply(HALF)));
        }
    }

    private TrainingRecorded took(Group group, PersonId person, int days, BigDecimal hours) {
        return new TrainingRecorded(
                group.firm(),
                person,
                group.role(),
                group.course(),
                hours,
                moment.today().minusDays(days),
                moment.at(-days, 18, 0));
    }

    private void use(Material material, List<Fact> facts) {
        Instant at = moment.at(-80, 9, 0);
        facts.add(
                new HazardousMaterialUsed(
                        material.firm(),
                        scenario.firm(material.firm()).plant(),
                        material.id(),
                        material.name(),
                        material.cas(),
                        material.process(),
                        material.supplier(),
                        at));
        if (material.revised() != null) {
            facts.add(
                    new SafetyDataSheetIssued(
                            material.firm(),
                            material.id(),
                            Objects.requireNonNull(material.issuer()),
                            moment.today().minusDays(material.revised()),
                            moment.today().plusDays(material.until()),
                            at));
        }
    }

    private JointInspectionHeld held(Visit visit) {
        return new JointInspectionHeld(
                visit.firm(),
                visit.partner(),
                visit.id(),
                scenario.firm(visit.firm()).plant(),
                moment.today().minusDays(visit.days()),
                visit.findings().stream()
                        .map(
                                one ->
                                        new Finding(
                                                one.text(),
                                                one.state(),
                                                moment.today().plusDays(one.due())))
                        .toList(),
                moment.at(-1, 9, 0));
    }

    private GuardSignalled signalled(Signal signal) {
        Instant since = moment.at(-signal.days(), signal.hour(), 0);
        Instant until = since.plus(Duration.ofMinutes(signal.minutes()));
        return new GuardSignalled(
                signal.firm(),
                signal.machine(),
                signal.guard(),
                signal.state(),
                since,
                until,
                until);
    }

    /** All of the file. */
    record Told(
            RiskAssessed.Scale scale,
            List<Risk> risks,
            Training training,
            List<Material> materials,
            List<Visit> joint,
            List<Signal> guards) {}

    /** Days count back, {@code due} forward; open without {@code closed}. */
    record Risk(
            RiskId id,
            OrganisationId firm,
            MachineId machine,
            String process,
            RiskAssessed.Kind kind,
            String type,
            String hazard,
            int frequency,
            int severity,
            String measure,
            int due,
            int assessed,
            @Nullable Integer closed) {}

    record Training(String source, List<Group> groups) {}

    /** People of a role, of whom one has an account of the demonstration. */
    record Group(
            OrganisationId firm,
            TrainingRequired.Role role,
            String course,
            BigDecimal hours,
            TrainingRequired.Per per,
            int persons,
            String prefix,
            @Nullable String account,
            List<Taken> taken) {

        Group {
            taken = Objects.requireNonNullElse(taken, List.of());
        }
    }

    record Taken(int days, BigDecimal hours) {}

    record Material(
            OrganisationId firm,
            MaterialId id,
            String name,
            @Nullable String cas,
            String process,
            @Nullable OrganisationId supplier,
            @Nullable Integer revised,
            int until,
            @Nullable String issuer) {}

    record Visit(
            JointInspectionId id,
            OrganisationId firm,
            OrganisationId partner,
            int days,
            List<Seen> findings) {}

    record Seen(String text, JointInspectionHeld.State state, int due) {}

    record Signal(
            OrganisationId firm,
            MachineId machine,
            String guard,
            GuardSignalled.State state,
            int days,
            int hour,
            int minutes) {}
}
