package kr.dure.prompts.assistant;

import kr.dure.prompts.Bilingual;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A rule that recognises a kind of request and the text that answers it without any model.
 *
 * @param patterns regular expressions over the normalised, lower-case text; one hit is enough
 * @param unless regular expressions that call the rule off
 * @param answer limited Markdown
 */
public record StoredAnswer(
        String name, List<Pattern> patterns, List<Pattern> unless, Bilingual answer) {

    public StoredAnswer {
        patterns = List.copyOf(patterns);
        unless = List.copyOf(unless);
    }

    /** Whether the rule recognises the text. */
    public boolean recognises(String text) {
        return unless.stream().noneMatch(pattern -> pattern.matcher(text).find())
                && patterns.stream().anyMatch(pattern -> pattern.matcher(text).find());
    }
}
