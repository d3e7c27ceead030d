package kr.dure.graph.lint;

import kr.dure.graph.Cypher;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with one statement. */
final class Report {

    private final Cypher cypher;
    private final List<Finding> findings = new ArrayList<>();

    Report(Cypher cypher) {
        this.cypher = cypher;
    }

    void refuse(Rule rule, Syntax at, String found, String cure) {
        findings.add(new Finding(rule, cypher.name(), at.line(), at.column(), found, cure));
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }
}
