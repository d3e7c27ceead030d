package kr.dure.scheduling;

import kr.dure.ask.Analysis;
import kr.dure.ask.Inputs;
import kr.dure.ask.Row;
import kr.dure.ask.Worked;
import kr.dure.prompts.Bilingual;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Why the supplier's total of what it shipped is not the customer's total of what it received: note by note. */
@Component
class CumulativeDifference implements Analysis {

    @Override
    public String name() {
        return "cumulative_difference";
    }

    @Override
    public Worked work(Inputs inputs) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        List<Bilingual> steps = new ArrayList<>();
        List<Bilingual> missing = new ArrayList<>();
        Items items = new Items(inputs.rows("same"));
        for (Row call : inputs.rows("calls")) {
            LocalDate from = call.date("countedFrom");
            if (from == null || !call.has("received")) {
                missing.add(
                        Says.both(
                                "납품지시 %1$s의 %2$s차에는 고객의 누적 입고나 그 시작일이 없어 견줄 수 없습니다.",
                                "Release %2$s of call-off %1$s has no total of the customer, or no"
                                        + " day it counts from.",
                                call.text("callOff"),
                                call.text("release")));
                rows.add(row(call, new Totals(), "no_total"));
                continue;
            }
            if (!call.has("part")) {
                rows.add(row(call, new Totals(), "part_not_in_sight"));
                continue;
            }
            Totals totals =
                    reconcile(inputs, items, call, from.atStartOfDay(inputs.zone()).toInstant());
            boolean mixed = totals.otherUnit;
            if (totals.withoutPart) {
                missing.add(
                        Says.both(
                                "공급사 %1$s, 고객 %2$s 사이 출하 가운데 품번이 보이지 않는 로트가 있어 넣지 못했습니다.",
                                "Shipments between %1$s and %2$s carry lots whose part is not in"
                                        + " sight; they are left out.",
                                call.text("supplier"),
                                call.text("customer")));
            }
            rows.add(row(call, totals, mixed ? "unit_mismatch" : null));
            if (!mixed) {
                steps.addAll(totals.steps(call, from));
            }
        }
        if (rows.isEmpty()) {
            missing.add(
                    Says.both(
                            "견줄 납품지시가 보이지 않습니다. 고객의 누적 입고는 납품지시(DELFOR)에 실려 옵니다.",
                            "No call-off is in sight; the customer's total comes with it"
                                    + " (DELFOR)."));
        }
        return new Worked(
                rows,
                steps,
                List.of(
                        Says.both(
                                "공급사 누적은 시작일부터 출하증에 실린 수량, 고객 누적은 가장 새 납품지시에 적힌 입고 수량입니다. 고객 누적은 그"
                                        + " 차수를 발행한 때의 것입니다.",
                                "The supplier's total is what its notes carry since the first day;"
                                        + " the customer's is what its newest call-off says it"
                                        + " received, as of when that was issued."),
                        Says.both(
                                "출하증과 입고 기록은 출하 번호로 짝지었습니다.",
                                "Notes and receipts are matched by the number of the shipment.")),
                missing);
    }

    private static Totals reconcile(Inputs inputs, Items items, Row call, Instant from) {
        Item item = items.of(call);
        Instant issued = Objects.requireNonNull(call.time("issuedAt"));
        Totals totals = new Totals();
        totals.received = call.number("received");
        Map<String, Row> receipts = new HashMap<>();
        for (Row receipt : inputs.rows("receipts")) {
            if (isOf(receipt, call) && items.of(receipt).equals(item)) {
                receipts.put(receipt.text("shipment"), receipt);
                totals.otherUnit |= !call.text("unit").equals(receipt.textOrNull("unit"));
            }
        }
        for (Row note : inputs.rows("notes")) {
            if (isOf(note, call) && !note.has("part")) {
                totals.withoutPart = true;
            } else if (isOf(note, call) && items.of(note).equals(item)) {
                totals.otherUnit |=
                        note.has("unit") && !call.text("unit").equals(note.text("unit"));
                boolean counted = !Objects.requireNonNull(note.time("shippedAt")).isBefore(from);
                Row receipt = receipts.get(note.text("shipment"));
                if (counted) {
                    receipts.remove(note.text("shipment"));
                    totals.note(inputs.now(), note, receipt, from, issued);
                }
            }
        }
        receipts.values().stream()
                .sorted(Comparator.comparing(row -> row.text("shipment")))
                .forEach(receipt -> totals.receiptWithoutNote(receipt, from, issued));
        return totals;
    }

    private static boolean isOf(Row paper, Row call) {
        return paper.text("supplier").equals(call.text("supplier"))
                && paper.text("customer").equals(call.text("customer"));
    }

    private static Map<String, @Nullable Object> row(
            Row call, Totals totals, @Nullable String because) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("supplier", call.text("supplier"));
        row.put("customer", call.text("customer"));
        row.put("partOwner", call.textOrNull("owner"));
        row.put("part", call.textOrNull("part"));
        row.put("callOff", call.text("callOff"));
        row.put("release", Math.round(call.number("release")));
        row.put("countedFrom", call.date("countedFrom"));
        if (because == null) {
            row.put("shipped", Says.figure(totals.shipped));
            row.put("received", Says.figure(totals.received));
            row.put("gap", Says.figure(totals.gap()));
            row.put("inTransit", Says.figure(totals.inTransit));
            row.put("notBooked", Says.figure(totals.notBooked));
            row.put("afterRelease", Says.figure(totals.afterRelease));
            row.put("countedDifferently", Says.figure(totals.countedDifferently));
            row.put("aroundTheFirstDay", Says.figure(totals.around));
            row.put("unexplained", Says.figure(totals.unexplained()));
        }
        row.put("unit", call.text("unit"));
        row.put("lastNote", call.textOrNull("lastNote"));
        row.put("lastShipped", totals.lastShipped);
        row.put("notes", List.copyOf(totals.differing));
        row.put("undefinedBecause", because);
        return row;
    }

    /** Both totals and what lies between them. */
    private static final class Totals {

        private double shipped;
        private double received;
        private double inTransit;
        private double notBooked;
        private double afterRelease;
        private double countedDifferently;
        private double around;
        private boolean otherUnit;
        private boolean withoutPart;
        private @Nullable String lastShipped;
        private @Nullable Instant lastLeft;
        private final List<String> differing = new ArrayList<>();
        private final List<Bilingual> found = new ArrayList<>();

        void note(Instant now, Row note, @Nullable Row receipt, Instant from, Instant issued) {
            String number = note.text("shipment");
            double quantity = note.number("quantity");
            shipped += quantity;
            Instant left = Objects.requireNonNull(note.time("shippedAt"));
            if (lastLeft == null || left.isAfter(lastLeft)) {
                lastLeft = left;
                lastShipped = number;
            }
            if (receipt == null) {
                Instant arrived = note.time("arrivedAt");
                boolean isThere = arrived != null && !arrived.isAfter(now);
                inTransit += isThere ? 0 : quantity;
                notBooked += isThere ? quantity : 0;
                differing.add(number);
                found.add(
                        isThere
                                ? Says.both(
                                        "%1$s: %2$s 도착했으나 고객의 입고 기록이 없습니다.",
                                        "%1$s: %2$s arrived, but the customer booked no receipt.",
                                        number,
                                        quantity)
                                : Says.both(
                                        "%1$s: %2$s 운송 중입니다.",
                                        "%1$s: %2$s are in transit.", number, quantity));
                return;
            }
            double counted = receipt.number("quantity");
            if (counted != quantity) {
                countedDifferently += quantity - counted;
                differing.add(number);
                found.add(
                        Says.both(
                                "%1$s: 출하증 %2$s, 입고 %3$s, 차이 %4$s",
                                "%1$s: note %2$s, receipt %3$s, difference %4$s",
                                number,
                                quantity,
                                counted,
                                quantity - counted));
            }
            Instant at = Objects.requireNonNull(receipt.time("receivedAt"));
            if (at.isAfter(issued)) {
                afterRelease += counted;
                found.add(
                        Says.both(
                                "%1$s: 입고 %2$s, 납품지시 발행 뒤라 고객 누적에 아직 없습니다.",
                                "%1$s: the receipt of %2$s came after the release and is not in its"
                                        + " total yet.",
                                number,
                                counted));
            } else if (at.isBefore(from)) {
                around += counted;
            }
        }

        /** Received within the customer's time, but shipped before the first day or without a note in sight. */
        void receiptWithoutNote(Row receipt, Instant from, Instant issued) {
            Instant at = Objects.requireNonNull(receipt.time("receivedAt"));
            if (!at.isBefore(from) && !at.isAfter(issued)) {
                around -= receipt.number("quantity");
                differing.add(receipt.text("shipment"));
                found.add(
                        Says.both(
                                "%1$s: 고객 입고 %2$s, 공급사 누적에는 없음(시작일 전 출하)",
                                "%1$s: the customer counts %2$s received, which the supplier's"
                                        + " total lacks (shipped before the first day).",
                                receipt.text("shipment"),
                                receipt.number("quantity")));
            }
        }

        double gap() {
            return shipped - received;
        }

        double unexplained() {
            return gap() - inTransit - notBooked - afterRelease - countedDifferently - around;
        }

        List<Bilingual> steps(Row call, LocalDate from) {
            List<Bilingual> steps = new ArrayList<>();
            steps.add(
                    Says.both(
                            "%1$s(%2$s): %3$s부터 공급사 출하 누적 %4$s − 고객 입고 누적 %5$s = 차이 %6$s",
                            "%1$s (%2$s): since %3$s shipped %4$s − received %5$s = %6$s",
                            call.text("callOff"),
                            call.has("part") ? call.text("part") : "?",
                            from,
                            shipped,
                            received,
                            gap()));
            steps.addAll(found);
            steps.add(
                    Says.both(
                            "운송 중 %1$s + 입고 미등록 %2$s + 발행 뒤 입고 %3$s + 수량 차이 %4$s + 시작일 앞뒤 %5$s + 설명"
                                    + " 안 됨 %6$s = %7$s",
                            "in transit %1$s + not booked %2$s + after the release %3$s + counted"
                                + " differently %4$s + around the first day %5$s + unexplained %6$s"
                                + " = %7$s",
                            inTransit,
                            notBooked,
                            afterRelease,
                            countedDifferently,
                            around,
                            unexplained(),
                            gap()));
            return steps;
        }
    }
}
