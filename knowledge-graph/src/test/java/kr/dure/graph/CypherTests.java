package kr.dure.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.Collections;
import java.util.List;
import java.util.Map;

class CypherTests {

    @Test
    void its_parameters_are_sent_as_one() {
        Cypher lots =
                Cypher.of(
                        "lots", "MATCH (l:Lot {id: $lot.id}) RETURN l.owner IN $sees LIMIT $rows");
        assertThat(lots.sent())
                .isEqualTo(
                        "MATCH (l:Lot {id: $given.lot.id}) RETURN l.owner IN $given.sees LIMIT"
                                + " $given.rows");
        assertThat(lots.given(Map.of("lot", Map.of("id", "PL-77"), "sees", List.of(), "rows", 3)))
                .containsOnlyKeys("given");
    }

    @Test
    void what_only_looks_like_a_parameter_is_left_alone() {
        String text =
                """
                // $one
                /* $two
                   $three */
                MATCH (l:`$four`) WHERE l.id = 'it\\'s $five' OR l.id = "$six" RETURN l.id AS id\
                """;
        Cypher cypher = Cypher.of("lots", text);
        assertThat(cypher.sent()).isEqualTo(text);
        assertThat(cypher.given(Map.of())).containsOnlyKeys("given");
    }

    @Test
    void a_missing_parameter_is_named_and_null_is_not_missing() {
        Cypher lots = Cypher.of("lots", "RETURN $owner AS owner, $start AS start");
        assertThatThrownBy(() -> lots.given(Map.of("id", "PL-77")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("lots was not given [owner, start]");
        assertThatThrownBy(() -> lots.given(Collections.singletonMap("owner", null)))
                .hasMessage("lots was not given [start]");
    }

    @Test
    void planned_for_good_it_says_so_to_the_database() {
        Cypher once = Cypher.of("one", "RETURN $one AS one").plannedForGood();
        assertThat(once.sent()).isEqualTo("CYPHER replan=skip RETURN $given.one AS one");
        assertThat(once.text()).isEqualTo("RETURN $one AS one");
    }
}
