package kr.dure.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import kr.dure.ask.Worked;

import org.junit.jupiter.api.Test;

import java.util.Map;

class ShiftVolumeTests {

    private static Given plant() {
        return new Given("same", "orders", "bills")
                .parts("A/x", "A/y")
                .capacity("M1", "A/x", "2026-11-23", 120, 122)
                .capacity("M2", "A/x", "2026-11-23", 120, 100)
                .capacity("M2", "A/y", "2026-11-23", 120, 10)
                .demand("K", "A/x", "2026-11-23", 10_000)
                .demand("K", "A/y", "2026-11-23", 400)
                .row("made", "owner", "A", "part", "x", "machine", "M1", "lots", 9)
                .with("machine", Map.of("owner", "A", "id", "M1"));
    }

    @Test
    void whatFitsIsTheHoursLeftTimesTheSpeed() {
        Worked worked = new ShiftVolume().work(plant().inputs());
        // M2 keeps 400 ÷ 10 = 40 of 120 hours for its own: 80 × 100 = 8,000 of 10,000
        assertThat(worked.rows())
                .singleElement()
                .satisfies(
                        row ->
                                assertThat(row)
                                        .containsEntry("target", "M2")
                                        .containsEntry("freeHours", 80L)
                                        .containsEntry("possible", 8_000L)
                                        .containsEntry("fits", "partly")
                                        .containsEntry("coverage", 80L)
                                        .containsEntry("experience", "no_lot_in_sight"));
        assertThat(worked.missing().toString()).contains("PPAP");
    }

    @Test
    void onlyOneMachineIsLookedAtWhereItIsNamed() {
        Given two =
                plant().capacity("M3", "A/x", "2026-11-23", 120, 100)
                        .with("to", Map.of("owner", "A", "id", "M3"));
        assertThat(new ShiftVolume().work(two.inputs()).rows())
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("target", "M3"));
        Given none = plant().with("to", Map.of("owner", "A", "id", "M9"));
        Worked worked = new ShiftVolume().work(none.inputs());
        assertThat(worked.rows()).isEmpty();
        assertThat(worked.missing().toString()).contains("M9");
    }

    @Test
    void halfOfItFitsWholly() {
        Worked worked = new ShiftVolume().work(plant().with("percent", 50L).inputs());
        assertThat(worked.rows())
                .singleElement()
                .satisfies(
                        row ->
                                assertThat(row)
                                        .containsEntry("wanted", 5_000L)
                                        .containsEntry("fits", "yes")
                                        .containsEntry("coverage", 100L));
    }
}
