package kr.dure.prompts;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How people put a question. A name in braces stands for a value of the parameter of that name, as in {@code {lot} 어디로 갔어?}.
 */
public record Phrasings(List<String> ko, List<String> en) {

    /** Group 1 is the parameter that the value fills. */
    public static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)\\}");

    public Phrasings {
        ko = List.copyOf(ko);
        en = List.copyOf(en);
    }

    public List<String> in(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? en : ko;
    }
}
