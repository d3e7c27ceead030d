package kr.dure.integrations.files;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rows of one paper as the quarantine keeps them: a JSON object of column → text, an array of such where the paper
 * has several rows. Keys with {@code #} tell where a row comes from.
 *
 * @param kind of the paper
 * @param file name of the file, by which {@code mapping.yaml} tells what its rows mean
 * @param modified when the file was written
 * @param rows column → text, with the row's number
 */
record Original(String kind, String file, Instant modified, List<Numbered> rows) {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String KIND = "#kind";
    private static final String FILE = "#file";
    private static final String ROW = "#row";
    private static final String MODIFIED = "#modified";

    Original {
        rows = List.copyOf(rows);
    }

    /**
     * A row with its columns named.
     *
     * @param number as Excel shows it
     * @param cells column → text, in the order of the file
     */
    record Numbered(String number, Map<String, String> cells) {}

    String json() {
        ArrayNode all = JSON.createArrayNode();
        for (Numbered row : rows) {
            ObjectNode each = all.addObject();
            each.put(KIND, kind).put(FILE, file).put(ROW, row.number());
            each.put(MODIFIED, modified.toString());
            row.cells().forEach(each::put);
        }
        return all.size() == 1 ? all.get(0).toString() : all.toString();
    }

    /** A whole file that could not be read, for the record. */
    static String ofFile(String file, Instant modified) {
        return JSON.createObjectNode()
                .put(FILE, file)
                .put(MODIFIED, modified.toString())
                .toString();
    }

    /** The rows, or empty if the text does not hold rows of one file. */
    static Optional<Original> parse(String json) {
        try {
            JsonNode root = JSON.readTree(json);
            List<JsonNode> all = root.isArray() ? root.valueStream().toList() : List.of(root);
            if (all.isEmpty() || !all.getFirst().has(KIND)) {
                return Optional.empty();
            }
            List<Numbered> rows = new ArrayList<>();
            for (JsonNode each : all) {
                Map<String, String> cells = new LinkedHashMap<>();
                each.properties()
                        .forEach(
                                cell -> {
                                    if (!cell.getKey().startsWith("#")) {
                                        cells.put(
                                                cell.getKey(),
                                                Cells.plain(cell.getValue().asString("")));
                                    }
                                });
                rows.add(new Numbered(each.path(ROW).asString(""), cells));
            }
            JsonNode first = all.getFirst();
            return Optional.of(
                    new Original(
                            first.path(KIND).asString(""),
                            first.path(FILE).asString(""),
                            Instant.parse(first.path(MODIFIED).asString("")),
                            rows));
        } catch (JacksonException | DateTimeParseException notRows) {
            return Optional.empty();
        }
    }
}
