package kr.dure.integrations.files;

import kr.dure.graph.fact.id.OrganisationId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;

/**
 * The rows of one paper, such as the lines of one order.
 *
 * @param organisation who states the paper
 * @param lines at least one
 * @param modified when the file was written: the time of the statement, unless the rows tell one
 */
record Sheaf(OrganisationId organisation, List<Line> lines, Instant modified) {

    Line head() {
        return lines.getFirst();
    }

    /** The one row of a paper that has no more than one. */
    Line only() {
        if (lines.size() > 1) {
            lines.getLast()
                    .problem(
                            "",
                            "one row for each; this number stands in %d rows, number them apart"
                                    .formatted(lines.size()));
        }
        return head();
    }

    /** What all rows say alike; the head's value, which later rows may leave blank as merged cells do. */
    <T> T shared(String field, BiFunction<Line, String, T> read) {
        String first = head().raw(field);
        for (Line each : lines) {
            String text = each.cell(field);
            if (!text.isEmpty() && !text.equals(first)) {
                each.problem(
                        field, "\"%s\" as in the first row of the same number".formatted(first));
            }
        }
        return read.apply(head(), field);
    }

    <T> @Nullable T sharedIfAny(String field, BiFunction<Line, String, T> read) {
        return head().has(field) ? shared(field, read) : null;
    }

    /** The latest that a row tells, else when the file was written. */
    Instant statedAt() {
        return lines.stream()
                .filter(each -> each.has("statedAt"))
                .map(each -> each.instant("statedAt"))
                .max(Instant::compareTo)
                .orElse(modified);
    }
}
