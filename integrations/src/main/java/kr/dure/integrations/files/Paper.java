package kr.dure.integrations.files;

import kr.dure.graph.fact.Fact;

import java.util.List;
import java.util.Optional;

/** A kind of paper that a company drops as a table: which fields it has, and what its rows say. */
sealed interface Paper permits Orders, Lots, Inspections, Shipments, Stocks {

    List<Paper> ALL =
            List.of(new Orders(), new Lots(), new Inspections(), new Shipments(), new Stocks());

    static Optional<Paper> of(String kind) {
        return ALL.stream().filter(each -> each.kind().equals(kind)).findFirst();
    }

    /** As in {@code mapping.yaml}. */
    String kind();

    List<Field> fields();

    /** The fields whose values, taken together, number the paper: rows that share them are one. */
    List<String> key();

    /** What the rows of one paper say; problems are left with the lines. */
    Fact fact(Sheaf rows);
}
