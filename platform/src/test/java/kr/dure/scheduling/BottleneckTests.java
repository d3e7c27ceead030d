package kr.dure.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import kr.dure.ask.Worked;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;

class BottleneckTests {

    private static Given plant() {
        return new Given("same", "orders", "bills", "tiers", "demand", "made")
                .parts("A/x", "A/y", "B/z")
                .capacity("M1", "A/x", "2026-11-23", 120, 122)
                .capacity("M1", "A/y", "2026-11-23", 120, 50)
                .capacity("M2", "A/x", "2026-11-23", 120, 100)
                .capacity("M3", "B/z", "2026-11-23", 100, 10)
                .demand("K", "A/x", "2026-11-23", 12_200)
                .demand("K", "A/y", "2026-11-23", 500)
                .demand("A", "B/z", "2026-11-23", 400)
                .row("tiers", "organisation", "A", "tier", 2);
    }

    @Test
    void partsOnOneMachineShareItsHours() {
        Worked worked = new Bottleneck().work(plant().inputs());
        // 12,200 ÷ 122 + 500 ÷ 50 = 110 of 120 hours
        assertThat(worked.rows().getFirst())
                .containsEntry("machine", "M1")
                .containsEntry("week", LocalDate.parse("2026-11-23"))
                .containsEntry("neededHours", 110L)
                .containsEntry("load", 91.67)
                .containsEntry("overloaded", false)
                .containsEntry("others", java.util.List.of("M2"));
        assertThat(Given.row(worked, "machine", "M3")).containsEntry("load", 40L);
        assertThat(Given.row(worked, "machine", "M2")).containsEntry("load", 0L);
    }

    @Test
    void twentyPercentMoreOverloadTheFirst() {
        Worked worked = new Bottleneck().work(plant().with("percent", 20L).inputs());
        assertThat(Given.row(worked, "machine", "M1"))
                .containsEntry("load", 110L)
                .containsEntry("overloaded", true);
    }

    @Test
    void needThatNobodyStatesComesDownTheBill() {
        Given given =
                new Given("same", "tiers", "made")
                        .parts("K/top", "A/x")
                        .bill("K/top", "A/x", 4)
                        .demand("K", "K/top", "2026-11-23", 100)
                        .order("Q", "PO-9", "A/other", "2026-11-25", 10, 0)
                        .capacity("M1", "A/x", "2026-11-23", 100, 8);
        assertThat(new Bottleneck().work(given.inputs()).rows().getFirst())
                .containsEntry("load", 50L);
    }

    @Test
    void aWeekOffIsUndefinedWhereSomethingIsNeeded() {
        Given given =
                new Given("same", "tiers", "made", "bills", "orders")
                        .parts("A/x")
                        .demand("K", "A/x", "2026-11-23", 100)
                        .capacity("M1", "A/x", "2026-11-23", 0, 8);
        assertThat(new Bottleneck().work(given.inputs()).rows().getFirst())
                .containsEntry("undefinedBecause", "no_hours")
                .containsEntry("load", null);
    }

    @Test
    void withoutDemandTheLoadIsZero() {
        Given given =
                new Given("same", "tiers", "made", "bills", "orders")
                        .parts("A/x")
                        .demand("K", "A/x", "2026-11-23", 0)
                        .capacity("M1", "A/x", "2026-11-23", 100, 8);
        assertThat(new Bottleneck().work(given.inputs()).rows().getFirst())
                .containsEntry("load", 0L);
    }
}
