package kr.dure.integrations.files;

import kr.dure.graph.fact.Fact;
import kr.dure.graph.fact.Problem;
import kr.dure.integrations.connector.FactForm;
import kr.dure.integrations.connector.Translated;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes facts of rows.
 *
 * <p>An order with one bad line is held back whole: without that line the supplier would plan for less than was ordered,
 * and a restated order would lose a line that it had. Nothing is lost: the quarantine keeps all rows of the order
 * together, and mending the bad one lets the whole order through. Other orders of the file are not touched by it. A row
 * without a number below an order's rows may be a line of it, so it holds the order back too.
 */
final class Rows {

    private Rows() {}

    /** Rows that share the paper's number, as one record each, in the order of the file. */
    static List<List<Original.Numbered>> papers(Columns columns, List<Original.Numbered> rows) {
        Map<List<String>, List<Original.Numbered>> papers = new LinkedHashMap<>();
        @Nullable List<String> above = null;
        for (Original.Numbered row : rows) {
            List<String> key = key(columns, row);
            boolean isNumbered = !key.isEmpty() && !key.getFirst().isEmpty();
            if (!isNumbered && above == null) {
                // it stands alone
                key.add(row.number());
            } else if (!isNumbered) {
                key = above;
            } else if (columns.table().paper().hasRows()) {
                above = key;
            }
            papers.computeIfAbsent(key, first -> new ArrayList<>()).add(row);
        }
        return List.copyOf(papers.values());
    }

    private static List<String> key(Columns columns, Original.Numbered row) {
        List<String> key = new ArrayList<>();
        for (String field : columns.table().keyOrUsual()) {
            String heading = columns.heading(field);
            key.add(heading == null ? "" : row.cells().getOrDefault(heading, ""));
        }
        return key;
    }

    /** A row below a paper's rows without a number may be its next one, as merged cells export, or not. */
    private static void unnumbered(Columns columns, List<Line> lines) {
        List<String> key = columns.table().keyOrUsual();
        for (Line line : lines) {
            if (!key.isEmpty() && line != lines.getFirst() && line.cell(key.getFirst()).isEmpty()) {
                line.problem(
                        key.getFirst(),
                        ("\"%s\" if the row belongs to those above it, as in merged cells, else a"
                                        + " number of its own; until then they wait together")
                                .formatted(lines.getFirst().cell(key.getFirst())));
            }
        }
    }

    static Translated translate(Original original, Columns columns, Terms terms) {
        List<Problem> problems = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        for (Original.Numbered row : original.rows()) {
            String where = original.rows().size() > 1 ? "row " + row.number() + ", " : "";
            lines.add(new Line(row.cells(), columns, terms, where, problems));
        }
        unnumbered(columns, lines);
        Sheaf sheaf = new Sheaf(terms.organisation(), lines, original.modified());
        try {
            Fact fact = columns.table().paper().fact(sheaf);
            if (problems.isEmpty() && fact != null) {
                problems.addAll(FactForm.problems(fact, columns.table().paper().kind()));
            }
            if (problems.isEmpty() && fact != null) {
                return new Translated.Facts(List.of(fact));
            }
        } catch (IllegalArgumentException contradiction) {
            // with problems found before, the stand-ins may be what contradicts
            if (problems.isEmpty()) {
                problems.add(
                        new Problem(
                                columns.table().paper().kind(),
                                null,
                                String.valueOf(contradiction.getMessage())));
            }
        }
        return new Translated.Rejected(original.json(), problems.stream().distinct().toList());
    }
}
