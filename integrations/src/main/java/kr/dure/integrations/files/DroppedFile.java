package kr.dure.integrations.files;

import kr.dure.graph.fact.Fact;
import kr.dure.graph.fact.FactKey;
import kr.dure.graph.fact.Problem;
import kr.dure.integrations.connector.Translated;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A file that somebody dropped. */
final class DroppedFile {

    private static final Set<String> TEXTS = Set.of("csv", "txt", "tsv");
    private static final Set<String> TOTALS =
            Set.of("합계", "총계", "소계", "총합계", "누계", "TOTAL", "GRAND TOTAL", "SUBTOTAL");

    private final String name;
    private final byte[] content;
    private final Instant modified;

    /**
     * @param name without folders
     * @param content not changed by anybody afterwards
     * @param modified when it was written
     */
    DroppedFile(String name, byte[] content, Instant modified) {
        this.name = name;
        this.content = content;
        this.modified = modified;
    }

    Reading read(Terms terms) {
        try {
            Mapping.Table table =
                    terms.mapping()
                            .forFile(name)
                            .orElseThrow(
                                    () ->
                                            new RefusedFile(
                                                    "file name",
                                                    name,
                                                    ("a name of mapping.yaml (%s); rename the file"
                                                                    + " or add its name there")
                                                            .formatted(terms.mapping().names())));
            return read(tabs(), table, terms);
        } catch (RefusedFile refused) {
            Translated.Rejected rejected =
                    new Translated.Rejected(
                            Original.ofFile(name, modified), List.of(refused.problem()));
            return new Reading(List.of(), List.of(new Reading.Held(name, rejected)), true);
        }
    }

    private List<Tab> tabs() throws RefusedFile {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (content.length == 0) {
            throw new RefusedFile("size", "0 bytes", "a file with rows; export it again");
        }
        if (ending.equals("xlsx") || ending.equals("xlsm")) {
            return ExcelFile.tabs(content);
        }
        if (TEXTS.contains(ending)) {
            return CsvFile.tabs(content);
        }
        throw new RefusedFile(
                "file name", name, "a .xlsx or .csv file; open it and save it as one");
    }

    private Reading read(List<Tab> tabs, Mapping.Table table, Terms terms) throws RefusedFile {
        Headed best = null;
        for (Tab tab : tabs) {
            Headed headed = headed(tab.rows(), table);
            if (headed != null
                    && (best == null || headed.columns().matched() > best.columns().matched())) {
                best = headed;
            }
        }
        if (best == null || !best.columns().missing().isEmpty()) {
            throw missing(best, table);
        }
        return read(best, terms);
    }

    /** The row of the first ones that names the most columns; titles and blank rows may stand above it. */
    private static @Nullable Headed headed(List<Row> sheet, Mapping.Table table) {
        Headed best = null;
        for (int at = 0; at < Math.min(sheet.size(), Limits.HEADING_WITHIN); at++) {
            if (!sheet.get(at).isBlank()) {
                List<String> headings = headings(sheet.get(at));
                Columns columns = new Columns(table, headings);
                if (best == null || columns.matched() > best.columns().matched()) {
                    best = new Headed(headings, columns, sheet.subList(at + 1, sheet.size()));
                }
            }
        }
        return best;
    }

    /** The headings, told apart where one stands twice or is blank. */
    private static List<String> headings(Row row) {
        List<String> headings = new ArrayList<>();
        for (int at = 0; at < row.cells().size(); at++) {
            String heading = row.cell(at).replaceAll("\\s+", " ");
            if (heading.length() > Limits.HEADING) {
                heading = heading.substring(0, Limits.HEADING) + "…";
            }
            if (heading.isEmpty() || heading.startsWith("#") || headings.contains(heading)) {
                heading = "%s (column %d)".formatted(heading, at + 1).strip();
            }
            headings.add(heading);
        }
        return headings;
    }

