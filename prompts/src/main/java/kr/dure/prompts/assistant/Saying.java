package kr.dure.prompts.assistant;

import java.util.Locale;

/** A sentence that the assistant says by itself; its words stand in {@code texts.yaml} under its name in small letters. */
public enum Saying {
    /** No question serves the request. */
    BEYOND,

    /** Several questions may be meant. */
    UNSURE,

    /** A word may mean several things. */
    WHICH,

    /** Nothing within sight is called so, but something nearly. */
    ALMOST,

    /** Nothing within sight is called so. */
    NOT_FOUND,

    /** A parameter is needed that was not told; with an example. */
    MISSING,

    /** A parameter is needed that was not told. */
    MISSING_PLAIN,

    /** A parameter is refused. */
    INVALID,

    /** No record, and nothing was kept from the asker. */
    NONE_AT_ALL,

    /** No record, since a company shares none of the kind with the asker. */
    NOT_PERMITTED,

    /** No record within sight. */
    NONE,

    /** One row. */
    ONE,

    /** Several rows. */
    MANY,

    /** The moment that an answer holds for. */
    AS_OF,

    /** Something goes on out of sight. */
    WITHHELD,

    /** More rows than are shown. */
    TRUNCATED,

    /** A rate of few. */
    SMALL,

    /** Machines that have long been silent. */
    STALE,

    /** A time was said that the question can't be asked for. */
    UNTIMED,

    /** The language model is overloaded. */
    BASIC_BUSY,

    /** The language model failed. */
    BASIC_FAILED,

    /** The language model took too long. */
    BASIC_SLOW,

    /** The language model is left alone for a while. */
    BASIC_RESTING,

    /** An answer broke off. */
    INTERRUPTED,

    /** Answering failed. */
    FAILED;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
