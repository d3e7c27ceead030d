package kr.dure.home;

import kr.dure.ask.Answer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * An answer as a page shows it.
 *
 * @param truncated there are more rows in sight than these
 * @param withheld something that belongs to it lies out of sight
 */
public record Table(List<Row> rows, boolean truncated, boolean withheld, Instant asOf) {

    public Table {
        rows = List.copyOf(rows);
    }

    static Table of(Answer answer) {
        return new Table(
                answer.rows().rows().stream().map(row -> new Row(row, answer.names())).toList(),
                answer.rows().truncated(),
                answer.withheld(),
                answer.asOf());
    }

    public Optional<Row> first() {
        return rows.stream().findFirst();
    }

    public Table where(Predicate<Row> test) {
        return new Table(rows.stream().filter(test).toList(), truncated, withheld, asOf);
    }

    public int size() {
        return rows.size();
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    public double sum(String column) {
        return rows.stream().mapToDouble(row -> row.amount(column)).sum();
    }
}
