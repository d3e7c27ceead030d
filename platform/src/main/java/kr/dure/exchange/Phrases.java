package kr.dure.exchange;

import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

import tools.jackson.core.StreamReadFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says in the reader's language what connectors say in English. Their words lie beside them, in
 * {@code phrases_<language>.yaml}; what has none there stays as it is.
 */
@Component("phrases")
class Phrases {

    static final String FILES = "classpath*:kr/dure/**/phrases_ko.yaml";
    private static final String GAP = "{}";

    private final List<Phrase> korean;

    Phrases() {
        korean = read(FILES);
    }

    /** The text in the language of the request. */
    public String of(@Nullable String text) {
        if (text == null) {
            return "";
        }
        return LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage())
                ? text
                : korean(text);
    }

    String korean(String text) {
        return korean.stream()
                .map(phrase -> phrase.said(text, this::korean))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(text);
    }

    /** Those with the most words of their own first, since they fit best. */
    private static List<Phrase> read(String files) {
        Map<String, String> phrases = new LinkedHashMap<>();
        YAMLMapper yaml =
                YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(files)) {
                try (InputStream content = file.getInputStream()) {
                    yaml.readTree(content)
                            .properties()
                            .forEach(
                                    each -> phrases.put(each.getKey(), each.getValue().asString()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(files + " can't be read", e);
        }
        return phrases.entrySet().stream()
                .map(each -> Phrase.of(each.getKey(), each.getValue()))
                .sorted(Comparator.comparingInt(Phrase::words).reversed())
                .toList();
    }

    /**
     * A sentence with gaps in two languages.
     *
     * @param words letters of the sentence that are not in gaps
     */
    private record Phrase(Pattern english, String other, int words) {

        static Phrase of(String english, String other) {
            String pattern =
                    Stream.of(english.split(Pattern.quote(GAP), -1))
                            .map(Pattern::quote)
                            .collect(Collectors.joining("(.+?)"));
            return new Phrase(
                    Pattern.compile(pattern, Pattern.DOTALL),
                    other,
                    english.replace(GAP, "").length());
        }

        /** The other language, with what fills the gaps said in it too where there are words for it. */
        Optional<String> said(String text, UnaryOperator<String> inside) {
            Matcher matcher = english.matcher(text);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            List<String> parts = new ArrayList<>(List.of(other.split(Pattern.quote(GAP), -1)));
            StringBuilder said = new StringBuilder(parts.getFirst());
            for (int gap = 1; gap < parts.size(); gap++) {
                said.append(inside.apply(matcher.group(gap))).append(parts.get(gap));
            }
            return Optional.of(said.toString());
        }
    }
}
