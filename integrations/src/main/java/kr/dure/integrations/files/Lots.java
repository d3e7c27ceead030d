package kr.dure.integrations.files;

import kr.dure.graph.fact.LotProduced;
import kr.dure.graph.fact.LotProduced.Consumption;
import kr.dure.graph.fact.LotRef;
import kr.dure.graph.fact.id.LotId;
import kr.dure.graph.fact.id.MachineId;
import kr.dure.graph.fact.id.PartId;

import java.util.List;

/** Lots that the company finished (생산 로트), one row, or one for each lot that went in. */
record Lots() implements Paper {

    @Override
    public String kind() {
        return "lots";
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.required("lot"),
                Field.required("part"),
                Field.required("quantity"),
                Field.optional("unit"),
                Field.optional("machine"),
                Field.required("producedAt"),
                Field.optional("consumedLot"),
                Field.optional("consumedOwner"),
                Field.optional("consumedQuantity"),
                Field.optional("statedAt"));
    }

    @Override
    public List<String> key() {
        return List.of("lot");
    }

    @Override
    public boolean hasRows() {
        return true;
    }

    @Override
    public LotProduced fact(Sheaf rows) {
        List<Consumption> consumed =
                rows.lines().stream()
                        .filter(row -> row.has("consumedLot"))
                        .map(Lots::consumption)
                        .toList();
        return new LotProduced(
                rows.organisation(),
                rows.head().id("lot", LotId::new),
                rows.shared("part", (row, field) -> row.id(field, PartId::new)),
                rows.shared("quantity", Line::number),
                rows.shared("unit", Line::unit),
                rows.sharedIfAny("machine", (row, field) -> row.id(field, MachineId::new)),
                consumed,
                rows.shared("producedAt", Line::instant),
                rows.statedAt());
    }

    private static Consumption consumption(Line row) {
        return new Consumption(
                new LotRef(
                        row.organisationOrOwn("consumedOwner"), row.id("consumedLot", LotId::new)),
                row.has("consumedQuantity") ? row.number("consumedQuantity") : null);
    }
}
