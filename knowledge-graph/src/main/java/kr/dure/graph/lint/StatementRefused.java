package kr.dure.graph.lint;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/** A statement could show more than the asker may see, so it is not run. */
public final class StatementRefused extends IllegalArgumentException {

    @Serial private static final long serialVersionUID = 1;

    StatementRefused(List<Finding> findings) {
        super(
                findings.stream()
                        .map(Finding::toString)
                        .collect(Collectors.joining("\n", "Refused, mend the statement:\n", "")));
    }
}
