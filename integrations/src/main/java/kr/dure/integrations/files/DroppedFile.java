package kr.dure.integrations.files;

import kr.dure.graph.fact.Fact;
import kr.dure.graph.fact.FactKey;
import kr.dure.graph.fact.Problem;
import kr.dure.integrations.connector.Translated;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A file that somebody dropped. */
final class DroppedFile {

    private static final Logger LOG = LoggerFactory.getLogger(DroppedFile.class);

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

    /** Every sheet whose headings fit is read; of the others, those that may hold records are told. */
    private Reading read(List<Tab> tabs, Mapping.Table table, Terms terms) throws RefusedFile {
        List<Headed> fitting = new ArrayList<>();
        List<Headed> others = new ArrayList<>();
        for (Tab tab : tabs) {
            Headed headed = headed(tab, table);
            // where all is told by defaults, a sheet needs no heading, but a cover has none either
            if (headed != null && headed.fits(tabs.size() == 1 ? 0 : 1)) {
                fitting.add(headed);
            } else if (headed != null) {
                others.add(headed);
            }
        }
        if (fitting.isEmpty()) {
            others.sort(Comparator.comparingInt(each -> -each.columns().matched()));
            throw missing(others.isEmpty() ? null : others.getFirst(), table);
        }
        List<Reading.Held> held = new ArrayList<>();
        int needed = new Columns(table, List.of()).missing().size();
        for (Headed other : others) {
            if (other.width() >= needed) {
                String place = "%s, sheet %s".formatted(name, other.tab().name());
                held.add(
                        new Reading.Held(
                                place,
                                new Translated.Rejected(
                                        Original.ofFile(place, modified),
                                        List.of(missing(other, table).problem()))));
            } else {
                LOG.info(
                        "{}: sheet {} is not read, it is too narrow for {}",
                        name,
                        other.tab().name(),
                        table.paper().kind());
            }
        }
        boolean unread = !held.isEmpty();
        Reading reading = Reading.of(name, modified, facts(fitting, terms, held), held);
        return unread ? new Reading(reading.facts(), reading.held(), true) : reading;
    }

    /** The row of the first ones that names the most columns; titles and blank rows may stand above it. */
    private static @Nullable Headed headed(Tab tab, Mapping.Table table) {
        List<Row> sheet = tab.rows();
        Headed best = null;
        for (int at = 0; at < Math.min(sheet.size(), Limits.HEADING_WITHIN); at++) {
            if (!sheet.get(at).isBlank()) {
                List<String> headings = headings(sheet.get(at));
                Columns columns = new Columns(table, headings);
                if (best == null || columns.matched() > best.columns().matched()) {
                    best = new Headed(tab, headings, columns, sheet.subList(at + 1, sheet.size()));
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

    private List<Fact> facts(List<Headed> sheets, Terms terms, List<Reading.Held> held) {
        List<Told> told = new ArrayList<>();
        Map<FactKey, Told> latest = new HashMap<>();
        Set<Fact> withdrawn = new HashSet<>();
        for (Headed sheet : sheets) {
            List<Original.Numbered> rows = new ArrayList<>();
            for (Row row : sheet.rows()) {
                if (!row.isBlank() && !isTotal(row)) {
                    rows.add(numbered(sheet.headings(), row));
                }
            }
            for (List<Original.Numbered> paper : Rows.papers(sheet.columns(), rows)) {
                String kind = sheet.columns().table().paper().kind();
                Original original = new Original(kind, name, modified, paper);
                String place = "%s, %s".formatted(name, sheet.tab().within(place(paper)));
                switch (Rows.translate(original, sheet.columns(), terms)) {
                    case Translated.Facts(List<Fact> said) -> {
                        for (Fact fact : said) {
                            Told now = new Told(fact, sheet.tab(), place, original);
                            Told before = latest.putIfAbsent(fact.key(), now);
                            if (before == null) {
                                told.add(now);
                            } else if (!before.fact().statedAt().equals(fact.statedAt())) {
                                latest.put(fact.key(), now);
                                told.add(now);
                            } else if (before.fact().equals(fact) && !withdrawn.contains(fact)) {
                                told.add(now);
                            } else {
                                hold(held, place, now.contradicts(before));
                                // each sheet may hold a part of an order: neither is all of it
                                if (!before.tab().name().equals(sheet.tab().name())
                                        && withdrawn.add(before.fact())) {
                                    hold(held, before.place(), before.contradicts(now));
                                }
                            }
                        }
                    }
                    case Translated.Rejected rejected -> hold(held, place, rejected);
                }
            }
        }
        return told.stream().map(Told::fact).filter(fact -> !withdrawn.contains(fact)).toList();
    }

    /** Beyond those that are listed, their number is enough. */
    private static void hold(List<Reading.Held> held, String place, Translated.Rejected rejected) {
        held.add(
                new Reading.Held(
                        place,
                        held.size() < Limits.HELD
                                ? rejected
                                : new Translated.Rejected("", List.of())));
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

    private static String place(List<Original.Numbered> paper) {
        String numbers =
                paper.stream()
                        .map(Original.Numbered::number)
                        .limit(10)
                        .collect(Collectors.joining(", "));
        return paper.size() == 1
                ? "row " + numbers
                : "rows %s%s".formatted(numbers, paper.size() > 10 ? " …" : "");
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
        String cure =
                "also columns for %s; add the column to the file, or its heading to mapping.yaml,"
                        + " and drop the file again";
        return new RefusedFile(
                best == null ? "headings" : best.tab().within("headings"),
                found.isEmpty() ? null : String.join(" | ", found),
                (best == null || best.tab().name().isEmpty()
                                ? cure
                                : cure + "; hide a sheet that holds nothing to read")
                        .formatted(expected));
    }

    /**
     * A sheet whose headings were found.
     *
     * @param rows below the headings
     */
    private record Headed(Tab tab, List<String> headings, Columns columns, List<Row> rows) {

        boolean fits(int atLeast) {
            return columns.missing().isEmpty() && columns.matched() >= atLeast;
        }

        /** Most cells that any of its rows fills. */
        long width() {
            return tab.rows().stream().mapToLong(Row::filled).max().orElse(0);
        }
    }

    /** A fact of the file, and where it was told. */
    private record Told(Fact fact, Tab tab, String place, Original original) {

        /** Two rows that tell one thing differently at one time: nobody can know which of them holds. */
        Translated.Rejected contradicts(Told other) {
            return new Translated.Rejected(
                    original.json(),
                    List.of(
                            new Problem(
                                    fact.getClass().getSimpleName(),
                                    String.join("/", fact.key().id()),
                                    ("something that %s does not tell otherwise; keep one of them,"
                                         + " number them apart, or tell by statedAt which is the"
                                         + " later")
                                            .formatted(other.place()))));
        }
    }
}
