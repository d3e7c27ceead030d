package kr.dure.board;

import java.util.Locale;

/** Which board. */
enum Place {
    /** Seen by its owner alone. */
    MINE,
    /** Seen by everybody of the company. */
    TEAM;

    /** Its name in forms and texts. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
