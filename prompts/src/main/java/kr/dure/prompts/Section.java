package kr.dure.prompts;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The keys of one mapping, each asked for once; {@link #close} refuses those nobody asked for. */
final class Section {

    private final Yaml.Mapping mapping;
    private final String file;
    private final Findings findings;
    private final Set<String> known = new LinkedHashSet<>();

    Section(Yaml.Mapping mapping, String file, Findings findings) {
        this.mapping = mapping;
        this.file = file;
        this.findings = findings;
    }

    String text(String key) {
        String text = optionalText(key);
        if (text == null) {
            return missing(key, "a text");
        }
        return text;
    }

    @Nullable String optionalText(String key) {
        return switch (take(key)) {
            case Yaml.Scalar scalar when !scalar.text().isBlank() -> scalar.text().strip();
            case Yaml.Scalar blank -> {
                finding(blank, "'%s' is empty; write it or leave the key out".formatted(key));
                yield null;
            }
            case Yaml.Mapping other -> {
                wrong(other, key, "a text");
                yield null;
            }
            case Yaml.Sequence other -> {
                wrong(other, key, "a text");
                yield null;
            }
            case null -> null;
        };
    }

    @Nullable Long optionalNumber(String key) {
        Yaml value = mapping.entries().get(key);
        String text = optionalText(key);
        if (text == null || value == null) {
            return null;
        }
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException e) {
            wrong(value, key, "a whole number");
            return null;
        }
    }

    boolean flag(String key) {
        Yaml value = mapping.entries().get(key);
        String text = optionalText(key);
        if (text != null && value != null && !text.equals("true") && !text.equals("false")) {
            wrong(value, key, "true or false");
        }
        return "true".equals(text);
    }

    /** Reads a word by a rule; what the rule doesn't know is a finding that tells the known words. */
    <T> T word(String key, T fallback, Function<String, Optional<T>> rule, String words) {
        Yaml value = mapping.entries().get(key);
        String text = optionalText(key);
        if (text == null || value == null) {
            return fallback;
        }
        Optional<T> read = rule.apply(text);
        if (read.isEmpty()) {
            wrong(value, key, words);
        }
        return read.orElse(fallback);
    }

    Bilingual bilingual(String key) {
        Bilingual read = bilingual(key, true);
        return read == null ? new Bilingual("", "") : read;
    }

    @Nullable Bilingual optionalBilingual(String key) {
        return bilingual(key, false);
    }

    private @Nullable Bilingual bilingual(String key, boolean required) {
        Section words = section(key, required);
        if (words == null) {
            return null;
        }
        Bilingual read = new Bilingual(words.text("ko"), words.text("en"));
        words.close();
        return read;
    }

    Phrasings phrasings(String key, boolean required) {
        Section both = section(key, required);
        if (both == null) {
            return new Phrasings(List.of(), List.of());
        }
        Phrasings read = new Phrasings(both.texts("ko"), both.texts("en"));
        both.close();
        return read;
    }

    /** The sections of a list. */
    List<Section> sections(String key) {
        List<Section> read = new ArrayList<>();
        for (Yaml item : items(key)) {
            if (item instanceof Yaml.Mapping one) {
                read.add(new Section(one, file, findings));
            } else {
                finding(item, "'%s' must list items such as '- {key: value}'".formatted(key));
            }
        }
        return read;
    }

    /** The sections of a mapping, by key. */
    Map<String, Section> named(String key) {
        Map<String, Section> read = new LinkedHashMap<>();
        if (take(key) instanceof Yaml.Mapping whole) {
            whole.entries()
                    .forEach(
                            (name, value) -> {
                                if (value instanceof Yaml.Mapping one) {
                                    read.put(name, new Section(one, file, findings));
                                } else {
                                    finding(value, "'%s' must hold keys".formatted(name));
                                }
                            });
        }
        return read;
    }

    /** Texts by key; a missing section is an empty map. */
    Map<String, String> textsByName(String key) {
        Map<String, String> read = new LinkedHashMap<>();
        Section section = section(key, false);
        if (section != null) {
            section.mapping.entries().keySet().forEach(name -> read.put(name, section.text(name)));
        }
        return read;
    }

    int line(String key) {
        Yaml value = mapping.entries().get(key);
        return value == null ? mapping.line() : value.line();
    }

    void finding(String key, String what) {
        findings.add(file, line(key), what);
    }

    void close() {
        mapping.entries()
                .forEach(
                        (key, value) -> {
                            if (!known.contains(key)) {
                                finding(
                                        value,
                                        "'%s' is no key here; known are %s"
                                                .formatted(key, String.join(", ", known)));
                            }
                        });
    }

    List<String> texts(String key) {
        List<String> read = new ArrayList<>();
        for (Yaml item : items(key)) {
            if (item instanceof Yaml.Scalar(String text, int _) && !text.isBlank()) {
                read.add(text.strip());
            } else {
                finding(item, "'%s' must list texts".formatted(key));
            }
        }
        return read;
    }

    private List<Yaml> items(String key) {
        return switch (take(key)) {
            case Yaml.Sequence sequence -> sequence.items();
            case null -> List.of();
            case Yaml.Scalar other -> {
                wrong(other, key, "a list");
                yield List.of();
            }
            case Yaml.Mapping other -> {
                wrong(other, key, "a list");
                yield List.of();
            }
        };
    }

    @Nullable Section section(String key, boolean required) {
        Yaml value = take(key);
        if (value instanceof Yaml.Mapping inner) {
            return new Section(inner, file, findings);
        }
        if (value != null) {
            wrong(value, key, "keys, such as {ko: …, en: …}");
        } else if (required) {
            missing(key, "keys, such as {ko: …, en: …}");
        }
        return null;
    }

    private @Nullable Yaml take(String key) {
        known.add(key);
        return mapping.entries().get(key);
    }

    private String missing(String key, String expected) {
        if (!mapping.entries().containsKey(key)) {
            findings.add(
                    file, mapping.line(), "'%s' is missing; expected %s".formatted(key, expected));
        }
        return "";
    }

    private void wrong(Yaml value, String key, String expected) {
        String found =
                value instanceof Yaml.Scalar(String text, int _)
                        ? "'" + text + "'"
                        : "keys or a list";
        finding(value, "'%s' is %s; expected %s".formatted(key, found, expected));
    }

    private void finding(Yaml value, String what) {
        findings.add(file, value.line(), what);
    }
}
