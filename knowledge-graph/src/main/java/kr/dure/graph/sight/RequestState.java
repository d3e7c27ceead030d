package kr.dure.graph.sight;

/** Where a recall's request stands. */
public enum RequestState {
    /** Nobody has answered yet. */
    WAITING,
    /** The named lots are shown. */
    IN_FORCE,
    DECLINED,
    /** The owner took it back before its time. */
    WITHDRAWN,
    /** Its time is over. */
    ENDED,
    /** Nobody answered in time, or the case was closed first. */
    LAPSED
}
