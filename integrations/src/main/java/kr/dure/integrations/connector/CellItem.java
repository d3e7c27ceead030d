package kr.dure.integrations.connector;

import kr.dure.graph.fact.FactShape.Part;
import kr.dure.graph.fact.id.OrganisationId;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One item of a list that stands whole in one cell. */
final class CellItem implements Told {

    private final Told row;
    private final Part list;
    private final Map<String, String> texts = new HashMap<>();

    /**
     * @param row where the cell stands
     * @param texts the item's parts in the order of the fact; those at the end may be missing
     */
    CellItem(Told row, Part list, List<String> texts) {
        this.row = row;
        this.list = list;
        List<String> paths = new ArrayList<>();
        leaves(list.item(), paths);
        for (int each = 0; each < texts.size(); each++) {
            if (each < paths.size()) {
                this.texts.put(paths.get(each), texts.get(each));
            } else {
                row.problem(
                        list.path(),
                        "items of at most %d parts (%s)"
                                .formatted(paths.size(), String.join(" | ", paths)));
            }
        }
    }

    /** The pieces between the marks, without blanks around them; a backslash keeps what follows it. */
    static List<String> parted(String text, char mark) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            char each = text.charAt(at);
            if (each == '\\' && at + 1 < text.length()) {
                // the marks of the items come first, those of their parts later
                char kept = text.charAt(++at);
                piece.append(mark == ';' && kept != ';' ? "\\" + kept : String.valueOf(kept));
            } else if (each == mark) {
                pieces.add(piece.toString().strip());
                piece.setLength(0);
            } else {
                piece.append(each);
            }
        }
        pieces.add(piece.toString().strip());
        return mark == ';' ? pieces.stream().filter(one -> !one.isEmpty()).toList() : pieces;
    }

    private static void leaves(Part part, List<String> paths) {
        if (part.parts().isEmpty()) {
            paths.add(part.path());
        }
        part.parts().forEach(one -> leaves(one, paths));
    }

    @Override
    public String text(String path) {
        return texts.getOrDefault(path, "");
    }

    @Override
    public boolean tells(String path) {
        return !text(path).isEmpty();
    }

    /** A list inside an item has no room in its cell. */
    @Override
    public List<Told> items(Part list) {
        return List.of();
    }

    @Override
    public boolean isItem() {
        return true;
    }

    @Override
    public Optional<OrganisationId> company(String text) {
        return row.company(text);
    }

    @Override
    public Optional<String> unit(String text) {
        return row.unit(text);
    }

    @Override
    public Optional<BigDecimal> number(String text) {
        return row.number(text);
    }

    @Override
    public Optional<Instant> time(String text) {
        return row.time(text);
    }

    @Override
    public Optional<LocalDate> day(String text) {
        return row.day(text);
    }

    @Override
    public Optional<String> word(String path, String text) {
        return row.word(path, text);
    }

    @Override
    public Optional<String> doubt(String id) {
        return row.doubt(id);
    }

    @Override
    public String expected(Part part) {
        return "%s in each item: %s".formatted(part.path(), row.expected(part));
    }

    @Override
    public void problem(String path, String expected) {
        row.problem(list.path(), expected);
    }
}
