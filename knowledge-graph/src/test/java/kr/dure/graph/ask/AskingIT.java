package kr.dure.graph.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kr.dure.graph.Cypher;
import kr.dure.graph.SharedGraph;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.lint.StatementRefused;
import kr.dure.graph.sight.Sight;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;

class AskingIT {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final Sight SIGHT = new Sight(new OrganisationId("me"), Map.of());

    private final Asking asking = new Asking(SharedGraph.empty(), Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void says_whether_there_is_more() {
        Cypher five = Cypher.of("five", "UNWIND range(1, 5) AS n RETURN n ORDER BY n LIMIT $rows");
        assertThat(asking.ask(five, SIGHT, Map.of(), 4))
                .isEqualTo(
                        new Rows(
                                List.of("n"),
                                List.of(
                                        Map.of("n", 1L),
                                        Map.of("n", 2L),
                                        Map.of("n", 3L),
                                        Map.of("n", 4L)),
                                true,
                                NOW));
        assertThat(asking.ask(five, SIGHT, Map.of(), 5).truncated()).isFalse();
    }

    @Test
    void gives_the_statement_who_asks_and_what_they_see() {
        Cypher who =
                Cypher.of(
                        "who",
                        "RETURN $me AS me, 'me' IN $sees.quality AS mine, $lot AS lot ORDER BY me"
                                + " LIMIT $rows");
        assertThat(asking.ask(who, SIGHT, Collections.singletonMap("lot", null), 1).rows())
                .containsExactly(Map.of("me", "me", "mine", true));
    }

    @Test
    void refuses_a_parameter_that_would_widen_the_sight() {
        Cypher who = Cypher.of("who", "RETURN $me AS me ORDER BY me LIMIT $rows");
        assertThatThrownBy(() -> asking.ask(who, SIGHT, Map.of("sees", Map.of()), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sees");
    }

    @Test
    void runs_nothing_that_the_linter_refuses() {
        Cypher lots = Cypher.of("lots", "MATCH (l:Lot) RETURN l.id AS id ORDER BY id LIMIT $rows");
        assertThatThrownBy(() -> asking.ask(lots, SIGHT, Map.of(), 1))
                .isInstanceOf(StatementRefused.class)
                .hasMessageContaining("lots:1:7: l is not tested for production");
    }

    @Test
    void has_columns_without_rows() {
        Cypher none = Cypher.of("none", "UNWIND [] AS n RETURN n, 1 AS one ORDER BY n LIMIT $rows");
        assertThat(asking.ask(none, SIGHT, Map.of(), 1).columns()).containsExactly("n", "one");
    }
}
