package kr.dure.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import kr.dure.ask.Worked;

import org.junit.jupiter.api.Test;

import java.util.Map;

class MachineOutTests {

    /** 168 manned hours a week are every hour of it, so hours are easy to count: it is 9:00 on 20 November. */
    private static Given press() {
        return new Given("same", "stock", "orders", "works")
                .capacity("M1", "A/x", "2026-11-16", 168, 10)
                .capacity("M1", "A/x", "2026-11-23", 168, 10)
                .with("machine", Map.of("owner", "A", "id", "M1"));
    }

    @Test
    void stockGoesFirstAndTheStopDecidesWhatIsLate() {
        Given given =
                press().stock("A", "A/x", 100)
                        .order("K", "PO-1", "A/x", "2026-11-21", 100, 0)
                        .order("K", "PO-2", "A/x", "2026-11-22", 300, 0)
                        .order("K", "PO-3", "A/x", "2026-11-23", 310, 0)
                        .with("hours", 10L);

        Worked worked = new MachineOut().work(given.inputs());

        assertThat(Given.row(worked, "purchaseOrder", "PO-1"))
                .containsEntry("verdict", "from_stock");
        // until 22 Nov 0:00 there are 39 hours, 29 with the stop; 300 ÷ 10 = 30 are needed
        assertThat(Given.row(worked, "purchaseOrder", "PO-2"))
                .containsEntry("neededHours", 30L)
                .containsEntry("hoursWithStop", 29L)
                .containsEntry("hoursWithoutStop", 39L)
                .containsEntry("verdict", "late_by_outage");
        // until the 23rd 63 and 53 hours; 61 are needed
        assertThat(Given.row(worked, "purchaseOrder", "PO-3"))
                .containsEntry("verdict", "late_by_outage");
        assertThat(worked.steps().getFirst().en())
                .startsWith("No:")
                .contains("2 are late because of it");
    }

    @Test
    void aShortStopIsInTime() {
        Given given = press().order("K", "PO-2", "A/x", "2026-11-22", 300, 0).with("hours", 8L);
        Worked worked = new MachineOut().work(given.inputs());
        assertThat(worked.rows().getFirst()).containsEntry("verdict", "in_time");
        assertThat(worked.steps().getFirst().ko()).startsWith("예:");
    }

    @Test
    void whatIsLateAnywayIsNotBlamedOnTheStop() {
        Given given =
                press().order("K", "PO-0", "A/x", "2026-11-18", 10, 0)
                        .order("K", "PO-1", "A/x", "2026-11-21", 900, 0)
                        .with("hours", 8L);
        assertThat(new MachineOut().work(given.inputs()).rows())
                .extracting(row -> row.get("verdict"))
                .containsExactly("late_anyway", "late_anyway");
    }

    @Test
    void withoutItsSpeedNothingIsClaimed() {
        Given given =
                new Given("same", "stock", "works", "capacity")
                        .row(
                                "works",
                                "owner",
                                "A",
                                "machine",
                                "M1",
                                "workOrder",
                                "W-1",
                                "part",
                                "x",
                                "quantity",
                                5,
                                "from",
                                Given.NOW)
                        .order("K", "PO-2", "A/x", "2026-11-22", 300, 0)
                        .with("machine", Map.of("owner", "A", "id", "M1"));
        Worked worked = new MachineOut().work(given.inputs());
        assertThat(worked.rows().getFirst()).containsEntry("verdict", "unknown");
        assertThat(worked.steps().getFirst().en()).startsWith("Unknown:");
        assertThat(worked.missing()).isNotEmpty();
    }
}
