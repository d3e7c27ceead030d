package kr.dure.graph.lint;

import static org.assertj.core.api.Assertions.assertThat;

import kr.dure.graph.Cypher;
import kr.dure.graph.Graph;
import kr.dure.graph.SharedGraph;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class PlanShapeIT {

    private static final String START =
            "MATCH (s:Lot {owner: 'me', id: $id}) WHERE s.owner IN $sees.production MATCH p = (s) ";
    private static final String WALK =
            START
                    + "((x:Lot)<-[:CONSUMED]-(y:Lot WHERE y.owner IN $sees.production)){0,10}"
                    + " (b:Lot)";
    private static final String TESTED_TWICE =
            START
                    + "((x:Lot WHERE x.owner IN $sees.production)<-[:CONSUMED]-(y:Lot WHERE y.owner"
                    + " IN $sees.production)){0,10} (b:Lot WHERE b.owner IN $sees.production)";

    private final Graph graph = SharedGraph.empty();

    @ParameterizedTest
    @ValueSource(strings = {WALK, TESTED_TWICE})
    void a_walk_of_which_only_the_shortest_way_counts_is_pruned(String walk) {
        assertThat(problems(walk + " WITH b, min(length(p)) AS depth RETURN b.id AS id, depth"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                WALK + " WITH b, max(length(p)) AS depth RETURN b.id AS id, depth",
                WALK
                        + " WITH b, min(length(p)) AS depth, count(*) AS ways RETURN b.id AS id,"
                        + " depth, ways",
                WALK + " RETURN b.id AS id, length(p) AS depth"
            })
    void a_walk_of_which_more_is_asked_visits_every_path(String statement) {
        assertThat(problems(statement)).singleElement().asString().contains("visits every path");
    }

    @Test
    void what_grows_is_not_read_whole() {
        assertThat(problems("MATCH (l:Lot) WHERE l.quantity > 3 RETURN l.id AS id"))
                .singleElement()
                .asString()
                .contains("NodeByLabelScan", "an index finds them");
        assertThat(problems("MATCH (n) WHERE n.quantity > 3 RETURN n.id AS id"))
                .singleElement()
                .asString()
                .contains("reads the whole graph");
        assertThat(
                        problems(
                                "MATCH (l:Lot) WHERE l.owner IN $sees.production AND l.id = $id"
                                        + " RETURN l.id AS id"))
                .isEmpty();
    }

    private List<String> problems(String statement) {
        return PlanShape.problems(graph, Cypher.of("plan", statement));
    }
}
