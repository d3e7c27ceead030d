package kr.dure.integrations.files;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads {@code mapping.yaml}, and writes the one to start from. */
final class MappingFile {

    static final String NAME = "mapping.yaml";

    /** Largest mapping, in bytes. */
    private static final int LARGEST = 1 << 18;

    private static final YAMLMapper YAML =
            YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private MappingFile() {}

    /** Puts the commented mapping for Korean and English headings into the folder, unless it has one. */
    static void offer(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        if (Files.notExists(file)) {
            try (InputStream ours =
                    Objects.requireNonNull(
                            MappingFile.class.getResourceAsStream("default-mapping.yaml"))) {
                Files.copy(ours, file);
            }
        }
    }

    static Mapping read(Path folder) throws IOException, RefusedFile {
        Path file = folder.resolve(NAME);
        if (Files.size(file) > LARGEST) {
            throw wrong("size", "%,d bytes".formatted(Files.size(file)), "a mapping is small");
        }
        return read(Files.readString(file));
    }

    static Mapping read(String yaml) throws RefusedFile {
        JsonNode root;
        try {
            root = YAML.readTree(yaml);
        } catch (JacksonException broken) {
            throw wrong(
                    "line "
                            + (broken.getLocation() == null
                                    ? "?"
                                    : broken.getLocation().getLineNr()),
                    broken.getOriginalMessage(),
                    "YAML; compare with platform/docs/drop-folder.md");
        }
        List<Mapping.Table> tables = new ArrayList<>();
        for (JsonNode table : root.path("files")) {
            tables.add(table(table));
        }
        if (tables.isEmpty()) {
            throw wrong("files", root.path("files").toString(), "at least one kind of file");
        }
        return new Mapping(
                tables,
                texts("organisations", root.path("organisations")),
                texts("units", root.path("units")));
    }

    private static Mapping.Table table(JsonNode node) throws RefusedFile {
        String kind = node.path("kind").asString("");
        Paper paper =
                Paper.of(kind)
                        .orElseThrow(() -> wrong("files, kind", kind, "one of " + Paper.kinds()));
        List<String> names = list("names of " + kind, node.path("names"));
        if (names.isEmpty()) {
            throw wrong("names of " + kind, null, "file names, with * for any characters");
        }
        Map<String, List<String>> columns = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> each : node.path("columns").properties()) {
            known(paper, "columns", each.getKey());
            columns.put(each.getKey(), list(kind + ", columns, " + each.getKey(), each.getValue()));
        }
        Map<String, String> defaults = texts(kind + ", defaults", node.path("defaults"));
        for (String field : defaults.keySet()) {
            known(paper, "defaults", field);
        }
        return new Mapping.Table(
                paper, names, columns, defaults, words(paper, node), key(paper, node));
    }

    private static Map<String, Map<String, String>> words(Paper paper, JsonNode node)
            throws RefusedFile {
        Map<String, Map<String, String>> words = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> each : node.path("words").properties()) {
            known(paper, "words", each.getKey());
            words.put(
                    each.getKey(),
                    texts(paper.kind() + ", words, " + each.getKey(), each.getValue()));
        }
        return words;
    }

    private static List<String> key(Paper paper, JsonNode node) throws RefusedFile {
        List<String> key = list(paper.kind() + ", key", node.path("key"));
        for (String field : key) {
            known(paper, "key", field);
        }
        return key;
    }

    private static void known(Paper paper, String where, String field) throws RefusedFile {
        List<String> fields = paper.fields().stream().map(Field::name).toList();
        if (!fields.contains(field)) {
            throw wrong(paper.kind() + ", " + where, field, "one of " + fields);
        }
    }

    /** A list of texts, or a single one. */
    private static List<String> list(String where, JsonNode node) throws RefusedFile {
        List<String> texts = new ArrayList<>();
        for (JsonNode each : node.isArray() ? node : YAML.createArrayNode().add(node)) {
            if (each.isValueNode() && !each.isNull()) {
                texts.add(each.asString());
            } else if (!each.isMissingNode() && !each.isNull()) {
                throw wrong(where, each.toString(), "texts, as in [발주번호, Order No]");
            }
        }
        return texts;
    }

    private static Map<String, String> texts(String where, JsonNode node) throws RefusedFile {
        Map<String, String> texts = new LinkedHashMap<>();
        if (!node.isMissingNode() && !node.isNull() && !node.isObject()) {
            throw wrong(where, node.toString(), "names with a text each, as in {자가진단: SELF}");
        }
        for (Map.Entry<String, JsonNode> each : node.properties()) {
            if (!each.getValue().isValueNode() || each.getValue().isNull()) {
                throw wrong(where + ", " + each.getKey(), each.getValue().toString(), "a text");
            }
            texts.put(each.getKey(), each.getValue().asString());
        }
        return texts;
    }

    private static RefusedFile wrong(String where, @Nullable String found, String expected) {
        return new RefusedFile(NAME + ", " + where, found, expected);
    }
}
