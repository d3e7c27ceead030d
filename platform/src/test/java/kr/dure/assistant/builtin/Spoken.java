package kr.dure.assistant.builtin;

import kr.dure.identity.Asker;
import kr.dure.prompts.Question;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Map;

/**
 * A whole sentence and what it is meant to ask.
 *
 * @param learnt the phrasing as the classifier would learn it, to be held out
 * @param question that is meant, or null where none serves
 * @param text with every name and period put in
 * @param parameters the values put in, by parameter
 * @param complete whether the parameters are all that the sentence gives; else it may spell out amounts and periods itself
 */
record Spoken(
        Asker asker,
        String learnt,
        @Nullable Question question,
        Locale language,
        String text,
        Map<String, String> parameters,
        boolean complete) {

    Spoken {
        parameters = Map.copyOf(parameters);
    }
}
