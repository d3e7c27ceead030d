package kr.dure.graph.fact;

import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Facts as JSON: the components of the record and its simple name as {@code type}. */
public final class FactJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private static final Map<String, Class<?>> TYPES = types();

    private FactJson() {}

    /** Reads a fact, or tells everything that is wrong with it. */
    public static Parsed parse(JsonNode json) {
        List<Problem> problems = new ArrayList<>();
        Optional<Fact> fact = read(json, problems);
        if (fact.isPresent() && problems.isEmpty()) {
            return fact.get();
        }
        return new Outcome.Rejected(json.toString(), problems);
    }

    /** Reads a fact from text that should be one JSON object. */
    public static Parsed parse(String json) {
        try {
            return parse(MAPPER.readTree(json));
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            String where =
                    at == null
                            ? ""
                            : " (line %d, column %d)".formatted(at.getLineNr(), at.getColumnNr());
            return new Outcome.Rejected(
                    json,
                    List.of(
                            new Problem(
                                    "",
                                    e.getOriginalMessage() + where,
                                    "one well-formed JSON object")));
        }
    }

    /** The JSON from which {@link #parse} reads an equal fact; a null has no entry. */
    public static JsonNode write(Fact fact) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("type", fact.getClass().getSimpleName());
        JsonWriter.write(fact, json);
        return json;
    }

    private static Optional<Fact> read(JsonNode json, List<Problem> problems) {
        if (!json.isObject()) {
            problems.add(new Problem("", JsonReader.shown(json), "a JSON object with a type"));
            return Optional.empty();
        }
        JsonNode type = json.path("type");
        Class<?> record = type.isString() ? TYPES.get(type.stringValue()) : null;
        if (record == null) {
            problems.add(
                    new Problem(
                            "/type",
                            type.isMissingNode() ? null : JsonReader.shown(type),
                            "one of " + String.join(", ", TYPES.keySet())));
            return Optional.empty();
        }
        return Optional.ofNullable((Fact) new JsonReader(problems).fact(record, (ObjectNode) json));
    }

    private static Map<String, Class<?>> types() {
        Map<String, Class<?>> types = new LinkedHashMap<>();
        Arrays.stream(Fact.class.getPermittedSubclasses())
                .forEach(type -> types.put(type.getSimpleName(), type));
        return types;
    }
}
