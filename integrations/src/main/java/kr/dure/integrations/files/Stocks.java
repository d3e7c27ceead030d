package kr.dure.integrations.files;

import kr.dure.graph.fact.PartRef;
import kr.dure.graph.fact.StockCounted;
import kr.dure.graph.fact.id.PartId;
import kr.dure.graph.fact.id.PlantId;

import java.util.List;

/** Stock that the company counted (재고), one row for each part at each plant. */
record Stocks() implements Paper {

    @Override
    public String kind() {
        return "stock";
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.required("plant"),
                Field.required("part"),
                Field.optional("partOwner"),
                Field.required("quantity"),
                Field.optional("unit"),
                Field.optional("minimum"),
                Field.required("countedAt"),
                Field.optional("statedAt"));
    }

    @Override
    public List<String> key() {
        return List.of("plant", "part", "partOwner");
    }

    @Override
    public boolean hasRows() {
        return false;
    }

    @Override
    public StockCounted fact(Sheaf rows) {
        Line row = rows.only();
        return new StockCounted(
                rows.organisation(),
                row.id("plant", PlantId::new),
                new PartRef(row.organisationOrOwn("partOwner"), row.id("part", PartId::new)),
                row.number("quantity"),
                row.unit("unit"),
                row.has("minimum") ? row.number("minimum") : null,
                row.instant("countedAt"),
                rows.statedAt());
    }
}
