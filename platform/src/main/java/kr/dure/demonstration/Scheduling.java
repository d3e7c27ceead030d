package kr.dure.demonstration;

import static java.math.RoundingMode.UP;
import static java.util.Objects.requireNonNullElse;

import kr.dure.demonstration.Scenario.Made;
import kr.dure.graph.fact.CallOffStated;
import kr.dure.graph.fact.CapacityStated;
import kr.dure.graph.fact.DemandStated;
import kr.dure.graph.fact.Fact;
import kr.dure.graph.fact.PartRef;
import kr.dure.graph.fact.ReceiptConfirmed;
import kr.dure.graph.fact.SequenceCalled;
import kr.dure.graph.fact.WorkOrderPlanned;
import kr.dure.graph.fact.WorkOrderPlanned.State;
import kr.dure.graph.fact.id.CallOffId;
import kr.dure.graph.fact.id.MachineId;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.fact.id.PartId;
import kr.dure.graph.fact.id.SequenceId;
import kr.dure.graph.fact.id.ShipmentId;
import kr.dure.graph.fact.id.WorkOrderId;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The delivery side of the chain: call-offs and their releases, receipts, demand, capacity, work orders, sequence. */
final class Scheduling {

    private static final int COUNTED_FROM = -30;
    private static final int WEEKS = 3;
    private static final int WEEK = 7;
    private static final int PLANNED_DAYS = 5;
    private static final BigDecimal HOURS = new BigDecimal(120);
    private static final BigDecimal USUAL_LOAD = new BigDecimal("0.7");

    private final Scenario scenario;
    private final Production production;
    private final List<Batch> batches;
    private final Moment moment;
    private final Told told = Yaml.read("scheduling.yaml", Told.class);
    private final List<Fact> facts = new ArrayList<>();

    Scheduling(Scenario scenario, Production production, List<Batch> batches, Moment moment) {
        this.scenario = scenario;
        this.production = production;
        this.batches = batches;
        this.moment = moment;
        told.callOffs().forEach(this::callOff);
        scenario.made().forEach(this::demand);
        scenario.made().forEach(this::capacity);
        told.capacities().stream()
                .filter(one -> !isMainMachine(one))
                .forEach(
                        one -> capacity(one.owner(), one.machine(), made(one.owner(), one.part())));
        told.planned().forEach(this::workOrders);
        sequence(told.sequence());
    }

    List<Fact> facts() {
        return List.copyOf(facts);
    }

    private void callOff(Call call) {
        Made made = made(call.supplier(), call.part());
        List<Van> vans = vans(made);
        List<ReceiptConfirmed> receipts = receipts(call, made, vans);
        facts.addAll(receipts);
        release(call, made, vans, receipts, call.release() - 1, -8);
        release(call, made, vans, receipts, call.release(), -1);
    }

    /** A release tells of the two weeks from the day after it was issued. */
    private void release(
            Call call,
            Made made,
            List<Van> vans,
            List<ReceiptConfirmed> receipts,
            int number,
            int day) {
        Instant issuedAt = moment.at(day, 15, 0);
        LocalDate first = moment.today().plusDays(day + 1);
        List<CallOffStated.Line> lines = new ArrayList<>();
        int ahead = 0;
        for (Van van : vans) {
            LocalDate due = van.delivery().due();
            if (due.isBefore(first) || !due.isBefore(first.plusDays(14))) {
                continue;
            }
            ahead += due.isBefore(moment.today()) ? 0 : 1;
            BigDecimal change =
                    number < call.release() && !due.isBefore(moment.today())
                            ? call.change(ahead)
                            : BigDecimal.ZERO;
            int days = (int) (due.toEpochDay() - moment.today().toEpochDay());
            lines.add(
                    new CallOffStated.Line(
                            lines.size() + 1,
                            van.ordered().add(change),
                            due,
                            scenario.firm(made.part().customer()).plant(),
                            call.dock(),
                            moment.at(days, call.opens(), 0),
                            moment.at(days, call.closes(), 0)));
        }
        List<ReceiptConfirmed> known =
                receipts.stream().filter(one -> !one.receivedAt().isAfter(issuedAt)).toList();
        @Nullable ShipmentId last = known.isEmpty() ? null : known.getLast().shipment();
        facts.add(
                new CallOffStated(
                        made.part().customer(),
                        made.firm().id(),
                        call.id(),
                        number,
                        made.ref(),
                        made.part().unit(),
                        moment.today().plusDays(COUNTED_FROM),
                        known.stream()
                                .map(ReceiptConfirmed::quantity)
                                .reduce(BigDecimal.ZERO, BigDecimal::add),
                        last,
                        lines,
                        issuedAt,
                        issuedAt));
    }

