package kr.dure.assistant;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * An answer's rows as people see them.
 *
 * @param view table, tree, series, bar, number, map or gantt
 * @param scope what the answer was restricted to, such as a period
 * @param asOf when the graph was read, in the reader's time
 * @param explained how an analysis came to the figures, in the reader's language
 * @param truncated more rows exist than are shown
 */
public record Card(
        String question,
        String title,
        String view,
        List<String> scope,
        List<Heading> columns,
        List<List<Cell>> rows,
        Explained explained,
        String asOf,
        boolean truncated) {

    public Card {
        scope = List.copyOf(scope);
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** What it says, a value a line; numbers also in full, as their texts are rounded. */
    public String plain() {
        List<String> lines = new ArrayList<>(scope);
        for (List<Cell> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                Double value = row.get(i).value();
                lines.add(row.get(i).text());
                if (value != null && Double.isFinite(value) && columns.get(i).number()) {
                    lines.add(BigDecimal.valueOf(value).toPlainString());
                }
            }
        }
        lines.addAll(explained.steps());
        lines.addAll(explained.assumptions());
        lines.addAll(explained.missing());
        lines.add(asOf);
        lines.add(Integer.toString(rows.size()));
        return String.join("\n", lines);
    }

    /**
     * How the figures came about; empty lists where the statement itself returns them.
     *
     * @param steps with the numbers used, in order
     * @param assumptions what was taken for granted
     * @param missing which data was lacking
     */
    public record Explained(List<String> steps, List<String> assumptions, List<String> missing) {

        public Explained {
            steps = List.copyOf(steps);
            assumptions = List.copyOf(assumptions);
            missing = List.copyOf(missing);
        }
    }

    /**
     * A column's head.
     *
     * @param unit as people write it, or null
     * @param number whether its cells are numbers, to be set right-aligned and drawn
     * @param plot x, y or group where it is drawn, or null
     */
    public record Heading(
            String name,
            String title,
            @Nullable String unit,
            String type,
            boolean number,
            @Nullable String plot) {}

    /**
     * One value.
     *
     * @param text as people write it; empty where there is none
     * @param value the number behind it, for a day or moment its milliseconds since 1970, or null
     * @param href the page of what it names, or null
     */
    public record Cell(String text, @Nullable Double value, @Nullable String href) {}
}
