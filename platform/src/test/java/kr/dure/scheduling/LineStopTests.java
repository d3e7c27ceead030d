package kr.dure.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import kr.dure.ask.Worked;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Map;

class LineStopTests {

    private final LineStop lineStop = new LineStop();

    /** caster C (cast) → finisher F (cover, 1) → plate maker P (plate, 2) → pack maker K (pack, 1); 80 packs a day. */
    private static Given chain() {
        return new Given(
                        "same",
                        "demand",
                        "orders",
                        "capacity",
                        "made",
                        "plants",
                        "transit",
                        "stock")
                .row("me", "me", "K")
                .parts("C/cast", "F/cover", "P/plate", "K/pack")
                .bill("K/pack", "P/plate", 1)
                .bill("P/plate", "F/cover", 2)
                .bill("F/cover", "C/cast", 1)
                .demand("K", "K/pack", "2026-11-16", 560)
                .with("organisation", Map.of("id", "C"));
    }

    @Test
    void eachLevelLastsAsLongAsItsStockAndTheTimesAddUp() {
        Worked worked =
                lineStop.work(
                        chain().stock("C", "C/cast", 100)
                                .stock("F", "C/cast", 220)
                                .stock("F", "F/cover", 160)
                                .stock("P", "F/cover", 160)
                                .stock("P", "P/plate", 40)
                                .stock("K", "P/plate", 40)
                                .inputs());

        // casts and covers: 160 a day; plates and packs: 80 a day
        assertThat(Given.row(worked, "part", "cover")).containsEntry("days", 2L);
        assertThat(Given.row(worked, "part", "plate")).containsEntry("days", 4L);
        assertThat(Given.row(worked, "part", "pack"))
                .containsEntry("days", 5L)
                .containsEntry("state", "stops")
                .containsEntry("ours", true)
                .containsEntry("dailyUse", 80L)
                .containsEntry("stopsAt", Instant.parse("2026-11-25T00:00:00Z"));
        assertThat(worked.missing()).isEmpty();
        assertThat(worked.steps()).hasSize(4);
    }

    @Test
    void anOutageThatIsShorterThanTheStockIsCovered() {
        Given given =
                chain().stock("C", "C/cast", 0)
                        .stock("F", "C/cast", 320)
                        .stock("F", "F/cover", 0)
                        .stock("P", "F/cover", 80)
                        .stock("P", "P/plate", 0)
                        .stock("K", "P/plate", 0);

        Worked two = lineStop.work(given.with("days", 2L).inputs());
        assertThat(two.rows()).allSatisfy(row -> assertThat(row).containsEntry("state", "covered"));

        Worked three = lineStop.work(given.with("days", 3L).inputs());
        assertThat(Given.row(three, "part", "pack"))
                .containsEntry("days", 2.5)
                .containsEntry("downFor", 0.5)
                .containsEntry("state", "stops");
    }

    @Test
    void stockOutOfSightIsNotGuessedAndSaid() {
        Worked worked =
                lineStop.work(
                        chain().stock("F", "C/cast", 160)
                                .stock("P", "F/cover", 160)
                                .stock("F", "F/cover", 0)
                                .stock("K", "P/plate", 80)
                                .stock("P", "P/plate", 0)
                                .inputs());
        assertThat(Given.row(worked, "part", "pack"))
                .containsEntry("days", 3L)
                .containsEntry("state", "stops_at_the_earliest");
        assertThat(worked.missing()).singleElement().asString().contains("cast");
    }

    @Test
    void subcontractingInACircleEnds() {
        Worked worked =
                lineStop.work(
                        chain().bill("C/cast", "K/pack", 1)
                                .stock("F", "C/cast", 160)
                                .stock("C", "C/cast", 0)
                                .inputs());
        assertThat(worked.rows())
                .extracting(row -> row.get("part"))
                .containsExactly("cover", "plate", "pack");
    }

    @Test
    void whatNobodyUsesStopsNothing() {
        Worked worked =
                lineStop.work(
                        new Given(
                                        "same",
                                        "orders",
                                        "capacity",
                                        "made",
                                        "plants",
                                        "transit",
                                        "stock")
                                .row("me", "me", "K")
                                .parts("C/cast", "F/cover")
                                .bill("F/cover", "C/cast", 1)
                                .demand("F", "C/cast", "2026-11-16", 0)
                                .with("organisation", Map.of("id", "C"))
                                .inputs());
        assertThat(worked.rows()).isEmpty();
    }

    @Test
    void anotherMachineThatIsFreeMakesUpForSome() {
        Given given =
                new Given("same", "orders", "made", "plants", "transit")
                        .row("me", "me", "K")
                        .parts("C/cast", "F/cover")
                        .bill("F/cover", "C/cast", 1)
                        .demand("F", "C/cast", "2026-11-16", 700)
                        .stock("F", "C/cast", 200)
                        .stock("C", "C/cast", 0)
                        .capacity("M1", "C/cast", "2026-11-16", 100, 10)
                        .capacity("M2", "C/cast", "2026-11-16", 35, 10)
                        .with("machine", Map.of("owner", "C", "id", "M1"));
        // 100 a day are used, 35 × 10 ÷ 7 = 50 still made: 200 ÷ 50 = 4 days
        assertThat(Given.row(lineStop.work(given.inputs()), "part", "cover"))
                .containsEntry("days", 4L);
    }

    @Test
    void aPartCountedInAnotherUnitIsLeftOutAndSaid() {
        Worked worked =
                lineStop.work(
                        chain().row(
                                        "stock",
                                        "holder",
                                        "F",
                                        "plant",
                                        "P",
                                        "owner",
                                        "C",
                                        "part",
                                        "cast",
                                        "quantity",
                                        500.0,
                                        "unit",
                                        "kg")
                                .inputs());
        assertThat(Given.row(worked, "part", "cover").get("days"))
                .isInstanceOfSatisfying(
                        Number.class,
                        days -> assertThat(days.doubleValue()).isCloseTo(0, within(1e-9)));
        assertThat(worked.missing().toString()).contains("another unit");
    }
}
