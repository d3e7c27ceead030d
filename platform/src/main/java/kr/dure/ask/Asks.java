package kr.dure.ask;

import kr.dure.identity.Asker;

import java.util.Map;

/** The one way in which pages, the API and the assistant reach business data. */
public interface Asks {

    /**
     * Answers a question for somebody, or says why not.
     *
     * @param parameters as people write them: an id, {@code owner/id}, a name, a number, {@code 2026-10-01/2026-11-01} or
     *     {@code last-month}
     * @throws IllegalArgumentException if no question has that name
     */
    Reply ask(Asker asker, String question, Map<String, String> parameters);

    /** As {@link #ask}, for somebody who takes the answer away as a file; the audit says so. */
    Reply export(Asker asker, String question, Map<String, String> parameters);

    /**
     * What a text can mean within the asker's sight.
     *
     * @param type an entity type's word, such as {@code Lot}
     * @param text an id, {@code owner/id} or a name
     */
    Links link(Asker asker, String type, String text);

    /** The same for all words of one sentence: what the asker sees is found once. */
    default Linking linking(Asker asker) {
        return (type, text) -> link(asker, type, text);
    }
}
