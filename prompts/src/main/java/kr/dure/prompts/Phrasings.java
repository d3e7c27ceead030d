package kr.dure.prompts;

import java.util.List;
import java.util.Locale;

/**
 * How people put a question. A name in braces stands for a value of the parameter of that name, as in {@code {lot} 어디로 갔어?}.
 */
public record Phrasings(List<String> ko, List<String> en) {

    public Phrasings {
        ko = List.copyOf(ko);
        en = List.copyOf(en);
    }

    public List<String> in(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? en : ko;
    }
}
