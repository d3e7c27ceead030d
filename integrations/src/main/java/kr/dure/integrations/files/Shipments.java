package kr.dure.integrations.files;

import kr.dure.graph.fact.ShipmentSent;
import kr.dure.graph.fact.ShipmentSent.Carried;
import kr.dure.graph.fact.ShipmentSent.Fulfilment;
import kr.dure.graph.fact.id.LotId;
import kr.dure.graph.fact.id.OrderId;
import kr.dure.graph.fact.id.ShipmentId;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Shipments that the company sent (출하), one row for each lot on board. */
record Shipments() implements Paper {

    @Override
    public String kind() {
        return "shipments";
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.required("shipment"),
                Field.required("customer"),
                Field.required("lot"),
                Field.required("quantity"),
                Field.optional("order"),
                Field.optional("line"),
                Field.required("shippedAt"),
                Field.optional("arrivedAt"),
                Field.optional("statedAt"));
    }

    @Override
    public List<String> key() {
        return List.of("shipment");
    }

    @Override
    public boolean hasRows() {
        return true;
    }

    @Override
    public ShipmentSent fact(Sheaf rows) {
        return new ShipmentSent(
                rows.organisation(),
                rows.shared("customer", Line::organisation),
                rows.head().id("shipment", ShipmentId::new),
                carried(rows),
                fulfils(rows),
                rows.shared("shippedAt", Line::instant),
                rows.sharedIfAny("arrivedAt", Line::instant),
                rows.statedAt());
    }

    /** Several boxes of one lot are carried as one. */
    private static List<Carried> carried(Sheaf rows) {
        Map<LotId, BigDecimal> lots = new LinkedHashMap<>();
        for (Line row : rows.lines()) {
            lots.merge(row.id("lot", LotId::new), row.aboveZero("quantity"), BigDecimal::add);
        }
        return lots.entrySet().stream()
                .map(lot -> new Carried(lot.getKey(), lot.getValue()))
                .toList();
    }

    /** Several lots for one order line fulfil it together. */
    private static List<Fulfilment> fulfils(Sheaf rows) {
        Map<OrderLine, BigDecimal> lines = new LinkedHashMap<>();
        for (Line row : rows.lines()) {
            if (row.has("order")) {
                OrderLine line =
                        new OrderLine(
                                row.id("order", OrderId::new),
                                row.has("line") ? (int) row.count("line") : 1);
                lines.merge(line, row.aboveZero("quantity"), BigDecimal::add);
            }
        }
        return lines.entrySet().stream()
                .map(
                        line ->
                                new Fulfilment(
                                        line.getKey().order(),
                                        line.getKey().line(),
                                        line.getValue()))
                .toList();
    }

    private record OrderLine(OrderId order, int line) {}
}