    private Reading read(Headed headed, Terms terms) {
        List<Original.Numbered> rows = new ArrayList<>();
        for (Row row : headed.rows()) {
            if (!row.isBlank() && !isTotal(row)) {
                rows.add(numbered(headed.headings(), row));
            }
        }
        Columns columns = headed.columns();
        List<Fact> facts = new ArrayList<>();
        List<Reading.Held> held = new ArrayList<>();
        Map<FactKey, Told> told = new HashMap<>();
        for (List<Original.Numbered> paper : Rows.papers(columns, rows)) {
            Original original = new Original(columns.table().paper().kind(), name, modified, paper);
            switch (Rows.translate(original, columns, terms)) {
                case Translated.Facts(List<Fact> said) -> {
                    Optional<Problem> contradicted =
                            said.stream()
                                    .map(fact -> contradicted(fact, told, place(paper)))
                                    .flatMap(Optional::stream)
                                    .findFirst();
                    if (contradicted.isEmpty()) {
                        facts.addAll(said);
                    } else {
                        held.add(
                                new Reading.Held(
                                        place(paper),
                                        new Translated.Rejected(
                                                original.json(), List.of(contradicted.get()))));
                    }
                }
                case Translated.Rejected rejected ->
                        held.add(new Reading.Held(place(paper), rejected));
            }
        }
        return Reading.of(name, modified, facts, held);
    }

    /** Two rows that tell one thing differently at one time: nobody can know which of them holds. */
    private static Optional<Problem> contradicted(
            Fact fact, Map<FactKey, Told> told, String place) {
        Told before = told.putIfAbsent(fact.key(), new Told(fact, place));
        if (before == null || before.fact().equals(fact)) {
            return Optional.empty();
        }
        if (!before.fact().statedAt().equals(fact.statedAt())) {
            told.put(fact.key(), new Told(fact, place));
            return Optional.empty();
        }
        return Optional.of(
                new Problem(
                        fact.getClass().getSimpleName(),
                        String.join("/", fact.key().id()),
                        ("something that %s does not tell otherwise; keep one of them, number them"
                                        + " apart, or tell by statedAt which is the later")
                                .formatted(before.place())));
    }

    private static Original.Numbered numbered(List<String> headings, Row row) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int at = 0; at < headings.size(); at++) {
            cells.put(headings.get(at), row.cell(at));
        }
        for (int at = headings.size(); at < row.cells().size(); at++) {
            if (!row.cell(at).isEmpty()) {
                cells.put("(column %d)".formatted(at + 1), row.cell(at));
            }
        }
        return new Original.Numbered(String.valueOf(row.number()), cells);
    }

    private static boolean isTotal(Row row) {
        return row.cells().stream()
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .map(cell -> TOTALS.contains(cell.replace(" ", "").toUpperCase(Locale.ROOT)))
                .orElse(false);
    }

    private String place(List<Original.Numbered> paper) {
        String numbers =
                paper.stream()
                        .map(Original.Numbered::number)
                        .limit(10)
                        .collect(Collectors.joining(", "));
        return paper.size() == 1
                ? "%s, row %s".formatted(name, numbers)
                : "%s, rows %s%s".formatted(name, numbers, paper.size() > 10 ? " …" : "");
    }

    private static RefusedFile missing(@Nullable Headed best, Mapping.Table table) {
        List<String> found =
                best == null
                        ? List.of()
                        : best.headings().stream()
                                .filter(each -> !each.startsWith("(column"))
                                .limit(50)
                                .toList();
        List<String> missing =
                best == null ? new Columns(table, List.of()).missing() : best.columns().missing();
        String expected =
                missing.stream()
                        .map(
                                field ->
                                        "%s (%s)"
                                                .formatted(
                                                        field,
                                                        String.join(
                                                                " / ",
                                                                table.columns()
                                                                        .getOrDefault(
                                                                                field,
                                                                                List.of(
                                                                                        "no heading"
                                                                                            + " mapped")))))
                        .collect(Collectors.joining(", "));
        return new RefusedFile(
                "headings",
                found.isEmpty() ? null : String.join(" | ", found),
                "also columns for "
                        + expected
                        + "; add the column to the file, or its heading to mapping.yaml, and drop"
                        + " the file again");
    }

    /**
     * A sheet whose headings were found.
     *
     * @param rows below the headings
     */
    private record Headed(List<String> headings, Columns columns, List<Row> rows) {}

    /** A fact of the file, and where it was told. */
    private record Told(Fact fact, String place) {}
}
