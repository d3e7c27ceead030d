package kr.dure.integrations.files;

import kr.dure.graph.fact.Problem;
import kr.dure.graph.fact.id.OrganisationId;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * One row through the eyes of the mapping: each field as the type it has to be. What can't be read leaves a problem and
 * gives a stand-in, so that a person learns all that is wrong with a row at once.
 */
final class Line {

    static final String COMPANY =
            "a company's id, or a name or number that mapping.yaml lists under \"organisations\";"
                    + " add it there";

    static final String UNIT =
            "a unit that mapping.yaml knows, such as EA, KG or M; add yours under \"units\"";

    /** What a spreadsheet would run, or left where a formula failed. */
    private static final Pattern FORMULA =
            Pattern.compile(
                    "[=+@\\t-].*|#(REF!|N/A|VALUE!|NAME\\?|DIV/0!|NULL!|NUM!)", Pattern.DOTALL);

    private static final Pattern SHORTENED = Pattern.compile("\\d([.,]\\d+)?E\\+?\\d+");

    private final Map<String, String> cells;
    private final Columns columns;
    private final Terms terms;
    private final String where;
    private final List<Problem> problems;

    /**
     * @param where what to write before a column's name in a problem, such as the row's number
     * @param problems where to leave what is wrong
     */
    Line(
            Map<String, String> cells,
            Columns columns,
            Terms terms,
            String where,
            List<Problem> problems) {
        this.cells = cells;
        this.columns = columns;
        this.terms = terms;
        this.where = where;
        this.problems = problems;
    }

    /** What stands in the field's column, else the mapping's default, else an empty text. */
    String raw(String field) {
        String cell = cell(field);
        return cell.isEmpty() ? columns.table().defaults().getOrDefault(field, "") : cell;
    }

    /** What stands in the field's column, else an empty text. */
    String cell(String field) {
        String heading = columns.heading(field);
        return heading == null ? "" : cells.getOrDefault(heading, "");
    }

    boolean has(String field) {
        String text = raw(field);
        return !text.isEmpty() && !text.equals("-");
    }

    boolean says(String field, String word) {
        return raw(field).equalsIgnoreCase(word);
    }

    /** What one has to know to understand the file that the row stands in. */
    Terms terms() {
        return terms;
    }

    Mapping.Table table() {
        return columns.table();
    }

    /** Why a text is no id, but something that a spreadsheet made of one. */
    static Optional<String> doubt(String id) {
        if (FORMULA.matcher(id).matches()) {
            return Optional.of(
                    "an id; this looks like a formula or its failure, put the plain value there");
        }
        return SHORTENED.matcher(id).matches()
                ? Optional.of(
                        "the whole id; Excel has shortened it, format the column as text and export"
                                + " again")
                : Optional.empty();
    }

    <T> T id(String field, Function<String, T> named) {
        String text = raw(field);
        Optional<String> doubt = doubt(text);
        if (doubt.isPresent()) {
            problem(field, doubt.get());
        } else {
            try {
                return named.apply(text);
            } catch (IllegalArgumentException notAnId) {
                problem(field, String.valueOf(notAnId.getMessage()));
            }
        }
        return named.apply("?");
    }

    BigDecimal number(String field) {
        return Numbers.parse(raw(field))
                .orElseGet(
                        () -> {
                            problem(field, Numbers.EXPECTED);
                            return BigDecimal.ONE;
                        });
    }

    BigDecimal aboveZero(String field) {
        BigDecimal number = number(field);
        if (number.signum() > 0) {
            return number;
        }
        problem(field, "a number above 0");
        return BigDecimal.ONE;
    }

    /** A whole number from 0 that fits in an {@code int}. */
    long count(String field) {
        Optional<BigDecimal> number = Numbers.parse(raw(field));
        if (number.isPresent()
                && number.get().stripTrailingZeros().scale() <= 0
                && number.get().signum() >= 0
                && number.get().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0) {
            return number.get().longValueExact();
        }
        problem(field, "a whole number from 0, such as 12");
        return 1;
    }

    Instant instant(String field) {
        return Times.instant(raw(field), terms.zone())
                .orElseGet(
                        () -> {
                            problem(field, Times.EXPECTED);
                            return Instant.EPOCH;
                        });
    }

    LocalDate day(String field) {
        return Times.day(raw(field), terms.zone())
                .orElseGet(
                        () -> {
                            problem(field, Times.EXPECTED);
                            return LocalDate.EPOCH;
                        });
    }

    /** UCUM code of the unit, pieces where none is given. */
    String unit(String field) {
        return has(field)
                ? terms.mapping()
                        .unit(raw(field))
                        .orElseGet(
                                () -> {
                                    problem(field, UNIT);
                                    return "1";
                                })
                : "1";
    }

    OrganisationId organisation(String field) {
        return terms.mapping()
                .organisation(raw(field))
                .orElseGet(
                        () -> {
                            problem(field, COMPANY);
                            return terms.organisation();
                        });
    }

    OrganisationId organisationOrOwn(String field) {
        return !has(field) || says(field, "own") ? terms.organisation() : organisation(field);
    }

    /** @param drop what to leave out before comparing, as a pattern */
    <T> T choice(String field, Map<String, T> choices, String drop) {
        String text = raw(field);
        T chosen = choices.get(text.toUpperCase(Locale.ROOT).replaceAll(drop, ""));
        if (chosen == null) {
            problem(field, "one of " + choices.keySet().stream().sorted().toList());
            return choices.values().iterator().next();
        }
        return chosen;
    }

    void problem(String field, String expected) {
        String text = raw(field);
        problems.add(new Problem(where + column(field), text.isEmpty() ? null : text, expected));
    }

    private String column(String field) {
        @Nullable String heading = columns.heading(field);
        return heading == null ? field : heading;
    }
}
