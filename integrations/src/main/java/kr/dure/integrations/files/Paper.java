package kr.dure.integrations.files;

import kr.dure.graph.fact.Fact;
import kr.dure.graph.fact.FactShape;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A kind of paper that a company drops as a table: which fields it has, and what its rows say. */
sealed interface Paper permits Orders, Lots, Inspections, Shipments, Stocks, AnyFact {

    List<Paper> ALL =
            List.of(new Orders(), new Lots(), new Inspections(), new Shipments(), new Stocks());

    /** A paper by its kind in {@code mapping.yaml}: one of the five, or a kind of fact by its name. */
    static Optional<Paper> of(String kind) {
        return ALL.stream()
                .filter(each -> each.kind().equals(kind))
                .findFirst()
                .or(() -> FactShape.of(kind).map(AnyFact::new));
    }

    /** All that {@code mapping.yaml} may call a kind, for a message. */
    static List<String> kinds() {
        return Stream.concat(
                        ALL.stream().map(Paper::kind),
                        FactShape.all().stream().map(FactShape::type))
                .toList();
    }

    /** As in {@code mapping.yaml}. */
    String kind();

    List<Field> fields();

    /** The fields whose values, taken together, number the paper: rows that share them are one. None: each row is one. */
    List<String> key();

    /** Whether a paper may take more rows than one, such as the lines of an order. */
    boolean hasRows();

    /** What the rows of one paper say; problems are left with the lines, and then it may be null. */
    @Nullable Fact fact(Sheaf rows);
}
