package kr.dure.catalogue;

import kr.dure.ask.Answer;
import kr.dure.assistant.TurnEvent.Noticed;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * An answer as pages show it.
 *
 * @param card what {@code card.js} draws, as JSON; null if there are no rows
 * @param scope what it was restricted to, in one line
 * @param asOf when the graph was read, in the reader's time
 * @param remarks what has to be said beside it
 * @param none why there are no rows, or null if there are
 * @param link the address of this answer, names written without doubt
 */
public record Shown(
        Answer answer,
        @Nullable String card,
        String scope,
        String asOf,
        List<Noticed> remarks,
        @Nullable String none,
        String link) {

    public Shown {
        remarks = List.copyOf(remarks);
    }
}
