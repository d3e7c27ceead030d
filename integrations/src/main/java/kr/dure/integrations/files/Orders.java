package kr.dure.integrations.files;

import kr.dure.graph.fact.OrderPlaced;
import kr.dure.graph.fact.PartRef;
import kr.dure.graph.fact.id.OrderId;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.fact.id.PartId;

import java.util.ArrayList;
import java.util.List;

/** Purchase orders that the company placed (발주), one row for each line. */
record Orders() implements Paper {

    @Override
    public String kind() {
        return "orders";
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.required("order"),
                Field.optional("line"),
                Field.required("supplier"),
                Field.required("part"),
                Field.optional("partOwner"),
                Field.required("quantity"),
                Field.optional("unit"),
                Field.required("due"),
                Field.required("placedAt"),
                Field.optional("statedAt"));
    }

    @Override
    public List<String> key() {
        return List.of("order");
    }

    @Override
    public boolean hasRows() {
        return true;
    }

    @Override
    public OrderPlaced fact(Sheaf rows) {
        OrderId order = rows.head().id("order", OrderId::new);
        OrganisationId supplier = rows.shared("supplier", Line::organisation);
        List<OrderPlaced.Line> lines = new ArrayList<>();
        for (Line row : rows.lines()) {
            lines.add(
                    new OrderPlaced.Line(
                            row.has("line") ? (int) row.count("line") : lines.size() + 1,
                            new PartRef(partOwner(row, supplier), row.id("part", PartId::new)),
                            row.aboveZero("quantity"),
                            row.unit("unit"),
                            row.day("due")));
        }
        return new OrderPlaced(
                rows.organisation(),
                supplier,
                order,
                lines,
                rows.shared("placedAt", Line::instant),
                rows.statedAt());
    }

    /** Whose number the part column holds: {@code supplier}, {@code own}, or a company named in the row. */
    private static OrganisationId partOwner(Line row, OrganisationId supplier) {
        return row.says("partOwner", "supplier") ? supplier : row.organisationOrOwn("partOwner");
    }
}
