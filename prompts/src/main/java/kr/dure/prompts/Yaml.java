package kr.dure.prompts;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.yaml.YAMLMapper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value in a YAML file that knows its line, so that a problem can be told with its place. */
sealed interface Yaml {

    int line();

    record Scalar(String text, int line) implements Yaml {}

    record Sequence(List<Yaml> items, int line) implements Yaml {}

    record Mapping(Map<String, Yaml> entries, int line) implements Yaml {}

    /** Reads a file; what can't be read is an empty mapping and a finding. */
    static Mapping read(String text, String file, Findings findings) {
        try (JsonParser parser = new YAMLMapper().createParser(text)) {
            if (parser.nextToken() == null) {
                findings.add(file, 1, "is empty; it must hold the keys of its kind");
                return new Mapping(Map.of(), 1);
            }
            Yaml whole = new Reading(parser, file, findings).value();
            if (whole instanceof Mapping mapping) {
                return mapping;
            }
            findings.add(file, whole.line(), "must begin with keys such as 'name: …'");
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            findings.add(
                    file,
                    line,
                    "is no YAML: " + e.getOriginalMessage().lines().findFirst().orElse(""));
        }
        return new Mapping(Map.of(), 1);
    }

    /** One pass over a file. */
    record Reading(JsonParser parser, String file, Findings findings) {

        Yaml value() {
            int line = parser.currentTokenLocation().getLineNr();
            JsonToken token = parser.currentToken();
            return switch (token) {
                case START_OBJECT -> mapping(line);
                case START_ARRAY -> sequence(line);
                case VALUE_NULL -> new Scalar("", line);
                default -> new Scalar(parser.getString(), line);
            };
        }

        private Mapping mapping(int line) {
            Map<String, Yaml> entries = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String key = parser.currentName();
                int at = parser.currentTokenLocation().getLineNr();
                parser.nextToken();
                if (entries.put(key, value()) != null) {
                    findings.add(file, at, "'%s' stands twice; keep one".formatted(key));
                }
            }
            return new Mapping(entries, line);
        }

        private Sequence sequence(int line) {
            List<Yaml> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(value());
            }
            return new Sequence(items, line);
        }
    }
}
