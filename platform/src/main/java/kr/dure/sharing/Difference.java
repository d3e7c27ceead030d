package kr.dure.sharing;

import kr.dure.graph.fact.id.PartId;
import kr.dure.graph.sight.Category;
import kr.dure.graph.sight.Terms;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What differs between two versions, sentence by sentence. */
final class Difference {

    private Difference() {}

    static List<Line> between(Terms before, Terms after) {
        List<Line> lines = new ArrayList<>();
        for (Category category : Category.values()) {
            boolean was = before.categories().contains(category);
            boolean is = after.categories().contains(category);
            if (was || is) {
                Mark mark = was && is ? Mark.SAME : was ? Mark.GONE : Mark.NEW;
                lines.add(new Line(mark, "what", Sentences.nameOf(category), true));
            }
        }
        addParts(lines, before, after);
        add(lines, "from", before.from().toString(), after.from().toString());
        add(lines, "until", before.until().toString(), after.until().toString());
        add(lines, "purpose", before.purpose(), after.purpose());
        return lines;
    }

    private static void addParts(List<Line> lines, Terms before, Terms after) {
        if (before.parts().equals(after.parts())) {
            if (!after.parts().isEmpty()) {
                lines.add(parts(Mark.SAME, after));
            }
        } else {
            lines.add(parts(Mark.GONE, before));
            lines.add(parts(Mark.NEW, after));
        }
    }

    private static Line parts(Mark mark, Terms terms) {
        return terms.parts().isEmpty()
                ? new Line(mark, "parts", "agreements.parts.all", true)
                : new Line(
                        mark,
                        "parts",
                        terms.parts().stream()
                                .map(PartId::value)
                                .sorted()
                                .collect(Collectors.joining(", ")),
                        false);
    }

    private static void add(List<Line> lines, String part, String before, String after) {
        if (before.equals(after)) {
            lines.add(new Line(Mark.SAME, part, after, false));
        } else {
            lines.add(new Line(Mark.GONE, part, before, false));
            lines.add(new Line(Mark.NEW, part, after, false));
        }
    }

    /**
     * One thing that a version says.
     *
     * @param part key of its sentence, {@code agreements.says.<part>}
     * @param key whether the text is itself a key
     */
    record Line(Mark mark, String part, String text, boolean key) {}

    /** Which of the two says it. */
    enum Mark {
        SAME,
        GONE,
        NEW;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
