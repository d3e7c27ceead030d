package kr.dure.graph.lint;

import kr.dure.graph.Cypher;
import kr.dure.graph.Graph;

import java.util.List;
import java.util.stream.Stream;

/** Checks how the database would run a statement: that no walk explodes and nothing that grows is read whole. */
public final class PlanShape {

    /** These visit every path, where a pruned walk visits every lot. */
    private static final List<String> EXPLODES =
            List.of("Repeat(", "VarLengthExpand(All)", "StatefulShortestPath");

    private static final List<String> READS_ALL = List.of("AllNodesScan", "AllRelationships");

    private static final List<String> NO_QUESTION = List.of("ProcedureCall", "LoadCSV");

    /** What a chain writes by the million; indexes on the key and the time serve them. */
    private static final List<String> GROWS = List.of("Lot", "MachineState", "ProductionCount");

    private PlanShape() {}

    /** What is wrong with the plan of a statement, each in a sentence. */
    public static List<String> problems(Graph graph, Cypher cypher) {
        return graph.plan(cypher).stream().flatMap(operator -> problems(cypher, operator)).toList();
    }

    private static Stream<String> problems(Cypher cypher, String operator) {
        if (EXPLODES.stream().anyMatch(operator::startsWith)) {
            return Stream.of(
                    "%s is run by %s, which visits every path; test the nodes inside the walk and take only min(length(p)) of it"
                            .formatted(cypher, operator));
        }
        if (READS_ALL.stream().anyMatch(operator::startsWith)) {
            return Stream.of(
                    "%s is run by %s, which reads the whole graph; give each node a label"
                            .formatted(cypher, operator));
        }
        if (NO_QUESTION.stream().anyMatch(operator::startsWith)) {
            return Stream.of("%s is run by %s, which no question may".formatted(cypher, operator));
        }
        if (operator.startsWith("NodeByLabelScan")
                && GROWS.stream().anyMatch(label -> operator.endsWith(":" + label))) {
            return Stream.of(
                    "%s is run by %s; compare the owner and the key, or the time, so that an index finds them"
                            .formatted(cypher, operator));
        }
        return Stream.of();
    }
}
