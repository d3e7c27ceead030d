package kr.dure.demonstration;

import static java.math.RoundingMode.DOWN;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import kr.dure.demonstration.Scenario.Part;
import kr.dure.graph.fact.Fact;
import kr.dure.graph.fact.OrderPlaced;
import kr.dure.graph.fact.OrderPlaced.Line;
import kr.dure.graph.fact.PartRef;
import kr.dure.graph.fact.ShipmentSent;
import kr.dure.graph.fact.ShipmentSent.Carried;
import kr.dure.graph.fact.ShipmentSent.Fulfilment;
import kr.dure.graph.fact.id.OrderId;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.fact.id.PartId;
import kr.dure.graph.fact.id.ShipmentId;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Orders by the week, a line for each part on each van, and the shipments that fulfil them. */
final class Trade {

    private static final Duration ORDERED_BEFORE = Duration.ofDays(16);

    private final Moment moment;
    private final Set<OrganisationId> members;
    private final List<Fact> facts = new ArrayList<>();

    Trade(Scenario scenario, List<Batch> batches, Moment moment) {
        this.moment = moment;
        members = scenario.firms().stream().map(Scenario.Firm::id).collect(Collectors.toSet());
        batches.stream()
                .collect(groupingBy(Run::of, LinkedHashMap::new, toList()))
                .forEach(this::state);
    }

    List<Fact> facts() {
        return List.copyOf(facts);
    }

    /** A firm outside the chain orders too, but tells nobody here. */
    private void state(Run run, List<Batch> batches) {
        boolean isMember = members.contains(run.customer());
        List<Line> lines = new ArrayList<>();
        batches.stream()
                .collect(groupingBy(batch -> batch.delivery().day(), TreeMap::new, toList()))
                .values()
                .forEach(
                        van -> {
                            Delivery delivery = van.getFirst().delivery();
                            List<Line> due = lines(van, lines.size(), delivery);
                            lines.addAll(due);
                            if (moment.isPast(delivery.leaves())) {
                                facts.add(sent(run, van, delivery, isMember ? due : List.of()));
                            }
                        });
        if (isMember) {
            Instant placed = batches.getFirst().delivery().leaves().minus(ORDERED_BEFORE);
            facts.add(
                    new OrderPlaced(
                            run.customer(), run.supplier(), run.order(), lines, placed, placed));
        }
    }

    private static List<Line> lines(List<Batch> van, int before, Delivery delivery) {
        Map<PartId, BigDecimal> quantities = new LinkedHashMap<>();
        Map<PartId, Part> parts = new LinkedHashMap<>();
        for (Batch batch : van) {
            Part part = batch.made().part();
            parts.put(part.id(), part);
            quantities.merge(part.id(), batch.quantity(), BigDecimal::add);
        }
        List<Line> lines = new ArrayList<>();
        parts.forEach(
                (id, part) ->
                        lines.add(
                                new Line(
                                        before + lines.size() + 1,
                                        new PartRef(delivery.supplier(), id),
                                        quantities.getOrDefault(id, BigDecimal.ZERO),
                                        part.unit(),
                                        delivery.due())));
        return lines;
    }

    private ShipmentSent sent(Run run, List<Batch> van, Delivery delivery, List<Line> lines) {
        boolean isThere = moment.isPast(delivery.arrives());
        return new ShipmentSent(
                run.supplier(),
                run.customer(),
                note(delivery),
                van.stream()
                        .map(one -> new Carried(one.lot(), loaded(delivery, one.quantity())))
                        .toList(),
                lines.stream()
                        .map(
                                line ->
                                        new Fulfilment(
                                                run.order(),
                                                line.line(),
                                                loaded(delivery, line.quantity())))
                        .toList(),
                delivery.leaves(),
                isThere ? delivery.arrives() : null,
                isThere ? delivery.arrives() : delivery.leaves());
    }

    /** The number of a van's shipping note. */
    static ShipmentId note(Delivery delivery) {
        return new ShipmentId("DN-%s-%s".formatted(delivery.customer(), delivery.due()));
    }

    static BigDecimal loaded(Delivery delivery, BigDecimal ordered) {
        return delivery.half() ? ordered.divide(BigDecimal.TWO, 0, DOWN) : ordered;
    }

    /** What goes from a supplier to a customer in a week. */
    private record Run(OrganisationId supplier, OrganisationId customer, long week) {

        static Run of(Batch batch) {
            Delivery delivery = batch.delivery();
            return new Run(
                    delivery.supplier(),
                    delivery.customer(),
                    Math.floorDiv(delivery.due().toEpochDay() - 4, 7));
        }

        /** Such as {@code PO-kwangjin-press-2916}. */
        OrderId order() {
            return new OrderId("PO-%s-%d".formatted(supplier, week));
        }
    }
}
