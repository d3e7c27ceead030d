package kr.dure.integrations.files;

import kr.dure.graph.fact.FactShape.Part;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.integrations.connector.Told;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the rows of one paper tell; what belongs to no list they tell alike. */
record ToldByRows(Sheaf rows) implements Told {

    @Override
    public String text(String path) {
        return rows.shared(path, Line::raw);
    }

    @Override
    public boolean tells(String path) {
        String cell = rows.head().cell(path);
        return !cell.isEmpty() && !cell.equals("-");
    }

    @Override
    public List<Told> items(Part list) {
        return rows.lines().stream()
                .<Told>map(
                        line ->
                                new ToldByRows(
                                        new Sheaf(
                                                rows.organisation(),
                                                List.of(line),
                                                rows.modified())))
                .toList();
    }

    @Override
    public boolean isItem() {
        return false;
    }

    @Override
    public Optional<OrganisationId> company(String text) {
        return mapping().organisation(text);
    }

    @Override
    public Optional<String> unit(String text) {
        return mapping().unit(text);
    }

    @Override
    public Optional<BigDecimal> number(String text) {
        return Numbers.parse(text);
    }

    @Override
    public Optional<Instant> time(String text) {
        return Times.instant(text, rows.head().terms().zone());
    }

    @Override
    public Optional<LocalDate> day(String text) {
        return Times.day(text, rows.head().terms().zone());
    }

    @Override
    public Optional<String> word(String path, String text) {
        return rows.head().table().word(path, text);
    }

    @Override
    public Optional<String> doubt(String id) {
        return Line.doubt(id);
    }

    @Override
    public String expected(Part part) {
        return switch (part.form()) {
            case COMPANY -> Line.COMPANY;
            case ID -> "the id that its owner gave it, as text";
            case UNIT -> Line.UNIT;
            case WHOLE -> "a whole number, such as 12";
            case NUMBER -> Numbers.EXPECTED;
            case FLAG -> "yes or no: Y or N, O or X, 예 or 아니오";
            case TIME, DAY -> Times.EXPECTED;
            case MONTH -> "a month such as 2026-11, 2026.11 or 2026년 11월";
            case WORD ->
                    "one of %s, or a word of yours that mapping.yaml lists for it under \"words\""
                            .formatted(part.words());
            case TEXT, RECORD, LIST -> "a text";
        };
    }

    @Override
    public void problem(String path, String expected) {
        Line head = rows.head();
        head.problem(path.isEmpty() ? head.table().paper().kind() : path, expected);
    }

    private Mapping mapping() {
        return rows.head().terms().mapping();
    }
}
