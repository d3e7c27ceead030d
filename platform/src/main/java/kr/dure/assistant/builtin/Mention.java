package kr.dure.assistant.builtin;

import kr.dure.ask.Entity;
import kr.dure.prompts.Question;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Words of a sentence that name something.
 *
 * @param said as in the sentence
 * @param start where it begins in the sentence
 * @param end where it ends, exclusive
 * @param meanings what it can mean in the asker's sight, by the type's word; none if nothing fits
 * @param spelt whether it is written as it is called; otherwise the meanings are guesses to be asked back
 */
record Mention(String said, int start, int end, Map<String, List<Entity>> meanings, boolean spelt) {

    Mention {
        meanings = new LinkedHashMap<>(meanings);
    }

    boolean known() {
        return !meanings.isEmpty();
    }

    /** The same words, meaning something narrower. */
    Mention meaning(Map<String, List<Entity>> narrower) {
        return new Mention(said, start, end, narrower, spelt);
    }

    List<Entity> as(String type) {
        return meanings.getOrDefault(type, List.of());
    }

    /** Whether a question takes such a thing. */
    boolean fits(Question question) {
        return question.parameters().stream()
                .anyMatch(parameter -> !as(parameter.type().word()).isEmpty());
    }

    /** What the classifier reads in place of the words. */
    String kind() {
        return known()
                ? " <" + meanings.keySet().iterator().next().toLowerCase(Locale.ROOT) + "> "
                : " <id> ";
    }
}
