package kr.dure.ask;

import kr.dure.graph.fact.Problem;
import kr.dure.prompts.Parameter;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads parameters that need no graph: numbers, days, periods, words. */
final class Plain {

    /** Longest text that is taken, in characters. */
    private static final int LONGEST = 200;

    private Plain() {}

    /** The value as a statement gets it, or nothing and one more problem. */
    static Optional<Object> read(
            Parameter parameter, String text, LocalDate today, List<Problem> problems) {
        return switch (parameter.type()) {
            case PERIOD ->
                    found(
                            Period.parse(text, today).map(Period::value).orElse(null),
                            parameter,
                            text,
                            "a period: " + Period.FORMS,
                            problems);
            case DATE -> found(date(text), parameter, text, "a day such as 2026-10-01", problems);
            case INTEGER ->
                    found(integer(parameter, text), parameter, text, range(parameter), problems);
            case NUMBER ->
                    found(number(parameter, text), parameter, text, range(parameter), problems);
            default ->
                    found(
                            text.length() <= LONGEST ? text : null,
                            parameter,
                            text.substring(0, Math.min(text.length(), 20)) + "…",
                            "a text of at most %d characters".formatted(LONGEST),
                            problems);
        };
    }

    private static Optional<Object> found(
            @Nullable Object value,
            Parameter parameter,
            String text,
            String expected,
            List<Problem> problems) {
        if (value == null) {
            problems.add(new Problem(parameter.name(), text, "give " + expected));
        }
        return Optional.ofNullable(value);
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Long integer(Parameter parameter, String text) {
        try {
            long value = Long.parseLong(text);
            return isWithin(parameter, (double) value) ? value : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable Double number(Parameter parameter, String text) {
        try {
            double value = Double.parseDouble(text);
            return Double.isFinite(value) && isWithin(parameter, value) ? value : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static boolean isWithin(Parameter parameter, double value) {
        Long min = parameter.min();
        Long max = parameter.max();
        return (min == null || value >= min) && (max == null || value <= max);
    }

    private static String range(Parameter parameter) {
        String kind = parameter.type().word().equals("integer") ? "a whole number" : "a number";
        Long min = parameter.min();
        Long max = parameter.max();
        if (min != null && max != null) {
            return "%s from %d to %d".formatted(kind, min, max);
        }
        return min != null ? "%s from %d".formatted(kind, min) : kind;
    }
}