    private List<ReceiptConfirmed> receipts(Call call, Made made, List<Van> vans) {
        Instant from = moment.at(COUNTED_FROM, 0, 0);
        List<Van> come =
                vans.stream()
                        .filter(van -> !van.delivery().leaves().isBefore(from))
                        .filter(van -> moment.isPast(booked(van)))
                        .sorted(Comparator.comparing(van -> van.delivery().arrives()))
                        .toList();
        List<ReceiptConfirmed> receipts = new ArrayList<>();
        for (int i = 0; i < come.size(); i++) {
            Van van = come.get(i);
            BigDecimal missing = call.missing(come.size() - 1 - i);
            receipts.add(
                    new ReceiptConfirmed(
                            made.part().customer(),
                            made.firm().id(),
                            Trade.note(van.delivery()),
                            made.ref(),
                            van.loaded().subtract(missing),
                            made.part().unit(),
                            booked(van),
                            booked(van)));
        }
        return receipts;
    }

    private static Instant booked(Van van) {
        return van.delivery().arrives().plus(Duration.ofMinutes(40));
    }

    private void demand(Made made) {
        OrganisationId customer = made.part().customer();
        boolean isMember = scenario.firms().stream().anyMatch(firm -> firm.id().equals(customer));
        for (int week = 0; week < WEEKS; week++) {
            facts.add(
                    new DemandStated(
                            isMember ? customer : made.firm().id(),
                            made.firm().id(),
                            made.ref(),
                            monday(week),
                            weekly(made),
                            made.part().unit(),
                            moment.at(-1, 16, 0)));
        }
    }

    private void capacity(Made made) {
        capacity(made.firm().id(), made.part().machine(), made);
    }

    private void capacity(OrganisationId owner, MachineId machine, Made made) {
        long sharing =
                scenario.made().stream()
                        .filter(other -> other.firm().id().equals(owner))
                        .filter(other -> other.part().machine().equals(machine))
                        .count();
        @Nullable Capacity known =
                told.capacities().stream()
                        .filter(one -> one.owner().equals(owner) && one.machine().equals(machine))
                        .filter(one -> one.part().equals(made.part().id()))
                        .findFirst()
                        .orElse(null);
        BigDecimal hours = known == null ? HOURS : known.hours();
        BigDecimal hourly =
                known == null
                        ? weekly(made)
                                .multiply(BigDecimal.valueOf(sharing))
                                .divide(hours.multiply(USUAL_LOAD), 1, UP)
                        : known.hourly();
        for (int week = 0; week < WEEKS; week++) {
            facts.add(
                    new CapacityStated(
                            owner,
                            machine,
                            made.part().id(),
                            monday(week),
                            hours,
                            hourly,
                            made.part().unit(),
                            2,
                            moment.at(-4, 9, 0)));
        }
    }

    private boolean isMainMachine(Capacity one) {
        return made(one.owner(), one.part()).part().machine().equals(one.machine());
    }

    private void workOrders(Planned planned) {
        batches.stream()
                .filter(batch -> batch.made().firm().id().equals(planned.owner()))
                .filter(batch -> batch.made().part().machine().equals(planned.machine()))
                .filter(batch -> batch.producedAt().isAfter(moment.at(-1, 0, 0)))
                .filter(batch -> batch.producedAt().isBefore(moment.at(PLANNED_DAYS, 0, 0)))
                .forEach(batch -> facts.add(workOrder(planned, batch)));
    }

