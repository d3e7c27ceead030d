package kr.dure.prompts.assistant;

import kr.dure.prompts.Bilingual;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The assistant's stored words, read from the files beside this class.
 *
 * @param system what a language model is told before the conversation
 * @param texts what the assistant says by itself
 * @param safety requests about danger to people, recognised before anything else
 * @param refusals requests that no one gets an answer to
 * @param law what the law says in short, told only from these texts
 * @param synonyms a field's notion → the words people use for it
 * @param beyond requests that no question serves; the classifier learns to leave them alone
 * @param examples questions offered in an empty conversation, by role; {@code any} for every role
 */
public record AssistantWords(
        String system,
        Map<Saying, Bilingual> texts,
        List<StoredAnswer> safety,
        List<StoredAnswer> refusals,
        List<StoredAnswer> law,
        Map<String, List<String>> synonyms,
        List<String> beyond,
        Map<String, List<Bilingual>> examples) {

    private static final YAMLMapper YAML =
            YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    public AssistantWords {
        texts = Map.copyOf(texts);
        safety = List.copyOf(safety);
        refusals = List.copyOf(refusals);
        law = List.copyOf(law);
        synonyms = Map.copyOf(synonyms);
        beyond = List.copyOf(beyond);
        examples = Map.copyOf(examples);
    }

    /** Reads all files; a missing or malformed one stops the start. */
    public static AssistantWords load() {
        return new AssistantWords(
                read("system.md"),
                texts(tree("texts.yaml")),
                rules(tree("safety.yaml")),
                rules(tree("refusals.yaml")),
                rules(tree("law.yaml")),
                lists(tree("synonyms.yaml")),
                strings(tree("beyond.yaml")),
                examples(tree("examples.yaml")));
    }

    /** The words of a sentence. */
    public Bilingual text(Saying sentence) {
        return Objects.requireNonNull(texts.get(sentence), sentence::name);
    }

    private static Map<Saying, Bilingual> texts(JsonNode tree) {
        Set<String> strange = new TreeSet<>(tree.propertyNames());
        Map<Saying, Bilingual> texts = new EnumMap<>(Saying.class);
        for (Saying sentence : Saying.values()) {
            texts.put(sentence, worded("texts.yaml", sentence.key(), tree.get(sentence.key())));
            strange.remove(sentence.key());
        }
        if (!strange.isEmpty()) {
            throw new IllegalStateException(
                    "texts.yaml: nobody says %s; take it out or name it in %s"
                            .formatted(strange, Saying.class.getSimpleName()));
        }
        return texts;
    }

    private static List<StoredAnswer> rules(JsonNode tree) {
        List<StoredAnswer> rules = new ArrayList<>();
        tree.forEachEntry(
                (name, node) ->
                        rules.add(
                                new StoredAnswer(
                                        name,
                                        patterns(node.get("patterns")),
                                        patterns(node.get("unless")),
                                        worded(name, "answer", node.get("answer")))));
        return rules;
    }

    private static Map<String, List<String>> lists(JsonNode tree) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        tree.forEachEntry((name, node) -> lists.put(name, strings(node)));
        return lists;
    }

    private static Map<String, List<Bilingual>> examples(JsonNode tree) {
        Map<String, List<Bilingual>> examples = new LinkedHashMap<>();
        tree.forEachEntry(
                (role, nodes) -> {
                    List<Bilingual> texts = new ArrayList<>();
                    nodes.forEach(node -> texts.add(worded("examples.yaml", role, node)));
                    examples.put(role, texts);
                });
        return examples;
    }

    private static List<Pattern> patterns(@Nullable JsonNode nodes) {
        return strings(nodes).stream().map(pattern -> Pattern.compile(pattern)).toList();
    }

    private static List<String> strings(@Nullable JsonNode nodes) {
        List<String> strings = new ArrayList<>();
        if (nodes != null) {
            nodes.forEach(node -> strings.add(node.asString()));
        }
        return strings;
    }

    private static Bilingual worded(String file, String name, @Nullable JsonNode node) {
        if (node == null || !node.has("ko") || !node.has("en")) {
            throw new IllegalStateException(
                    "%s: '%s' needs both 'ko' and 'en'".formatted(file, name));
        }
        return new Bilingual(node.get("ko").asString().strip(), node.get("en").asString().strip());
    }

    private static JsonNode tree(String file) {
        return YAML.readTree(read(file));
    }

    private static String read(String file) {
        try (InputStream stream = AssistantWords.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException(
                        "%s is missing beside %s"
                                .formatted(file, AssistantWords.class.getSimpleName()));
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Can't read " + file, e);
        }
    }
}
