package kr.dure.audit;

/** What checking the chain found. */
public sealed interface Verdict {

    /**
     * Every entry is as it was written, none is missing.
     *
     * @param head number and seal of the last, to compare with one that the log printed
     */
    record Whole(long entries, String head) implements Verdict {}

    /**
     * Something was changed, added, moved or removed.
     *
     * @param entry number of the first that doesn't fit
     * @param why what was found there
     */
    record Broken(long entry, String why) implements Verdict {}
}
