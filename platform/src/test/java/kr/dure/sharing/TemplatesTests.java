package kr.dure.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import kr.dure.graph.sight.Terms;

import org.junit.jupiter.api.Test;

import java.util.Locale;

class TemplatesTests {

    @Test
    void every_template_is_whole_in_both_languages() {
        assertThat(new Templates().all())
                .extracting(Templates.Template::id)
                .containsExactly("recall-trace", "delivery-schedule", "safety-programme");
        assertThat(new Templates().all())
                .allSatisfy(
                        template -> {
                            for (Locale language : new Locale[] {Locale.KOREAN, Locale.ENGLISH}) {
                                assertThat(template.title().in(language)).isNotBlank();
                                assertThat(template.says().in(language)).endsWith(".");
                                assertThat(template.purpose().in(language))
                                        .isNotBlank()
                                        .hasSizeLessThanOrEqualTo(Terms.PURPOSE);
                            }
                        });
    }
}
