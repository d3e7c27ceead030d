package kr.dure.ask;

import java.util.List;
import java.util.Optional;

/**
 * What a text can mean within the asker's sight, the best kind of match alone.
 *
 * @param candidates in a stable order, none if nothing fits
 */
public record Links(Match match, List<Entity> candidates) {

    public Links {
        candidates = List.copyOf(candidates);
    }

    /** The one meaning that needs no question back. */
    public Optional<Entity> certain() {
        return match.isCertain() && candidates.size() == 1
                ? Optional.of(candidates.getFirst())
                : Optional.empty();
    }

    /** How a text fits a name. */
    public enum Match {
        /** It is the id. */
        ID,
        /** It is the id, the name or an alias, but for case, blanks, dashes and width of letters. */
        ALIKE,
        /** It begins an id or a name, or is one but for a slip of the pen: to be asked back. */
        SIMILAR,
        /** It stands within an id or a name: a suggestion only. */
        WITHIN,
        NONE;

        public boolean isCertain() {
            return this == ID || this == ALIKE;
        }
    }
}
