package kr.dure.graph.fact;

import static org.assertj.core.api.Assertions.assertThat;

import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.fact.id.PlantId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

class FactJsonTests {

    private static final String HOURS =
            """
            {"type": "HoursWorked", "owner": "kwangjin-press", "plant": "P1", "month": "2026-03",
             "workers": 42, "hours": 6720.5, "statedAt": "2026-04-01T09:00:00+09:00"}
            """;

    static Stream<Class<?>> types() {
        return GeneratedFacts.types();
    }

    @ParameterizedTest
    @MethodSource("types")
    void reads_back_what_it_wrote(Class<?> type) {
        long seed = System.nanoTime();
        GeneratedFacts facts = new GeneratedFacts(seed);
        for (int i = 0; i < 50; i++) {
            Fact fact = facts.of(type);
            assertThat(FactJson.parse(FactJson.write(fact))).as("seed %d", seed).isEqualTo(fact);
            assertThat(FactJson.parse(FactJson.write(fact).toString()))
                    .as("through text, seed %d", seed)
                    .isEqualTo(fact);
        }
    }

    @Test
    void reads_a_time_with_any_offset() {
        Fact fact = (Fact) FactJson.parse(HOURS);
        assertThat(fact.statedAt()).isEqualTo(Instant.parse("2026-04-01T00:00:00Z"));
    }

    @Test
    void leaves_out_what_is_null_and_reads_null_as_left_out() {
        PlantDescribed plant =
                new PlantDescribed(
                        new OrganisationId("a"), new PlantId("p"), "1공장", null, Instant.EPOCH);
        assertThat(FactJson.write(plant).has("address")).isFalse();
        String withNull =
                """
                {"type": "PlantDescribed", "owner": "a", "plant": "p", "name": "1공장",
                 "address": null, "statedAt": "1970-01-01T00:00:00Z"}
                """;
        assertThat(FactJson.parse(withNull)).isEqualTo(plant);
    }

    @Test
    void tells_all_problems_at_once() {
        List<Problem> problems =
                problems(
                        """
                        {"type": "OrderPlaced", "owner": " ", "counterparty": 7, "order": "o1", "colour": "red",
                         "lines": [{"line": 1.5, "part": {"owner": "a"}, "quantity": "ten", "unit": null, "due": "tomorrow"}],
                         "placedAt": "2026-03-02"}
                        """);
        assertThat(problems)
                .extracting(Problem::field)
                .containsExactlyInAnyOrder(
                        "/colour",
                        "/owner",
                        "/counterparty",
                        "/lines/0/line",
                        "/lines/0/part/part",
                        "/lines/0/quantity",
                        "/lines/0/unit",
                        "/lines/0/due",
                        "/placedAt",
                        "/statedAt");
        assertThat(problems)
                .contains(new Problem("/lines/0/due", "tomorrow", "a day, such as 2026-03-02"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "workers": 42          | "workers": 42.5       | /workers
                    "workers": 42          | "workers": 1e99       | /workers
                    "workers": 42          | "workers": true       | /workers
                    "hours": 6720.5        | "hours": 1e400        | /hours
                    "month": "2026-03"     | "month": "2026-13"    | /month
                    "month": "2026-03"     | "month": "0026-03"    | /month
                    2026-04-01T09:00:00+09 | 2026-04-01T09:00:00   | /statedAt
                    2026-04-01             | 12026-04-01           | /statedAt
                    HoursWorked            | HoursDreamt           | /type
                    "plant": "P1"          | "plant": "P\\n1"      | /plant
                    """)
    void tells_where_a_value_is_wrong(String right, String wrong, String where) {
        assertThat(HOURS).contains(right);
        assertThat(problems(HOURS.replace(right, wrong)))
                .singleElement()
                .extracting(Problem::field)
                .isEqualTo(where);
    }

    @Test
    void tells_what_a_record_itself_refuses() {
        assertThat(problems(HOURS.replace("42", "-1")))
                .singleElement()
                .extracting(Problem::expected)
                .asString()
                .contains("below 0");
    }

    @Test
    void tells_how_long_a_name_is_and_may_be() {
        String organisation =
                """
                {"type": "OrganisationDescribed", "owner": "a", "name": "%s", "aliases": [],
                 "statedAt": "2026-03-02T08:30:00Z"}
                """;
        assertThat(FactJson.parse(organisation.formatted("가".repeat(200))))
                .isInstanceOf(Fact.class);
        assertThat(problems(organisation.formatted("가".repeat(201))))
                .singleElement()
                .extracting(Problem::expected)
                .isEqualTo("name has 201 characters; at most 200 are kept");
    }

    @Test
    void tells_how_many_items_a_list_has_and_may_have() {
        String one = "{\"lot\": {\"owner\": \"a\", \"lot\": \"m\"}}";
        assertThat(
                        problems(
                                """
                                {"type": "LotProduced", "owner": "a", "lot": "l", "part": "p", "quantity": 1, "unit": "1",
                                 "consumed": [%s], "producedAt": "2026-03-02T08:30:00Z", "statedAt": "2026-03-02T08:30:00Z"}
                                """
                                        .formatted(
                                                String.join(",", Collections.nCopies(5_001, one)))))
                .singleElement()
                .satisfies(
                        problem -> {
                            assertThat(problem.field()).isEqualTo("/consumed");
                            assertThat(problem.expected())
                                    .isEqualTo("at most 5000 items; this has 5001");
                        });
    }

    @Test
    void names_the_constants_that_an_enumeration_has() {
        String state =
                """
                {"type": "MachineStateChanged", "owner": "a", "machine": "m", "state": "RUNNING",
                 "since": "2026-03-02T08:30:00Z", "statedAt": "2026-03-02T08:30:00Z"}
                """;
        assertThat(problems(state))
                .containsExactly(
                        new Problem(
                                "/state",
                                "RUNNING",
                                "one of IDLE, STARTING, EXECUTE, COMPLETING, COMPLETE, HOLDING,"
                                        + " HELD, SUSPENDED, STOPPING, STOPPED, ABORTING, ABORTED,"
                                        + " CLEARING, RESETTING"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"type": "HoursWorked"
                    []
                    null
                    42
                    {}
                    {"type": 7}
                    {"type": "HoursWorked"} {}
                    """)
    void rejects_what_is_no_fact_and_keeps_it_as_it_came(String json) {
        assertThat(FactJson.parse(json))
                .isInstanceOfSatisfying(
                        Outcome.Rejected.class,
                        rejected -> {
                            assertThat(rejected.problems()).isNotEmpty();
                            assertThat(rejected.original().replace(" ", ""))
                                    .isEqualTo(json.replace(" ", ""));
                        });
    }

    private static List<Problem> problems(String json) {
        return switch (FactJson.parse(json)) {
            case Outcome.Rejected rejected -> rejected.problems();
            case Fact fact -> throw new AssertionError("read as " + fact);
        };
    }
}
