package kr.dure.prompts;

import java.util.Locale;

/** Words for people, in Korean and in English. */
public record Bilingual(String ko, String en) {

    /** The English words for an English reader, the Korean ones for everybody else. */
    public String in(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? en : ko;
    }
}