    private WorkOrderPlanned workOrder(Planned planned, Batch batch) {
        Duration length = Duration.ofHours(batch.made().part().lots().hours());
        Instant from = batch.producedAt().minus(length);
        State state =
                moment.isPast(batch.producedAt())
                        ? State.ENDED
                        : moment.isPast(from) ? State.RUNNING : State.ALLOWED_TO_START;
        BigDecimal done =
                switch (state) {
                    case ENDED -> batch.quantity();
                    case RUNNING ->
                            batch.quantity()
                                    .multiply(
                                            BigDecimal.valueOf(
                                                    Duration.between(from, moment.now())
                                                            .toMinutes()))
                                    .divide(
                                            BigDecimal.valueOf(length.toMinutes()),
                                            0,
                                            RoundingMode.DOWN);
                    default -> BigDecimal.ZERO;
                };
        return new WorkOrderPlanned(
                planned.owner(),
                new WorkOrderId("WO-" + batch.lot()),
                planned.machine(),
                batch.made().part().id(),
                batch.quantity(),
                done,
                batch.made().part().unit(),
                from,
                batch.producedAt(),
                state,
                moment.at(-1, 7, 0));
    }

    /** The calls take the lots that are made and not on their way, oldest first. */
    private void sequence(Sequence told) {
        Made made = made(told.supplier(), told.part());
        List<Batch> kept =
                batches.stream()
                        .filter(batch -> batch.made().ref().equals(made.ref()))
                        .filter(batch -> moment.isPast(batch.producedAt()))
                        .filter(batch -> !moment.isPast(batch.delivery().leaves()))
                        .toList();
        for (int i = 0; i < told.count(); i++) {
            facts.add(
                    new SequenceCalled(
                            told.customer(),
                            told.supplier(),
                            new SequenceId(Integer.toString(told.first() + i)),
                            made.ref(),
                            told.quantity(),
                            made.part().unit(),
                            moment.now().plus(Duration.ofMinutes(30L * (i + 1))),
                            told.line(),
                            kept.isEmpty() ? null : kept.getFirst().ref(),
                            moment.at(-1, 17, 0)));
        }
    }

    private List<Van> vans(Made made) {
        Map<LocalDate, Van> vans = new TreeMap<>();
        batches.stream()
                .filter(batch -> batch.made().ref().equals(made.ref()))
                .forEach(
                        batch ->
                                vans.merge(
                                        batch.delivery().due(),
                                        new Van(
                                                batch.delivery(),
                                                batch.quantity(),
                                                Trade.loaded(batch.delivery(), batch.quantity())),
                                        Van::with));
        return List.copyOf(vans.values());
    }

    private BigDecimal weekly(Made made) {
        return production.daily(made).multiply(BigDecimal.valueOf(WEEK)).stripTrailingZeros();
    }

    private LocalDate monday(int week) {
        return moment.today()
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .plusWeeks(week);
    }

    private Made made(OrganisationId owner, PartId part) {
        return scenario.made().stream()
                .filter(made -> made.ref().equals(new PartRef(owner, part)))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "chain.yaml knows no part %s of %s"
                                                .formatted(part, owner)));
    }

    /** What one van brings of a part. */
    private record Van(Delivery delivery, BigDecimal ordered, BigDecimal loaded) {

        Van with(Van other) {
            return new Van(delivery, ordered.add(other.ordered), loaded.add(other.loaded));
        }
    }

    /** What {@code scheduling.yaml} tells. */
    record Told(
            List<Call> callOffs,
            List<Capacity> capacities,
            List<Planned> planned,
            Sequence sequence) {}

    /**
     * A call-off.
     *
     * @param opens hour of the day from which the dock takes it
     * @param closes hour of the day until which the dock takes it
     */
    record Call(
            CallOffId id,
            OrganisationId supplier,
            PartId part,
            int release,
            String dock,
            int opens,
            int closes,
            List<Changed> changed,
            @Nullable Shortage shortage) {

        Call {
            changed = requireNonNullElse(changed, List.of());
        }

        BigDecimal change(int line) {
            return changed.stream()
                    .filter(one -> one.line() == line)
                    .map(Changed::by)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        BigDecimal missing(int notesBeforeTheLast) {
            return shortage != null && shortage.before() == notesBeforeTheLast
                    ? shortage.by()
                    : BigDecimal.ZERO;
        }
    }

    record Changed(int line, BigDecimal by) {}

    record Shortage(int before, BigDecimal by) {}

    record Capacity(
            OrganisationId owner,
            MachineId machine,
            PartId part,
            BigDecimal hours,
            BigDecimal hourly) {}

    record Planned(OrganisationId owner, MachineId machine) {}

    record Sequence(
            OrganisationId customer,
            OrganisationId supplier,
            PartId part,
            int first,
            int count,
            BigDecimal quantity,
            String line) {}
}
