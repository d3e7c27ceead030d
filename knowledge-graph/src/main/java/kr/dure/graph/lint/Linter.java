package kr.dure.graph.lint;

import kr.dure.graph.Cypher;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Checks that a statement can show nothing but what {@code $me} and {@code $sees} allow; remembers the sound ones. */
public final class Linter {

    /** Sound statements remembered at most; the catalogue has far fewer. */
    private static final int REMEMBERED = 2_000;

    private final Set<Checked> sound = ConcurrentHashMap.newKeySet();

    /**
     * Everything that is wrong with a statement, by place.
     *
     * @param parameters names of its own parameters, without {@code me}, {@code sees} and the like
     */
    public List<Finding> check(Cypher cypher, Set<String> parameters) {
        Report report = new Report(cypher);
        try {
            new Clauses(report, parameters).answer(Syntax.of(cypher.text()));
        } catch (Syntax.Unreadable e) {
            Finding unreadable =
                    new Finding(
                            Rule.READABLE,
                            cypher.name(),
                            1,
                            1,
                            String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
                            "write one statement of Cypher 25, without EXPLAIN, PROFILE or options"
                                    + " before it");
            return List.of(unreadable);
        }
        return report.findings();
    }

    /**
     * Lets a sound statement pass.
     *
     * @throws StatementRefused with all that is wrong
     */
    public void require(Cypher cypher, Set<String> parameters) {
        Set<String> own = new HashSet<>(parameters);
        own.removeAll(Expressions.GIVEN);
        Checked checked = new Checked(cypher.text(), own);
        if (sound.contains(checked)) {
            return;
        }
        List<Finding> findings = check(cypher, own);
        if (!findings.isEmpty()) {
            throw new StatementRefused(findings);
        }
        if (sound.size() < REMEMBERED) {
            sound.add(checked);
        }
    }

    private record Checked(String text, Set<String> parameters) {}
}
