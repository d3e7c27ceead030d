package kr.dure.assistant.language;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Brings what people type into one form. */
public final class Spelling {

    private static final Pattern DASHES = Pattern.compile("[‐‑‒–—―−﹣]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u3000\\u200b]+");
    private static final Pattern HANGUL = Pattern.compile("[가-힣ㄱ-ㅎㅏ-ㅣ]");
    private static final Pattern WORD = Pattern.compile("\\b[A-Za-z]{2,}\\b");

    private Spelling() {}

    /** Composed, of normal width, with simple dashes and single blanks. */
    public static String normal(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFKC);
        String dashed = DASHES.matcher(composed).replaceAll("-");
        return BLANKS.matcher(dashed).replaceAll(" ").strip();
    }

    /** The language of a text, or {@code otherwise} where it holds too little to tell. */
    public static Locale languageOf(String text, Locale otherwise) {
        if (HANGUL.matcher(text).find()) {
            return Locale.KOREAN;
        }
        return WORD.matcher(text).results().count() >= 2 ? Locale.ENGLISH : otherwise;
    }
}
