package kr.dure.ask;

import kr.dure.graph.ask.Rows;
import kr.dure.graph.sight.Sight;
import kr.dure.identity.Asker;
import kr.dure.prompts.Question;

/** Is told what somebody is about to read, before they do. */
public interface Witness {

    /**
     * Takes note.
     *
     * @param sight what the asker saw at that moment, and why
     */
    void read(Asker asker, Question question, Sight sight, Rows rows);
}
