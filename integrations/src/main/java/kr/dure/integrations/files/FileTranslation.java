package kr.dure.integrations.files;

import kr.dure.graph.fact.Fact;
import kr.dure.graph.fact.Problem;
import kr.dure.integrations.connector.Translated;
import kr.dure.integrations.connector.Translation;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Understands rows of dropped files again after a person has mended them, or their mapping. */
@Component
final class FileTranslation implements Translation {

    static final String KIND = "files.row";

    private final DropFolders folders;

    FileTranslation(DropFolders folders) {
        this.folders = folders;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Translated translate(String connection, String original) {
        Optional<DropFolder> folder = folders.named(connection);
        if (folder.isEmpty()) {
            return rejected(
                    original, "connection", connection, "a folder in dure.files; it is gone");
        }
        try {
            return translate(original, folder.get().terms());
        } catch (RefusedFile broken) {
            return new Translated.Rejected(original, List.of(broken.problem()));
        } catch (IOException unreadable) {
            return rejected(
                    original, MappingFile.NAME, unreadable.toString(), "a file that can be read");
        }
    }

    static Translated translate(String original, Terms terms) {
        Optional<Original> rows = Original.parse(original);
        if (rows.isEmpty()) {
            return rejected(
                    original,
                    "#kind",
                    null,
                    "rows of one file, as they were kept. A whole file can't be mended here:"
                            + " correct it or mapping.yaml, drop it again and discard this entry");
        }
        String kind = rows.get().kind();
        List<Mapping.Table> ofKind = terms.mapping().of(kind);
        if (ofKind.isEmpty()) {
            return rejected(original, "#kind", kind, "a kind of file that mapping.yaml has");
        }
        String file = rows.get().file();
        Optional<Mapping.Table> table =
                file.isEmpty() && ofKind.size() == 1
                        ? Optional.of(ofKind.getFirst())
                        : terms.mapping().forFile(file).filter(ofKind::contains);
        if (table.isEmpty()) {
            return rejected(
                    original,
                    "#file",
                    file.isEmpty() ? null : file,
                    ("the name of the file that the rows come from, as mapping.yaml takes it for %s"
                                    + " (%s): tables of one kind may read the same rows otherwise")
                            .formatted(kind, names(ofKind)));
        }
        Set<String> headings = new LinkedHashSet<>();
        rows.get().rows().forEach(row -> headings.addAll(row.cells().keySet()));
        return translate(rows.get(), new Columns(table.get(), headings), terms);
    }

    /** Rows kept together may have got numbers of their own, and are papers of their own then. */
    private static Translated translate(Original kept, Columns columns, Terms terms) {
        List<Fact> facts = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (List<Original.Numbered> paper : Rows.papers(columns, kept.rows())) {
            Original one = new Original(kept.kind(), kept.file(), kept.modified(), paper);
            switch (Rows.translate(one, columns, terms)) {
                case Translated.Facts(List<Fact> said) -> facts.addAll(said);
                case Translated.Rejected rejected -> problems.addAll(rejected.problems());
            }
        }
        return problems.isEmpty()
                ? new Translated.Facts(facts)
                : new Translated.Rejected(kept.json(), problems);
    }

    private static String names(List<Mapping.Table> tables) {
        return tables.stream()
                .flatMap(table -> table.names().stream())
                .collect(Collectors.joining(", "));
    }

    private static Translated rejected(
            String original, String field, @Nullable String found, String expected) {
        return new Translated.Rejected(original, List.of(new Problem(field, found, expected)));
    }
}
