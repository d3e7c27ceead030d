package kr.dure.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import kr.dure.ask.Worked;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.Map;

class WhatStopsTests {

    @Test
    void partsAreFoundUpTheBillUnderEitherNumberAndInCircles() {
        Given given =
                new Given("made", "plants", "demand")
                        .parts("A/x", "K/k-x", "K/top")
                        .row("same", "owner", "A", "part", "x", "customer", "K", "number", "k-x")
                        .bill("K/top", "K/k-x", 2)
                        .bill("A/x", "K/top", 1)
                        .capacity("M1", "A/x", "2026-11-16", 100, 10)
                        .order("Q", "PO-1", "K/top", "2026-11-25", 10, 4)
                        .order("Q", "PO-2", "K/top", "2026-11-23", 7, 0)
                        .with("machine", Map.of("owner", "A", "id", "M1"));
        Worked worked = new WhatStops().work(given.inputs());
        assertThat(worked.rows()).extracting(row -> row.get("part")).containsExactly("x", "top");
        assertThat(Given.row(worked, "part", "top"))
                .containsEntry("depth", 1L)
                .containsEntry("because", "x")
                .containsEntry("openOrders", 2L)
                .containsEntry("open", 13L)
                .containsEntry("nextDue", LocalDate.parse("2026-11-23"));
    }

    @Test
    void whatFailsHasToBeTold() {
        Worked worked =
                new WhatStops()
                        .work(
                                new Given(
                                                "same",
                                                "parts",
                                                "bills",
                                                "demand",
                                                "orders",
                                                "capacity",
                                                "made",
                                                "plants")
                                        .inputs());
        assertThat(worked.rows()).isEmpty();
        assertThat(worked.missing()).hasSize(1);
    }
}
