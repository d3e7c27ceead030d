package kr.dure.integrations.files;

import kr.dure.graph.fact.Fact;
import kr.dure.graph.fact.FactShape;
import kr.dure.graph.fact.FactShape.Form;
import kr.dure.graph.fact.FactShape.Part;
import kr.dure.integrations.connector.FactForm;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * A kind of fact as it stands, its fields named by their path in it: a row each, or where it holds lists a row for each item.
 */
record AnyFact(FactShape shape) implements Paper {

    @Override
    public String kind() {
        return shape.type();
    }

    @Override
    public List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        shape.parts().forEach(part -> fields(part, fields));
        fields.add(Field.optional("statedAt"));
        return fields;
    }

    private void fields(Part part, List<Field> fields) {
        if (part.form() == Form.LIST) {
            fields.add(Field.optional(part.path()));
            part.item().parts().forEach(one -> fields(one, fields));
        } else if (part.form() == Form.RECORD) {
            part.parts().forEach(one -> fields(one, fields));
        } else {
            fields.add(new Field(part.path(), shape.needed().contains(part.path())));
        }
    }

    /** By convention a fact tells first by which id it goes. */
    @Override
    public List<String> key() {
        return hasRows()
                ? shape.parts().stream()
                        .filter(part -> part.form() == Form.ID)
                        .map(Part::path)
                        .limit(1)
                        .toList()
                : List.of();
    }

    @Override
    public boolean hasRows() {
        return shape.parts().stream().anyMatch(part -> part.form() == Form.LIST);
    }

    @Override
    public @Nullable Fact fact(Sheaf rows) {
        return FactForm.fact(shape, rows.organisation(), rows.statedAt(), new ToldByRows(rows))
                .orElse(null);
    }
}
