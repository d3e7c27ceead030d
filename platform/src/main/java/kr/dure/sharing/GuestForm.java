package kr.dure.sharing;

import static java.util.Objects.requireNonNullElse;

import kr.dure.graph.fact.id.PlantId;
import kr.dure.graph.sight.Terms;
import kr.dure.sharing.Firms.Part;
import kr.dure.sharing.GuestRequest.Kind;

import org.springframework.util.MultiValueMap;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A request to a firm as a person filled it in. */
record GuestForm(Kind kind, String plant, String month, String part, String purpose, int days) {

    static final List<Integer> DAYS = List.of(7, 14, 30);

    static GuestForm empty(YearMonth lastMonth) {
        return new GuestForm(Kind.HOURS, "", lastMonth.toString(), "", "", 14);
    }

    static GuestForm of(MultiValueMap<String, String> sent) {
        return new GuestForm(
                first(sent, "kind").equals(Kind.STOCK.name()) ? Kind.STOCK : Kind.HOURS,
                first(sent, "plant"),
                first(sent, "month"),
                first(sent, "part"),
                first(sent, "purpose"),
                DAYS.stream()
                        .filter(days -> first(sent, "days").equals(days.toString()))
                        .findFirst()
                        .orElse(14));
    }

    /** What is wrong, by field, as keys of texts. */
    Map<String, String> problems(List<Part> parts, YearMonth today) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (!isPlant(plant)) {
            problems.put("plant", "guests.wrong.plant");
        }
        if (kind == Kind.HOURS && parsed().filter(month -> !month.isAfter(today)).isEmpty()) {
            problems.put("month", "guests.wrong.month");
        }
        if (kind == Kind.STOCK && chosen(parts).isEmpty()) {
            problems.put("part", "guests.wrong.part");
        }
        if (purpose.isEmpty()) {
            problems.put("purpose", "agreements.wrong.purpose");
        } else if (purpose.length() > Terms.PURPOSE) {
            problems.put("purpose", "agreements.wrong.purpose.long");
        }
        return problems;
    }

    Optional<Part> chosen(List<Part> parts) {
        return parts.stream().filter(one -> one.id().equals(part)).findFirst();
    }

    private Optional<YearMonth> parsed() {
        try {
            return Optional.of(YearMonth.parse(month)).filter(month -> month.getYear() >= 2000);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static boolean isPlant(String text) {
        try {
            return !new PlantId(text).value().isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String first(MultiValueMap<String, String> sent, String field) {
        return requireNonNullElse(sent.getFirst(field), "").strip();
    }
}
