package kr.dure.audit;

/**
 * The end of the chain: what the next entry follows.
 *
 * @param sequence of the last entry, 0 where there is none
 * @param seal of the last entry
 */
record Head(long sequence, String seal) {

    static final Head NONE = new Head(0, "0".repeat(64));

    /** As in the log and in {@code audit.head}. */
    @Override
    public String toString() {
        return sequence + ":" + seal;
    }

    static Head of(String text) {
        int colon = text.indexOf(':');
        if (colon < 1 || !text.substring(colon + 1).matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException(
                    "'%s' is no head of the audit; it reads <number>:<64 hex digits>"
                            .formatted(text));
        }
        return new Head(Long.parseLong(text.substring(0, colon)), text.substring(colon + 1));
    }
}
