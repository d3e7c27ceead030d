package kr.dure.assistant.builtin;

import kr.dure.assistant.language.Particles;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ko.KoreanAnalyzer;
import org.apache.lucene.analysis.ko.KoreanPartOfSpeechStopFilter;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the classifier reads in a sentence: morphemes, pieces of words, notions of the field, kinds of names. */
final class Features {

    private static final Pattern SLOT = Pattern.compile("<([a-z_]+)>");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern MARKS = Pattern.compile("[?!.,;:'\"~()]+");

    private static final Pattern LATIN = Pattern.compile("[A-Za-z]");

    /** Letters of a Latin word that is too short to begin another. */
    private static final int SHORT = 3;

    private static final double MORPHEME = 1.0;
    private static final double PIECE = 0.35;
    private static final double PAIR = 0.5;
    private static final double NOTION = 3.0;
    private static final double KIND = 2.0;
    private static final double TOGETHER = 1.5;

    private final KoreanAnalyzer analyzer =
            new KoreanAnalyzer(
                    null,
                    KoreanTokenizer.DecompoundMode.MIXED,
                    KoreanPartOfSpeechStopFilter.DEFAULT_STOP_TAGS,
                    false);
    private final Map<String, Pattern> notions = new HashMap<>();

    /**
     * @param synonyms a field's notion → the words people use for it
     */
    Features(Map<String, List<String>> synonyms) {
        synonyms.forEach(
                (notion, spoken) ->
                        notions.put(
                                notion,
                                Pattern.compile(
                                        spoken.stream()
                                                .map(Features::spoken)
                                                .collect(Collectors.joining("|")))));
    }

    /** Korean words stand within others; Latin ones begin where a word begins, and short ones end with it too. */
    private static String spoken(String word) {
        String quoted = Pattern.quote(word.toLowerCase(Locale.ROOT));
        if (!LATIN.matcher(word).lookingAt()) {
            return quoted;
        }
        return "(?<![a-z0-9])" + quoted + (word.length() <= SHORT ? "(?![a-z])" : "");
    }

    /**
     * Weights by feature, of length one.
     *
     * @param text normalised; names already replaced by kinds such as {@code <lot>}
     */
    Map<String, Double> of(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        Map<String, Double> found = new HashMap<>();
        SLOT.matcher(lower)
                .results()
                .forEach(slot -> found.merge("k:" + slot.group(1), KIND, Math::max));
        String words =
                MARKS.matcher(DIGITS.matcher(SLOT.matcher(lower).replaceAll(" ")).replaceAll("0"))
                        .replaceAll(" ")
                        .strip();
        morphemes(words).forEach(morpheme -> found.merge("m:" + morpheme, MORPHEME, Math::max));
        for (String word : words.split(" +", -1)) {
            pieces("_" + word + "_", found);
        }
        pairs(MARKS.matcher(DIGITS.matcher(lower).replaceAll("0")).replaceAll(" "), found);
        notions.forEach(
                (notion, spoken) -> {
                    if (spoken.matcher(words).find()) {
                        found.put("n:" + notion, NOTION);
                    }
                });
        together(found);
        double length = Math.sqrt(found.values().stream().mapToDouble(w -> w * w).sum());
        found.replaceAll((feature, weight) -> weight / length);
        return found;
    }

    /** Two notions, or a notion and a kind of name, say more than each alone. */
    private static void together(Map<String, Double> found) {
        List<String> known =
                found.keySet().stream()
                        .filter(feature -> feature.startsWith("n:") || feature.startsWith("k:"))
                        .sorted()
                        .toList();
        for (int one = 0; one < known.size(); one++) {
            for (int other = one + 1; other < known.size(); other++) {
                found.put("t:" + known.get(one) + " " + known.get(other), TOGETHER);
            }
        }
    }

    private static void pieces(String word, Map<String, Double> found) {
        for (int size = 2; size <= 3; size++) {
            for (int i = 0; i + size <= word.length(); i++) {
                found.merge("p:" + word.substring(i, i + size), PIECE, Math::max);
            }
        }
    }

    /** Neighbours in their order: what goes into a lot is not what a lot goes into. */
    private static void pairs(String words, Map<String, Double> found) {
        String before = "^";
        for (String word : words.strip().split(" +", -1)) {
            String stem = Particles.strip(word);
            found.merge("b:" + before + " " + stem, PAIR, Math::max);
            before = stem;
        }
    }

    private List<String> morphemes(String words) {
        List<String> morphemes = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", words)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                morphemes.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("The Korean analyser failed on a text in memory", e);
        }
        return morphemes;
    }
}
