package kr.dure.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import kr.dure.ask.Worked;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

class CumulativeDifferenceTests {

    private static Given papers(@Nullable Double received) {
        return new Given("same", "notes", "receipts")
                .row(
                        "calls",
                        "customer",
                        "K",
                        "supplier",
                        "A",
                        "callOff",
                        "DL-1",
                        "release",
                        7,
                        "owner",
                        "A",
                        "part",
                        "x",
                        "unit",
                        "1",
                        "countedFrom",
                        LocalDate.parse("2026-11-01"),
                        "received",
                        received,
                        "lastNote",
                        "N-3",
                        "issuedAt",
                        Instant.parse("2026-11-18T06:00:00Z"));
    }

    private static void note(
            Given given, String number, String left, @Nullable String arrived, double quantity) {
        given.row(
                "notes",
                "supplier",
                "A",
                "customer",
                "K",
                "shipment",
                number,
                "shippedAt",
                Instant.parse(left),
                "arrivedAt",
                arrived == null ? null : Instant.parse(arrived),
                "owner",
                "A",
                "part",
                "x",
                "unit",
                "1",
                "quantity",
                quantity);
    }

    private static void receipt(Given given, String number, String at, double quantity) {
        given.row(
                "receipts",
                "supplier",
                "A",
                "customer",
                "K",
                "shipment",
                number,
                "owner",
                "A",
                "part",
                "x",
                "unit",
                "1",
                "quantity",
                quantity,
                "receivedAt",
                Instant.parse(at));
    }

    @Test
    void eachPieceOfTheGapIsNamedWithItsNote() {
        // received: 90 of N-0 (left before the first day) + 100 of N-1 + 95 of N-2 + 100 of N-3 =
        // 385
        Given given = papers(385.0);
        note(given, "N-0", "2026-10-31T05:00:00Z", "2026-11-01T00:00:00Z", 90);
        note(given, "N-1", "2026-11-03T05:00:00Z", "2026-11-04T00:00:00Z", 100);
        note(given, "N-2", "2026-11-06T05:00:00Z", "2026-11-07T00:00:00Z", 100);
        note(given, "N-3", "2026-11-09T05:00:00Z", "2026-11-10T00:00:00Z", 100);
        note(given, "N-4", "2026-11-12T05:00:00Z", "2026-11-13T00:00:00Z", 70);
        note(given, "N-5", "2026-11-17T05:00:00Z", "2026-11-18T08:00:00Z", 80);
        note(given, "N-6", "2026-11-19T05:00:00Z", null, 60);
        receipt(given, "N-0", "2026-11-01T01:00:00Z", 90);
        receipt(given, "N-1", "2026-11-04T01:00:00Z", 100);
        receipt(given, "N-2", "2026-11-07T01:00:00Z", 95);
        receipt(given, "N-3", "2026-11-10T01:00:00Z", 100);
        receipt(given, "N-5", "2026-11-18T09:00:00Z", 80);

        Worked worked = new CumulativeDifference().work(given.inputs());

        assertThat(worked.rows().getFirst())
                .containsEntry("shipped", 510L)
                .containsEntry("received", 385L)
                .containsEntry("gap", 125L)
                .containsEntry("inTransit", 60L)
                .containsEntry("notBooked", 70L)
                .containsEntry("afterRelease", 80L)
                .containsEntry("countedDifferently", 5L)
                .containsEntry("aroundTheFirstDay", -90L)
                .containsEntry("unexplained", 0L)
                .containsEntry("lastNote", "N-3")
                .containsEntry("lastShipped", "N-6")
                .containsEntry("notes", List.of("N-2", "N-4", "N-6", "N-0"));
        assertThat(worked.steps().toString()).contains("N-2: note 100, receipt 95, difference 5");
    }

    @Test
    void whatNoPaperExplainsIsCalledSo() {
        Given given = papers(92.0);
        note(given, "N-1", "2026-11-03T05:00:00Z", "2026-11-04T00:00:00Z", 100);
        receipt(given, "N-1", "2026-11-04T01:00:00Z", 100);
        assertThat(new CumulativeDifference().work(given.inputs()).rows().getFirst())
                .containsEntry("gap", 8L)
                .containsEntry("unexplained", 8L);
    }

    @Test
    void withoutTheCustomersTotalThereIsNothingToCompare() {
        assertThat(new CumulativeDifference().work(papers(null).inputs()).rows().getFirst())
                .containsEntry("undefinedBecause", "no_total")
                .doesNotContainKey("gap");
    }
}
