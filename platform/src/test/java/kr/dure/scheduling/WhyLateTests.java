package kr.dure.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import kr.dure.ask.Worked;

import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.Map;

class WhyLateTests {

    private static Given late(
            Given given, String customer, String supplier, String order, String part, double open) {
        return given.row(
                "late",
                "customer",
                customer,
                "supplier",
                supplier,
                "purchaseOrder",
                order,
                "line",
                1,
                "owner",
                supplier,
                "part",
                part,
                "due",
                LocalDate.parse("2026-11-18"),
                "daysLate",
                2,
                "open",
                open,
                "inTransit",
                0.0,
                "unit",
                "1");
    }

    private static Given chain() {
        Given given =
                new Given("same", "stock", "machines", "cases", "bills", "late")
                        .bill("A/x", "B/y", 1)
                        .bill("B/y", "C/z", 1);
        late(given, "K", "A", "PO-1", "x", 100);
        late(given, "A", "B", "PO-2", "y", 50);
        return given;
    }

    @Test
    void causesAreFollowedUpTheTiers() {
        Worked worked =
                new WhyLate()
                        .work(
                                chain().stock("A", "A/x", 10)
                                        .stock("B", "C/z", 0)
                                        .row(
                                                "machines",
                                                "owner",
                                                "B",
                                                "part",
                                                "y",
                                                "machine",
                                                "M9",
                                                "state",
                                                "HELD",
                                                "since",
                                                Given.NOW)
                                        .with("organisation", Map.of("id", "K"))
                                        .inputs());
        assertThat(worked.rows())
                .extracting(
                        row -> row.get("depth"), row -> row.get("cause"), row -> row.get("company"))
                .containsExactly(
                        Tuple.tuple(0L, "late_order", "A"),
                        Tuple.tuple(1L, "stock_short", "A"),
                        Tuple.tuple(1L, "component_late", "B"),
                        Tuple.tuple(2L, "machine_down", "B"),
                        Tuple.tuple(2L, "component_short", "B"));
        assertThat(worked.assumptions().toString()).contains("상관이지 원인");
    }

    @Test
    void subcontractingInACircleEnds() {
        Given given = chain().bill("C/z", "A/x", 1);
        late(given, "B", "C", "PO-3", "z", 5);
        late(given, "C", "A", "PO-4", "x", 5);
        Worked worked =
                new WhyLate()
                        .work(given.with("order", Map.of("owner", "K", "id", "PO-1")).inputs());
        assertThat(worked.rows())
                .extracting(row -> row.get("record"))
                .containsExactly("PO-1", "PO-2", "PO-3");
    }

    @Test
    void anOrderThatStaysOpenWhileTheGoodsLieThereIsNoProductionProblem() {
        Worked worked =
                new WhyLate()
                        .work(
                                chain().stock("A", "A/x", 100)
                                        .with("order", Map.of("owner", "K", "id", "PO-1"))
                                        .inputs());
        assertThat(Given.row(worked, "cause", "made_not_sent")).containsEntry("quantity", 100L);
    }

    @Test
    void nothingLateIsSaid() {
        assertThat(
                        new WhyLate()
                                .work(chain().with("organisation", Map.of("id", "Z")).inputs())
                                .missing()
                                .toString())
                .contains("No late order");
    }
}
