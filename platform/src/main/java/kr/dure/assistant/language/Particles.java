package kr.dure.assistant.language;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Korean particles: chooses the one that fits a word's sound, and takes them off again. */
public final class Particles {

    private static final int NONE = 0;
    private static final int RIEUL = 8;
    private static final int OTHER = 1;

    /** Final sound of the digits' readings 영 일 이 삼 사 오 육 칠 팔 구. */
    private static final int[] DIGITS = {
        OTHER, RIEUL, NONE, OTHER, NONE, NONE, OTHER, RIEUL, RIEUL, NONE
    };

    /** Letters whose Korean names end in a consonant: 엘 엠 엔 알. */
    private static final Map<Character, Integer> LETTERS =
            Map.of('l', RIEUL, 'm', OTHER, 'n', OTHER, 'r', RIEUL);

    /** Signs that are read as words: 퍼센트, 퍼밀, 도. */
    private static final String OPEN_SIGNS = "%‰‱℃°";

    private static final Pattern SLOT = Pattern.compile("\\{([^{}|]+)(?:\\|([^{}]+))?}");

    /** Longest first. */
    private static final List<String> ENDINGS =
            List.of(
                    "으로부터", "에서부터", "이라면", "한테서", "에서는", "에게서", "이라는", "까지는", "부터는", "에서의", "으로는",
                    "이랑은", "이라고", "까지", "부터", "에서", "에게", "한테", "처럼", "보다", "이랑", "하고", "이나", "으로",
                    "라는", "라면", "이면", "에는", "에도", "이야", "인데", "이고", "께서", "라고", "밖에", "마다", "조차",
                    "대로", "만의", "의", "은", "는", "이", "가", "을", "를", "에", "와", "과", "로", "도", "만",
                    "랑", "나", "면", "야", "요");

    private Particles() {}

    /**
     * The word with the particle that fits.
     *
     * @param pair after a consonant / after a vowel, such as {@code 은/는} or {@code 으로/로}
     */
    public static String attach(String word, String pair) {
        int slash = pair.indexOf('/');
        if (slash < 0) {
            return word + pair;
        }
        int sound = finalSound(word);
        boolean closed = sound != NONE && !(sound == RIEUL && pair.startsWith("으로"));
        return word + (closed ? pair.substring(0, slash) : pair.substring(slash + 1));
    }

    /** Fills {@code {name}} and {@code {name|은/는}} in a template; an unknown name becomes nothing. */
    public static String fill(String template, Map<String, String> values) {
        return SLOT.matcher(template)
                .replaceAll(
                        slot -> {
                            String value = values.getOrDefault(slot.group(1), "");
                            String pair = slot.group(2);
                            return Matcher.quoteReplacement(
                                    pair == null ? value : attach(value, pair));
                        });
    }

    /** Whether there is a value for every name in the template. */
    public static boolean fillable(String template, Map<String, String> values) {
        return SLOT.matcher(template)
                .results()
                .noneMatch(slot -> values.getOrDefault(slot.group(1), "").isEmpty());
    }

    /** The word without a particle at its end; itself if it has none or would vanish. */
    public static String strip(String word) {
        for (String ending : ENDINGS) {
            if (word.length() > ending.length() + 1 && word.endsWith(ending)) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }

    private static int finalSound(String word) {
        for (int i = word.length() - 1; i >= 0; i--) {
            char last = Character.toLowerCase(word.charAt(i));
            if (last >= '가' && last <= '힣') {
                return (last - '가') % 28;
            }
            if (last >= '0' && last <= '9') {
                return DIGITS[last - '0'];
            }
            if (last >= 'a' && last <= 'z') {
                return LETTERS.getOrDefault(last, NONE);
            }
            if (OPEN_SIGNS.indexOf(last) >= 0) {
                return NONE;
            }
        }
        return NONE;
    }
}
