package kr.dure.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import kr.dure.ask.Worked;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;

class DaysOfSupplyTests {

    private static Given store() {
        return new Given("same", "stock", "demand", "orders").with("days", 28L);
    }

    @Test
    void theLastDayCountsByTheCoveredPart() {
        double[] out = {50, 60, 50, 60, 50};
        assertThat(DaysOfSupply.days(200, out, new double[5], 5)).isEqualTo(3 + 40.0 / 60);
        assertThat(DaysOfSupply.days(0, out, new double[5], 5)).isZero();
        assertThat(DaysOfSupply.days(1000, out, new double[5], 5)).isEqualTo(5);
    }

    @Test
    void weeklyDemandIsSpreadOverItsDays() {
        Worked worked =
                new DaysOfSupply()
                        .work(
                                store().stock("K", "A/x", 11_388)
                                        .demand("K", "A/x", "2026-11-16", 13_440)
                                        .demand("K", "A/x", "2026-11-23", 13_440)
                                        .order("K", "PO-1", "A/x", "2026-11-22", 5_820, 0)
                                        .inputs());
        // 11,388 ÷ 1,920 = 5.93 days; with 5,820 more 8.96
        assertThat(worked.rows().getFirst())
                .containsEntry("days", 5.93)
                .containsEntry("runsOut", LocalDate.parse("2026-11-25"))
                .containsEntry("withDeliveries", 8.96)
                .containsEntry("horizon", 10L)
                .containsEntry("beyond", false);
    }

    @Test
    void aDeliveryThatComesTooLateDoesNotHelp() {
        Worked worked =
                new DaysOfSupply()
                        .work(
                                store().stock("K", "A/x", 150)
                                        .demand("K", "A/x", "2026-11-16", 700)
                                        .order("K", "PO-1", "A/x", "2026-11-22", 500, 0)
                                        .inputs());
        assertThat(worked.rows().getFirst())
                .containsEntry("days", 1.5)
                .containsEntry("withDeliveries", 1.5);
    }

    @Test
    void zeroDemandIsUndefinedAndNotEndless() {
        Worked worked =
                new DaysOfSupply()
                        .work(
                                store().stock("K", "A/x", 150)
                                        .demand("K", "A/x", "2026-11-16", 0)
                                        .stock("K", "A/y", 5)
                                        .inputs());
        assertThat(Given.row(worked, "part", "x"))
                .containsEntry("undefinedBecause", "zero_demand")
                .containsEntry("days", null)
                .containsEntry("runsOut", null);
        assertThat(Given.row(worked, "part", "y")).containsEntry("undefinedBecause", "no_demand");
    }

    @Test
    void unitsAreNotMixed() {
        Worked worked =
                new DaysOfSupply()
                        .work(
                                store().row(
                                                "stock",
                                                "holder",
                                                "K",
                                                "plant",
                                                "P",
                                                "owner",
                                                "A",
                                                "part",
                                                "x",
                                                "quantity",
                                                150.0,
                                                "unit",
                                                "kg")
                                        .demand("K", "A/x", "2026-11-16", 70)
                                        .inputs());
        assertThat(worked.rows().getFirst()).containsEntry("undefinedBecause", "unit_mismatch");
    }

    @Test
    void aSellersStockIsUsedUpByWhatItHasNotShipped() {
        // an order that stays open after it was shipped in full takes nothing more
        Worked worked =
                new DaysOfSupply()
                        .work(
                                store().stock("A", "A/x", 100)
                                        .order("K", "PO-1", "A/x", "2026-11-19", 40, 40)
                                        .order("K", "PO-2", "A/x", "2026-11-24", 160, 0)
                                        .inputs());
        // nothing on the first four days; 100 of 160 on the fifth
        assertThat(worked.rows().getFirst()).containsEntry("days", 4.63).containsEntry("out", 160L);
    }
}
