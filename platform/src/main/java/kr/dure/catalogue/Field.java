package kr.dure.catalogue;

import kr.dure.prompts.Parameter;
import kr.dure.prompts.ValueType;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * One field of a question's form.
 *
 * @param kind entity, period, date, number or text
 * @param value as it was given, else the value that holds when none is
 * @param choices other values that the reader may have meant
 * @param wrong what is wrong with it and how to cure it, or null
 */
record Field(
        Parameter parameter,
        String label,
        String kind,
        String value,
        @Nullable String wrong,
        List<Choice> choices) {

    /** Periods to choose from; {@link Given#DAYS} opens the two fields of days. */
    private static final List<String> PERIODS =
            List.of(
                    "today",
                    "yesterday",
                    "this-week",
                    "last-week",
                    "this-month",
                    "last-month",
                    "this-quarter",
                    "last-quarter",
                    "this-half",
                    "last-half",
                    "this-year",
                    "last-year",
                    "last-7-days",
                    "last-12-months");

    Field {
        choices = List.copyOf(choices);
    }

    static Field of(
            Parameter parameter,
            @Nullable String given,
            Locale locale,
            @Nullable String wrong,
            List<Choice> choices) {
        String fallback = parameter.fallback();
        String label = parameter.says().in(locale);
        return new Field(
                parameter,
                label.substring(0, 1).toUpperCase(locale) + label.substring(1),
                kind(parameter.type()),
                given != null ? given : fallback == null ? "" : fallback,
                wrong,
                choices);
    }

    /** Its name in the form; also in a template. */
    public String getName() {
        return parameter.name();
    }

    public boolean isRequired() {
        return parameter.required() && parameter.fallback() == null;
    }

    /** Periods by keyword. */
    public List<String> getPeriods() {
        return PERIODS;
    }

    /** Whether the value is two days. */
    public boolean isDays() {
        return value.indexOf('/') >= 0;
    }

    /** A period that is neither two days nor in the list, such as {@code 2026-Q3}. */
    public boolean isOther() {
        return !value.isEmpty() && !isDays() && !PERIODS.contains(value);
    }

    public String getFrom() {
        return isDays() ? value.substring(0, value.indexOf('/')) : "";
    }

    public String getUntil() {
        if (!isDays()) {
            return "";
        }
        String behind = value.substring(value.indexOf('/') + 1);
        try {
            return LocalDate.parse(behind).minusDays(1).toString();
        } catch (DateTimeException e) {
            return behind;
        }
    }

    private static String kind(ValueType type) {
        return switch (type) {
            case PERIOD -> "period";
            case DATE -> "date";
            case INTEGER, NUMBER -> "number";
            default -> type.isNamed() ? "entity" : "text";
        };
    }

    /**
     * Something that a text may have meant.
     *
     * @param link the page with it
     */
    record Choice(String label, String link) {}
}
