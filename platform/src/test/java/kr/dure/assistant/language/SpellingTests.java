package kr.dure.assistant.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.text.Normalizer;
import java.util.Locale;

class SpellingTests {

    @Test
    void widthDecompositionBlanksAndDashesDoNotMatter() {
        String typed = Normalizer.normalize("ＰＬ－７７　로트", Normalizer.Form.NFD);
        assertThat(Spelling.normal("  " + typed + "\n어디? ")).isEqualTo("PL-77 로트 어디?");
    }

    @Test
    void theLanguageFollowsTheWordsAndElseThePage() {
        assertThat(Spelling.languageOf("PL-77 어디 갔어", Locale.ENGLISH)).isEqualTo(Locale.KOREAN);
        assertThat(Spelling.languageOf("where did PL-77 go", Locale.KOREAN))
                .isEqualTo(Locale.ENGLISH);
        assertThat(Spelling.languageOf("PL-77", Locale.KOREAN)).isEqualTo(Locale.KOREAN);
    }
}
