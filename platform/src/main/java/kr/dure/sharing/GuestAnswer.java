package kr.dure.sharing;

import static java.util.Objects.requireNonNullElse;

import kr.dure.graph.fact.Fact;
import kr.dure.graph.fact.HoursWorked;
import kr.dure.graph.fact.PartRef;
import kr.dure.graph.fact.StockCounted;
import kr.dure.graph.fact.id.PartId;
import kr.dure.graph.fact.id.PlantId;
import kr.dure.sharing.GuestRequest.Figures;
import kr.dure.sharing.GuestRequest.Kind;

import org.springframework.util.MultiValueMap;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a guest filled in, and the fact that it states of the guest's own firm. */
record GuestAnswer(String workers, String hours, String quantity, String day) {

    /** Nobody works longer than all hours of the longest month. */
    private static final int MONTH_HOURS = 31 * 24;

    private static final int MOST_WORKERS = 100_000;
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000L);

    static GuestAnswer of(MultiValueMap<String, String> sent) {
        return new GuestAnswer(
                first(sent, "workers"),
                first(sent, "hours"),
                first(sent, "quantity"),
                first(sent, "day"));
    }

    static GuestAnswer empty(LocalDate today) {
        return new GuestAnswer("", "", "", today.toString());
    }

    /** What is wrong, by field, as keys of texts. */
    Map<String, String> problems(GuestRequest request, LocalDate today) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (request.kind() == Kind.HOURS) {
            Optional<BigDecimal> people =
                    number(workers).filter(one -> one.stripTrailingZeros().scale() <= 0);
            if (people.filter(one -> one.intValue() <= MOST_WORKERS).isEmpty()) {
                problems.put("workers", "guest.wrong.workers");
            }
            Optional<BigDecimal> worked = number(hours);
            if (worked.isEmpty()) {
                problems.put("hours", "guest.wrong.hours");
            } else if (people.isPresent()
                    && worked.get()
                                    .compareTo(
                                            people.get().multiply(BigDecimal.valueOf(MONTH_HOURS)))
                            > 0) {
                problems.put("hours", "guest.wrong.hours.many");
            }
        } else {
            if (number(quantity).isEmpty()) {
                problems.put("quantity", "guest.wrong.quantity");
            }
            if (date().filter(date -> !date.isAfter(today)).isEmpty()) {
                problems.put("day", "guest.wrong.day");
            }
        }
        return problems;
    }

    /** To be called only without problems. */
    Fact fact(GuestRequest request, Instant now, ZoneId zone) {
        PlantId plant = new PlantId(request.plant());
        return switch (request.kind()) {
            case HOURS ->
                    new HoursWorked(
                            request.firm(),
                            plant,
                            YearMonth.parse(request.month()),
                            number(workers).orElseThrow().intValueExact(),
                            number(hours).orElseThrow(),
                            now);
            case STOCK -> {
                Instant noon = date().orElseThrow().atTime(12, 0).atZone(zone).toInstant();
                yield new StockCounted(
                        request.firm(),
                        plant,
                        new PartRef(request.firm(), new PartId(request.part())),
                        number(quantity).orElseThrow(),
                        request.unit(),
                        null,
                        noon.isAfter(now) ? now : noon,
                        now);
            }
        };
    }

    Figures figures(GuestRequest request) {
        return request.kind() == Kind.HOURS
                ? new Figures(hours, workers)
                : new Figures(quantity, day);
    }

    private Optional<LocalDate> date() {
        try {
            return Optional.of(LocalDate.parse(day)).filter(date -> date.getYear() >= 2000);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** A plain number of at most twelve digits, not below 0. */
    private static Optional<BigDecimal> number(String text) {
        return text.matches("\\d{1,10}(\\.\\d{1,2})?")
                ? Optional.of(new BigDecimal(text)).filter(one -> one.compareTo(MOST) <= 0)
                : Optional.empty();
    }

    private static String first(MultiValueMap<String, String> sent, String field) {
        return requireNonNullElse(sent.getFirst(field), "").strip().replace(",", "");
    }
}
